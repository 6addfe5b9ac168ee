import { describe, expect, it } from 'vitest';
import { fieldErrors } from '../../../../src/renderer/data/field-errors';

describe('errors of fields', () => {
  it('stand under the name of their field, however deep the path', () => {
    const issues = [
      { path: 'item.record.title', message: 'Hier fehlt eine Angabe.' },
      { path: 'day', message: 'Diesen Tag gibt es nicht im Kalender.' },
    ];
    const expected = {
      title: 'Hier fehlt eine Angabe.',
      day: 'Diesen Tag gibt es nicht im Kalender.',
    };
    expect(
      fieldErrors({ code: 'input.invalid', operation: 'conferences.saveItem', issues }),
    ).toEqual(expected);
    expect(fieldErrors({ code: 'record.invalid', collection: 'deadlines', issues })).toEqual(
      expected,
    );
  });

  it('are none where the error is about something else', () => {
    expect(fieldErrors({ code: 'store.readOnly' })).toEqual({});
  });
});
