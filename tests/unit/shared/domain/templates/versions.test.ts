import { describe, expect, it } from 'vitest';
import { filesInUse } from '../../../../../src/shared/domain/letterheads/file-references';
import { checkedRecord } from '../../../../../src/shared/domain/storage/edit-rules';
import { putBackProblem } from '../../../../../src/shared/domain/storage/put-back';
import { templateSchema } from '../../../../../src/shared/domain/templates/records';
import {
  activation,
  activeTemplate,
  templateProblem,
  versionsOfKind,
} from '../../../../../src/shared/domain/templates/versions';
import { documentKinds } from '../../../../../src/shared/domain/documents/kinds/registry';
import { templateModel } from '../../../../../src/shared/domain/templates/template-kinds';
import { viewOf } from '../../../../builders/sample-view';
import { template, templateDraft } from '../../../../builders/templates';

const view = viewOf([
  templateDraft({ id: 'one', version: 1, active: false }),
  templateDraft({ id: 'two', version: 2 }),
  templateDraft({ id: 'agenda', kind: 'agenda', sha256: 'cd'.repeat(32) }),
]);

const changed = (id: string | null): readonly (readonly [string, unknown])[] =>
  activation(view, { kind: 'invitation', id }).map((draft) => [
    draft.id,
    templateSchema.parse(draft.record).active,
  ]);

describe('the versions of a template', () => {
  it('stand with the newest first; one of each kind is in use', () => {
    expect(versionsOfKind(view, 'invitation').map(({ id }) => id)).toEqual(['two', 'one']);
    expect(activeTemplate(view, 'invitation')?.id).toBe('two');
    expect(activeTemplate(view, 'programme')).toBeNull();
  });

  it('change only as far as they have to', () => {
    expect(changed('one')).toEqual([
      ['two', false],
      ['one', true],
    ]);
    expect(changed('two')).toEqual([]);
    expect(changed(null)).toEqual([['two', false]]);
  });

  it('are never two in use, nor one number twice, also when something is put back', () => {
    const problem = (patch: Parameters<typeof template>[0]) =>
      templateProblem(view, template({ id: 'new', version: 3, ...patch }))?.code;
    expect(problem({})).toBe('template.clash');
    expect(problem({ active: false })).toBeUndefined();
    expect(problem({ active: false, version: 2 })).toBe('template.clash');
    expect(problem({ kind: 'programme' })).toBeUndefined();
    const record = template({ id: 'new', version: 3 });
    const saved = checkedRecord('templates', record, view);
    expect(saved.ok ? null : saved.error.code).toBe('template.clash');
    expect(putBackProblem(view, [templateDraft({ id: 'new', version: 3 })])?.code).toBe(
      'template.clash',
    );
    // As a whole it fits: what is in use gives way in the same step.
    const step = [
      templateDraft({ id: 'two', version: 2, active: false }),
      templateDraft({ id: 'one', version: 1 }),
    ];
    expect(putBackProblem(view, step)).toBeNull();
  });

  it('are among the files that records name', () => {
    expect(filesInUse(view)).toContainEqual({
      sha256: 'cd'.repeat(32),
      key: 'register/templates/agenda',
    });
  });
});

it('templates are for letters and papers, not for cards and forms that are read again', () => {
  const without = documentKinds.filter((kind) => templateModel(kind) === null);
  expect(without.map(({ name }) => name).sort()).toEqual([
    'contactCheckSheet',
    'landSigns',
    'nameBadges',
    'placeCards',
  ]);
  const models = new Map(documentKinds.map((kind) => [kind.name, templateModel(kind)]));
  expect(models.get('invitation')).toBe('letter');
  expect(models.get('pressRelease')).toBe('paper');
});
