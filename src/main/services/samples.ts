import { err, ok } from '../../shared/result';
import type { Handlers } from './context';
import { sampleNames } from './resources';
import { makeFolder } from './stores';

export const sampleHandlers: Pick<Handlers, 'sample.load'> = {
  /** Asked again for a folder that already holds the sample, it answers the same and changes nothing. */
  'sample.load': async (input, app, host) => {
    const sample = await app.resources.sample(input.sample);
    if (!sample) return err({ code: 'sample.unknown', sample: input.sample, known: sampleNames });
    const { conferenceId } = sample;
    const drafts = merged([...(await app.resources.reference()), ...sample.drafts]);
    const made = await makeFolder(app, host, { training: true, operation: 'sample.load', drafts });
    if (made.ok) return ok({ conferenceId });
    if (made.error.code !== 'folder.exists') return made;
    const opened = await host.read();
    if (!opened.ok) return opened;
    const { store } = opened.value;
    const there = store.manifest.training && store.view.conferenceIds().includes(conferenceId);
    await host.release(opened.value);
    return there ? ok({ conferenceId }) : err({ code: 'sample.folderInUse' });
  },
};

/** Later drafts replace earlier ones of the same record (the sample's day replaces the default). */
function merged<T extends { document: string; collection: string; id: string }>(
  drafts: readonly T[],
): readonly T[] {
  return [
    ...new Map(
      drafts.map((item) => [`${item.document}/${item.collection}/${item.id}`, item]),
    ).values(),
  ];
}
