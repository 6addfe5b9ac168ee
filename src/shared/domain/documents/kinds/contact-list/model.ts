import { err, ok, type Result } from '../../../../result';
import { sortName } from '../../../addressing/names';
import { postalLines } from '../../../addressing/postal-lines';
import { compareGerman } from '../../../collation';
import { organisationOn } from '../../../recipients/organisation-name';
import type { ContactPoint, Land, Organisation } from '../../../register/records';
import type { StoreView } from '../../../storage/store-view';
import { NBSP } from '../../../text';
import { peopleOn, type PersonOnDay } from '../../attendance';
import { nameWithParliament, officeText } from '../../attendee-texts';
import type { ConferenceFacts } from '../../conference-facts';
import { listPaper } from '../../list-paper';
import type { PaperModel, TableRowModel } from '../../models';
import { keepTogether } from '../../typography';

const COLUMNS = [
  { title: 'Stelle', share: 37 },
  { title: 'Ansprechperson', share: 24 },
  { title: 'Telefon', share: 15 },
  { title: 'E-Mail', share: 24 },
];

const POINTS: Readonly<Record<ContactPoint['kind'], string>> = {
  office: 'Büro',
  assistant: 'Vorzimmer',
  privateSecretary: 'Persönliche Referentin oder Referent',
  mailbox: 'Funktionspostfach',
  other: 'Kontaktstelle',
};

interface LandContacts {
  readonly land: Land;
  readonly houses: readonly Organisation[];
  readonly people: readonly PersonOnDay[];
}

function landOf({ offices, organisation }: PersonOnDay): string | null {
  const ofOffice = offices.find(({ land }) => land !== null)?.land;
  // Who holds an office of the Bund is not somebody of the Land that the house lies in.
  return offices.length > 0 ? (ofOffice ?? null) : (organisation?.land ?? null);
}

function seatRank({ offices }: PersonOnDay): number {
  if (offices.some(({ seat }) => seat === 'member')) return 0;
  return offices.some(({ seat }) => seat === 'headOfAdministration') ? 1 : 2;
}

function inOrder(people: readonly PersonOnDay[]): readonly PersonOnDay[] {
  return [...people].sort(
    (a, b) =>
      seatRank(a) - seatRank(b) ||
      compareGerman(sortName(a.person), sortName(b.person)) ||
      (a.person.id < b.person.id ? -1 : 1),
  );
}

/** The houses of a Land's members; where there is no member, every ministry that the Land has. */
function housesOf(
  people: readonly PersonOnDay[],
  ministries: readonly Organisation[],
): readonly Organisation[] {
  const ids = new Set(
    people.filter((who) => seatRank(who) === 0).map(({ organisation }) => organisation?.id),
  );
  const own = ministries.filter(({ id }) => ids.has(id));
  return own.length > 0 ? own : ministries;
}

function contactsOf(facts: ConferenceFacts, view: StoreView): readonly LandContacts[] {
  const personOf = peopleOn(view, facts.date);
  const byLand = new Map<string, PersonOnDay[]>();
  for (const { id } of view.register('persons').all()) {
    const who = personOf(id);
    const land = who && landOf(who);
    if (!land) continue;
    const others = byLand.get(land);
    if (others) others.push(who);
    else byLand.set(land, [who]);
  }
  const stands = ({ to }: Organisation): boolean => !to || to >= facts.date;
  const ministries = view
    .register('organisations')
    .all()
    .filter((house) => house.kind === 'ministry' && stands(house));
  return [...view.register('laender').all()]
    .sort((a, b) => a.order - b.order)
    .map((land) => {
      const people = inOrder(byLand.get(land.id) ?? []);
      const ofLand = ministries.filter((house) => house.land === land.id);
      const houses = housesOf(people, ofLand).map((house) =>
        organisationOn(view, house, facts.date),
      );
      return { land, people, houses };
    })
    .filter(({ people, houses }) => people.length > 0 || houses.length > 0);
}

function row(...cells: readonly (string | null)[]): TableRowModel {
  return { cells: cells.map((text) => keepTogether(text ?? '')) };
}

/** In a column the line may break between street and town, not inside of them. */
const unbroken = (line: string): string => line.replaceAll(' ', NBSP);

function houseRow({ name, address, phone, email }: Organisation): TableRowModel {
  const lines = address ? [name, ...postalLines(address).map(unbroken)] : [name];
  return row(lines.join(', '), '', phone, email);
}

function pointRow(point: ContactPoint, who: PersonOnDay): TableRowModel {
  const kind =
    point.name === null
      ? POINTS[point.kind]
      : `${POINTS[point.kind]} von ${nameWithParliament({ who })}`;
  const place = [point.unit, kind].filter((part) => part !== null).join(', ');
  return row(place, point.name ?? nameWithParliament({ who }), point.phone, point.email);
}

type Points = ReadonlyMap<string, readonly ContactPoint[]>;

function pointsByPerson(view: StoreView): Points {
  const points = new Map<string, ContactPoint[]>();
  for (const point of view.register('contactPoints').all()) {
    const own = points.get(point.personId);
    if (own) own.push(point);
    else points.set(point.personId, [point]);
  }
  return points;
}

function rowsOf({ land, houses, people }: LandContacts, points: Points): readonly TableRowModel[] {
  return [
    { cells: [land.name], section: true },
    ...houses.map(houseRow),
    ...people.flatMap((who): readonly TableRowModel[] => [
      row(
        officeText({ who, land }),
        nameWithParliament({ who }),
        who.person.phone,
        who.person.email,
      ),
      ...(points.get(who.person.id) ?? []).map((point) => pointRow(point, who)),
    ]),
  ];
}

/** Every Land with its house, the people we know there and the other ways to them. */
export function contactList(facts: ConferenceFacts, view: StoreView): Result<PaperModel> {
  const laender = contactsOf(facts, view);
  if (laender.length === 0) return err({ code: 'list.noContacts' });
  const points = pointsByPerson(view);
  return ok(
    listPaper(facts, {
      heading: 'Kontaktverzeichnis der Länder',
      count: null,
      internal: true,
      landscape: true,
      blocks: [
        {
          type: 'table',
          columns: COLUMNS,
          rows: laender.flatMap((land) => rowsOf(land, points)),
          sizePt: 9,
        },
      ],
    }),
  );
}

/** Länder of whose working level nobody is known: no contact point, nobody with a unit. */
export function laenderWithoutContact(facts: ConferenceFacts, view: StoreView): readonly string[] {
  const points = pointsByPerson(view);
  const known = new Set(
    contactsOf(facts, view)
      .filter(({ people }) =>
        people.some(({ person }) => person.unit !== null || points.has(person.id)),
      )
      .map(({ land }) => land.id),
  );
  return [...view.register('laender').all()]
    .sort((a, b) => a.order - b.order)
    .filter(({ id }) => !known.has(id))
    .map(({ name }) => name);
}
