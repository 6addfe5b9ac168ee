// @vitest-environment jsdom
import '../ui/jsdom-gaps';
import { act, cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { PersonsTab } from '../../../../src/renderer/contacts/persons-tab';
import { clearToasts } from '../../../../src/renderer/ui';
import { showForm } from '../../../support/form-bench';
import { mandate, office, person } from '../../../support/form-samples';

afterEach(() => {
  act(clearToasts);
  cleanup();
});

const other = {
  ...person,
  id: 'p2',
  firstName: 'Ole',
  lastName: 'Müller',
  email: 'ole@example.org',
};
const KNOWN = {
  'register.list persons': { records: [person, other] },
  'register.list offices': { records: [office] },
  'register.list mandates': { records: [mandate] },
  'register.list organisations': { records: [] },
  'register.list laender': { records: [] },
  'register.list contactPoints': { records: [] },
  'register.preview': {
    ...{ variant: 'A', withName: false, collegial: false, lines: ['Frau', 'Erika Muster'] },
    ...{ sizePt: 11, freeLines: 4, shortened: false, salutation: 'Sehr geehrte Frau Muster,' },
    ...{ reasons: ['eins', 'zwei', 'drei', 'vier'], problems: [] },
  },
};

describe('the persons of the register', () => {
  it('opens the panel of the row that is clicked', async () => {
    showForm(<PersonsTab />, KNOWN);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('gridcell', { name: 'Erika Muster' }));
    expect(screen.getByRole('region', { name: 'Erika Muster' })).toBeDefined();
  });

  it('begins a new person in the first field, refuses one without surname and leads there', async () => {
    const { asked } = showForm(<PersonsTab />, KNOWN);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Person anlegen' }));
    const panel = screen.getByRole('region', { name: 'Person anlegen' });
    expect(panel.contains(document.activeElement)).toBe(true);
    await user.type(screen.getByRole('textbox', { name: 'Vorname' }), 'Petra{Enter}');
    const surname = screen.getByRole('textbox', { name: /^Nachname/ });
    expect(document.activeElement).toBe(surname);
    expect(asked.some(({ operation }) => operation === 'register.save')).toBe(false);
    await user.type(surname, 'Muster{Enter}');
    expect(asked.at(-1)).toMatchObject({
      operation: 'register.save',
      input: { record: { firstName: 'Petra', lastName: 'Muster' } },
    });
  });
});
