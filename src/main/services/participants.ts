import { sortName } from '../../shared/domain/addressing/names';
import type { Participant } from '../../shared/domain/conferences/records';
import type { Person } from '../../shared/domain/register/records';
import { inProtocolOrder, personName } from '../../shared/domain/recipients/recipient';
import { checkedRecord } from '../../shared/domain/storage/edit-rules';
import { put, removal, type Draft, type StoreView } from '../../shared/domain/storage/store-view';
import type { Input, Output } from '../../shared/ipc/contract';
import type { NewPerson } from '../../shared/ipc/contract-parts';
import type { OperationName } from '../../shared/ipc/operation-names';
import { err, ok, type Result } from '../../shared/result';
import { conferenceOf } from './conference-of';
import type { Context, Handlers } from './context';

type ParticipantHandlers = Pick<
  Handlers,
  | 'participants.add'
  | 'participants.list'
  | 'participants.remove'
  | 'participants.removeMany'
  | 'participants.update'
  | 'participants.updateMany'
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

type Patch = Input<'participants.update'>['patch'];
type Rule = (view: StoreView) => Result<readonly Draft[]>;

function patched(current: Participant, patch: Patch): Participant {
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

/** The same patch for each of the ids: all are changed or, with the first refusal, none. */
function updateRule(conferenceId: string, ids: readonly string[], patch: Patch): Rule {
  return (view) => {
    const conference = conferenceOf(view, conferenceId);
    if (!conference.ok) return conference;
    const drafts: Draft[] = [];
    for (const id of ids) {
      const current = view.conference(conferenceId, 'participants').get(id);
      if (!current) return missing(id);
      const next = patched(current, patch);
      const allowed = allowedLand(view, conference.value.termId, next);
      if (!allowed.ok) return allowed;
      const checked = checkedRecord('participants', next, view);
      if (!checked.ok) return checked;
      drafts.push(put.conference(conferenceId, 'participants', checked.value));
    }
    return ok(drafts);
  };
}

function removeRule(conferenceId: string, ids: readonly string[]): Rule {
  return (view) => {
    const there = view.conference(conferenceId, 'participants');
    const gone = ids.find((id) => !there.get(id));
    if (gone !== undefined) return missing(gone);
    const document = `conferences/${conferenceId}` as const;
    const forms = view
      .conference(conferenceId, 'letterForms')
      .all()
      .filter(({ participantId }) => ids.includes(participantId));
    return ok([
      ...ids.map((id) => removal(document, 'participants', id)),
      // What a letter has of its own goes with whom it was for.
      ...forms.map(({ id }) => removal(document, 'letterForms', id)),
    ]);
  };
}

type Listed = Output<'participants.list'>['participants'][number];

function listed(view: StoreView, participant: Participant): Listed {
  const persons = view.register('persons');
  const person = persons.get(participant.personId);
  const substitute = participant.substituteId ? persons.get(participant.substituteId) : undefined;
  return {
    ...participant,
    name: person ? personName(person) : '',
    sortName: person ? sortName(person) : '',
    substituteName: substitute ? personName(substitute) : null,
  };
}

/** One step with an empty answer. */
async function step(
  operation: OperationName,
  rule: Rule,
  change: Context['change'],
): Promise<Result<Record<string, never>>> {
  const done = await change({ operation, rule });
  return done.ok ? ok({}) : done;
}

export const participantHandlers: ParticipantHandlers = {
  'participants.add': add,

  'participants.list': ({ conferenceId }, { store }) => {
    const { view } = store;
    const conference = conferenceOf(view, conferenceId);
    if (!conference.ok) return conference;
    const all = inProtocolOrder(view, view.conference(conferenceId, 'participants').all());
    return ok({ participants: all.map((participant) => listed(view, participant)) });
  },

  'participants.update': ({ conferenceId, id, patch }, { change }) =>
    step('participants.update', updateRule(conferenceId, [id], patch), change),

  'participants.updateMany': ({ conferenceId, ids, patch }, { change }) =>
    step('participants.updateMany', updateRule(conferenceId, ids, patch), change),

  'participants.remove': ({ conferenceId, id }, { change }) =>
    step('participants.remove', removeRule(conferenceId, [id]), change),

  'participants.removeMany': ({ conferenceId, ids }, { change }) =>
    step('participants.removeMany', removeRule(conferenceId, ids), change),
};
