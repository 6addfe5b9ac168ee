import { put, type Draft } from '../../src/shared/domain/storage/store-view';
import type { Template } from '../../src/shared/domain/templates/records';

/** A version of an own template, as the register keeps it. */
export function template(patch: Partial<Template> = {}): Template {
  return {
    id: 'template',
    kind: 'invitation',
    name: 'Hausbrief.docx',
    sha256: 'ab'.repeat(32),
    version: 1,
    addedOn: '2018-02-01',
    active: true,
    note: null,
    ...patch,
  };
}

export function templateDraft(patch: Partial<Template> = {}): Draft {
  return put.register('templates', template(patch));
}
