import type { Participant } from '../../shared/domain/conferences/records';
import type { Person } from '../../shared/domain/register/records';
import { inProtocolOrder, personName } from '../../shared/domain/recipients/recipient';
import { checkedRecord } from '../../shared/domain/storage/edit-rules';
import { put, removal, type Draft, type StoreView } from '../../shared/domain/storage/store-view';
import type { Input } from '../../shared/ipc/contract';
import type { NewPerson } from '../../shared/ipc/contract-parts';
import { err, ok, type Result } from '../../shared/result';
import { conferenceOf } from './conference-of';
import type { Context, Handlers } from './context';

type ParticipantHandlers = Pick<
  Handlers,
  'participants.add' | 'participants.list' | 'participants.remove' | 'participants.update'
>;

type Addition = Input<'participants.add'>;

interface NewIds {
  readonly participantId: string;
  readonly personId: string;
}

const OPEN_REPLY = { state: 'open', on: null, way: null, note: null } as const;

function newPerson(id: string, typed: NewPerson, lastName: string): Person {
  return {
    id,
    gender: typed.gender ?? null,
    degrees: typed.degrees ?? [],
    firstName: typed.firstName ?? null,
    lastName,
    nobility: typed.nobility ?? null,
    parliament: typed.parliament ?? null,
    personalTitle: null,
    customSalutation: null,
    organisationId: typed.organisationId ?? null,
    unit: null,
    email: typed.email ?? null,
    phone: null,
    note: null,
  };
}

/** The person of an addition: from the contacts or, with a name, a new contact. */
function personFor(
  view: StoreView,
  addition: Addition,
  newId: string,
): Result<{ person: Person; drafts: readonly Draft[] }> {
  if (addition.personId !== undefined) {
    const person = view.register('persons').get(addition.personId);
    if (!person)
      return err({ code: 'record.missing', collection: 'persons', id: addition.personId });
    return ok({ person, drafts: [] });
  }
  const lastName = addition.person?.lastName;
  if (!addition.person || !lastName) return err({ code: 'participant.nameless' });
  const person = newPerson(newId, addition.person, lastName);
  const checked = checkedRecord('persons', person, view);
  return checked.ok ? ok({ person, drafts: [put.register('persons', person)] }) : checked;
}

/** The chair does not invite itself: its Land has no member among the invited. */
function allowedLand(
  view: StoreView,
  termId: string,
  addition: Pick<Participant, 'role'> & { readonly land?: Participant['land'] | undefined },
): Result<null> {
  const chairLand = view.register('chairTerms').get(termId)?.land ?? null;
  if (addition.role !== 'member' || !addition.land || addition.land !== chairLand) return ok(null);
  const land = view.register('laender').get(addition.land)?.name ?? addition.land;
  return err({ code: 'participant.chairLand', land });
}

function addRule(addition: Addition, ids: NewIds): (view: StoreView) => Result<readonly Draft[]> {
  return (view) => {
    const conference = conferenceOf(view, addition.conferenceId);
    if (!conference.ok) return conference;
    const allowed = allowedLand(view, conference.value.termId, addition);
    if (!allowed.ok) return allowed;
    const found = personFor(view, addition, ids.personId);
    if (!found.ok) return found;
    const { person, drafts } = found.value;
    const there = view.conference(addition.conferenceId, 'participants').all();
    if (there.some((participant) => participant.personId === person.id)) {
      return err({ code: 'participant.alreadyThere', name: personName(person) });
    }
    const participant: Participant = {
      id: ids.participantId,
      role: addition.role,
      land: addition.land ?? null,
      personId: person.id,
      reply: OPEN_REPLY,
      substituteId: null,
      note: addition.note ?? null,
    };
    return ok([...drafts, put.conference(addition.conferenceId, 'participants', participant)]);
  };
}

async function add(addition: Addition, { app, change }: Context): Promise<Result<NewIds>> {
  const participantId = app.newId();
  const personId = addition.personId ?? app.newId();
  const done = await change({
    operation: 'participants.add',
    rule: addRule(addition, { participantId, personId }),
  });
  return done.ok ? ok({ participantId, personId }) : done;
}

function missing(id: string): Result<never> {
  return err({ code: 'record.missing', collection: 'participants', id });
}

function patched(current: Participant, patch: Input<'participants.update'>['patch']): Participant {
  const reply = patch.reply ?? {};
  return {
    ...current,
    role: patch.role ?? current.role,
    land: patch.land === undefined ? current.land : patch.land,
    substituteId: patch.substituteId === undefined ? current.substituteId : patch.substituteId,
    note: patch.note === undefined ? current.note : patch.note,
    reply: {
      state: reply.state ?? current.reply.state,
      on: reply.on === undefined ? current.reply.on : reply.on,
      way: reply.way === undefined ? current.reply.way : reply.way,
      note: reply.note === undefined ? current.reply.note : reply.note,
    },
  };
}

export const participantHandlers: ParticipantHandlers = {
  'participants.add': add,

  'participants.list': ({ conferenceId }, { store }) => {
    const { view } = store;
    const conference = conferenceOf(view, conferenceId);
    if (!conference.ok) return conference;
    const all = inProtocolOrder(view, view.conference(conferenceId, 'participants').all());
    const participants = all.map((participant) => {
      const person = view.register('persons').get(participant.personId);
      return { ...participant, name: person ? personName(person) : '' };
    });
    return ok({ participants });
  },

  'participants.update': async ({ conferenceId, id, patch }, { change }) => {
    const done = await change({
      operation: 'participants.update',
      rule: (view) => {
        const current = view.conference(conferenceId, 'participants').get(id);
        if (!current) return missing(id);
        const conference = conferenceOf(view, conferenceId);
        if (!conference.ok) return conference;
        const next = patched(current, patch);
        const allowed = allowedLand(view, conference.value.termId, next);
        if (!allowed.ok) return allowed;
        const checked = checkedRecord('participants', next, view);
        return checked.ok
          ? ok([put.conference(conferenceId, 'participants', checked.value)])
          : checked;
      },
    });
    return done.ok ? ok({}) : done;
  },

  'participants.remove': async ({ conferenceId, id }, { change }) => {
    const done = await change({
      operation: 'participants.remove',
      rule: (view) =>
        view.conference(conferenceId, 'participants').get(id)
          ? ok([removal(`conferences/${conferenceId}`, 'participants', id)])
          : missing(id),
    });
    return done.ok ? ok({}) : done;
  },
};
