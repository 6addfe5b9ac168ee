import type { Day } from '../../src/shared/domain/calendar/day';
import { put, type Draft, type StoreView } from '../../src/shared/domain/storage/store-view';
import type { Chance } from './chance';
import { contact, note, reply, title } from './office-records';

/** What somebody works on: the ids of the records that small changes touch. */
export interface Work {
  readonly conferenceId: string;
  readonly participants: readonly string[];
  readonly agendaItems: readonly string[];
  readonly deadlines: readonly string[];
  readonly persons: readonly string[];
}

export interface SmallChange {
  readonly operation: string;
  readonly drafts: (view: StoreView) => readonly Draft[];
}

interface Moment {
  readonly chance: Chance;
  readonly work: Work;
  readonly day: Day;
}

type Maker = (moment: Moment) => SmallChange;

/** The answer of one participant: by far what an office enters most. */
export const answered: Maker = ({ chance, work, day }) => {
  const id = chance.pick(work.participants);
  const next = reply(chance, day);
  return {
    operation: 'participants.update',
    drafts: (view) => {
      const found = view.conference(work.conferenceId, 'participants').get(id);
      return found
        ? [put.conference(work.conferenceId, 'participants', { ...found, reply: next })]
        : [];
    },
  };
};

const noted: Maker = ({ chance, work }) => {
  const id = chance.pick(work.participants);
  const text = note(chance);
  return {
    operation: 'participants.update',
    drafts: (view) => {
      const found = view.conference(work.conferenceId, 'participants').get(id);
      return found
        ? [put.conference(work.conferenceId, 'participants', { ...found, note: text })]
        : [];
    },
  };
};

const moved: Maker = ({ chance, work }) => {
  const id = chance.pick(work.persons);
  return {
    operation: 'contacts.savePerson',
    drafts: (view) => {
      const found = view.register('persons').get(id);
      return found
        ? [put.register('persons', { ...found, ...contact(chance, found.lastName) })]
        : [];
    },
  };
};

const renamed: Maker = ({ chance, work }) => {
  const id = chance.pick(work.agendaItems);
  const text = title(chance);
  return {
    operation: 'conferences.saveItem',
    drafts: (view) => {
      const found = view.conference(work.conferenceId, 'agendaItems').get(id);
      return found
        ? [put.conference(work.conferenceId, 'agendaItems', { ...found, title: text })]
        : [];
    },
  };
};

const ticked: Maker = ({ chance, work }) => {
  const id = chance.pick(work.deadlines);
  return {
    operation: 'deadlines.update',
    drafts: (view) => {
      const found = view.conference(work.conferenceId, 'deadlines').get(id);
      return found
        ? [put.conference(work.conferenceId, 'deadlines', { ...found, done: !found.done })]
        : [];
    },
  };
};

const MAKERS: readonly Maker[] = [
  ...Array<Maker>(10).fill(answered),
  ...Array<Maker>(3).fill(noted),
  ...Array<Maker>(4).fill(moved),
  ...Array<Maker>(2).fill(renamed),
  ticked,
];

/** One of the small changes of an ordinary day. */
export function smallChange(moment: Moment): SmallChange {
  return moment.chance.pick(MAKERS)(moment);
}
