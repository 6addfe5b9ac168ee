import type { Participant } from '../../src/renderer/participants/replies';
import type { ChairHolder, ChairTerm, Secretariat } from '../../src/shared/domain/chair/records';
import type {
  Conference,
  Deadline,
  PressRelease,
} from '../../src/shared/domain/conferences/records';
import type { Mandate, Office, Person } from '../../src/shared/domain/register/records';

// Records that forms are shown with; everybody is invented.

export const person: Person = {
  id: 'p1',
  gender: 'w',
  degrees: [],
  firstName: 'Erika',
  lastName: 'Muster',
  nobility: null,
  parliament: null,
  personalTitle: null,
  customSalutation: null,
  organisationId: null,
  unit: null,
  email: null,
  phone: null,
  note: null,
};

export const office: Office = {
  id: 'o1',
  office: 'ministerIn',
  land: 'BY',
  organisationId: null,
  remit: null,
  of: null,
  shortRemit: null,
  seat: 'member',
  confirmed: true,
};

export const mandate: Mandate = {
  id: 'm1',
  personId: 'p1',
  officeId: 'o1',
  from: '2024-01-01',
  to: null,
  order: 0,
};

export const term: ChairTerm = {
  id: 't1',
  number: 20,
  land: 'BY',
  from: '2026-01-01',
  to: '2026-12-31',
  motto: null,
  mainConference: null,
  chairNames: null,
  confirmed: true,
  note: null,
};

export const holder: ChairHolder = {
  id: 'h1',
  termId: 't1',
  personId: 'p1',
  officeId: 'o1',
  from: '2026-01-01',
  to: null,
};

export const secretariat: Secretariat = {
  id: 's1',
  termId: 't1',
  name: 'Geschäftsstelle',
  organisationId: 'org1',
  from: '2026-01-01',
  to: null,
  contactName: null,
  phone: null,
  fax: null,
  email: null,
  web: null,
  pressName: null,
  pressPhone: null,
  pressEmail: null,
  confirmed: true,
};

export const release: PressRelease = {
  id: 'r1',
  occasion: 'announcement',
  number: null,
  date: '2026-03-16',
  headline: 'Die Konferenz tagt',
  subline: null,
  lead: null,
  paragraphs: [],
  quote: null,
  embargo: null,
};

export const deadline: Deadline = {
  id: 'd1',
  title: 'Motto festlegen',
  weeks: -8,
  owner: 'chair',
  rule: 'latest',
  planItemId: 'motto',
  plannedDay: '2026-05-01',
  day: '2026-05-01',
  shiftReason: null,
  done: false,
  responsible: null,
};

export const participant: Participant = {
  id: 'a1',
  role: 'member',
  land: 'BY',
  personId: 'p1',
  reply: { state: 'accepted', on: '2026-03-02', way: 'letter', note: null },
  substituteId: null,
  note: null,
  name: 'Erika Muster',
  sortName: 'Muster, Erika',
  substituteName: null,
};

export const conference: Conference = {
  id: 'c1',
  kind: 'main',
  termId: 't1',
  yearId: null,
  motto: null,
  from: '2026-05-07',
  to: '2026-05-08',
  form: 'inPerson',
  place: 'Nürnberg',
  venue: null,
  status: 'planned',
  formerDays: [],
  cancellation: null,
  replyBy: '2026-04-01',
  beginsAt: null,
  pressConference: null,
};
