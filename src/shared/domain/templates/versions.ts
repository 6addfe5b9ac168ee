import type { AppError } from '../../errors';
import { put, type Draft, type StoreView } from '../storage/store-view';
import { templateSchema, type Template } from './records';

/** All versions of a kind, the newest first. */
export function versionsOfKind(view: StoreView, kind: string): readonly Template[] {
  return view
    .register('templates')
    .all()
    .filter((template) => template.kind === kind)
    .sort((a, b) => b.version - a.version);
}

/** The template that papers of a kind are made from; null = the built-in layout. */
export function activeTemplate(view: StoreView, kind: string): Template | null {
  return (
    view
      .register('templates')
      .all()
      .find((template) => template.active && template.kind === kind) ?? null
  );
}

/**
 * What makes one version of a kind the one in use, or none (`id` null); what is so already is left alone.
 * `added` is a version that is not yet in the store.
 */
export function activation(
  view: StoreView,
  {
    kind,
    id,
    added = null,
  }: {
    readonly kind: string;
    readonly id: string | null;
    readonly added?: Template | null;
  },
): readonly Draft[] {
  const changed = versionsOfKind(view, kind)
    .filter((template) => template.active !== (template.id === id))
    .map((template) => ({ ...template, active: template.id === id }));
  const own = added ? [{ ...added, active: added.id === id }] : [];
  return [...changed, ...own].map((template) => put.register('templates', template));
}

/** What keeps a version from being as it is beside the others of its kind: two in use, or one number twice. */
export function templateProblem(view: StoreView, record: object): AppError | null {
  const parsed = templateSchema.safeParse(record);
  if (!parsed.success) return null;
  const { id, kind, version, active } = parsed.data;
  const others = versionsOfKind(view, kind).filter((template) => template.id !== id);
  const clash = others.find(
    (template) => template.version === version || (active && template.active),
  );
  return clash ? { code: 'template.clash', name: clash.name, version: clash.version } : null;
}
