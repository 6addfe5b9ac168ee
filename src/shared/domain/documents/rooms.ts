import type { ProgrammeItem, Room } from '../conferences/records';
import { foldings } from '../folding';

/** Whether a point of the programme takes place in a room: its place names it, alone or among others. */
export function inRoom(
  { place }: Pick<ProgrammeItem, 'place'>,
  { name }: Pick<Room, 'name'>,
): boolean {
  return place !== null && foldings(place)[0].includes(foldings(name)[0]);
}
