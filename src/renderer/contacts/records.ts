import type { RecordOf, RegisterCollection } from '../../shared/domain/storage/collections';
import { useAnswer } from '../data/hooks';

/** All records of a collection of the register; null while they are on their way. */
export function useRegister<C extends RegisterCollection>(
  collection: C,
): readonly RecordOf<'register', C>[] | null {
  const { data } = useAnswer('register.list', { collection });
  // The collection that was asked for names the shape of the records.
  return data ? (data.records as unknown as readonly RecordOf<'register', C>[]) : null;
}
