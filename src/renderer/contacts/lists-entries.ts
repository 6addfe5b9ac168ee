import type { ListEntry } from '../../shared/domain/register/records';
import type { Output } from '../../shared/ipc/contract';
import { useAct } from '../data/hooks';
import { toast } from '../ui';

type Members = Output<'lists.members'>;
type Member = Members['members'][number];

/** What staff do with the list by hand: put somebody on it, or keep somebody off. */
export function useEntries(data: Members) {
  const act = useAct();
  const listId = data.list.id;
  const done = (text: string) => {
    toast(`${text} Rückgängig mit Strg+Z.`, 'ok');
  };
  const remove = async (id: string, text: string): Promise<void> => {
    const result = await act('register.remove', { collection: 'listEntries', id });
    if (result.ok) done(text);
  };
  type Entry = Omit<ListEntry, 'id' | 'listId'> & { readonly id?: string };
  const save = async (entry: Entry, text: string): Promise<void> => {
    const record = { listId, ...entry };
    const result = await act('register.save', { collection: 'listEntries', record });
    if (result.ok) done(text);
  };
  return {
    add: (personId: string) => {
      const out = data.leftOut.find((entry) => entry.personId === personId);
      const entry = { personId, excluded: false };
      return save(out ? { ...entry, id: out.entryId } : entry, 'Aufgenommen.');
    },
    leaveOut: ({ personId, entryId, name }: Member) =>
      entryId === null
        ? save({ personId, excluded: true }, `${name} ist ausgenommen.`)
        : remove(entryId, `${name} ist nicht mehr auf dem Verteiler.`),
    takeBack: (entryId: string) => remove(entryId, 'Wieder aufgenommen.'),
  };
}
