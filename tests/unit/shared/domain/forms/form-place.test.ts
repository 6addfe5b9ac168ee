import { describe, expect, it } from 'vitest';
import {
  formPlace,
  keyOnceSaved,
  type FormKey,
  type FormPlace,
} from '../../../../../src/shared/domain/forms/form-place';
import { recordSchema } from '../../../../../src/shared/domain/storage/collections';
import { formName } from '../../../../../src/shared/texts/form-names';

/** Each form with its tab, what must be there for it, and how it is called. */
const FORMS: readonly (readonly [FormKey, string, string | null, string])[] = [
  ['conference c1', 'facts', 'conferences/c1/conference/c1', 'Angaben zur Konferenz, X'],
  ['participant c1 a1', 'participants', 'conferences/c1/participants/a1', 'Teilnehmende, X'],
  ['letter c1 a1', 'participants', 'conferences/c1/participants/a1', 'Brief, X'],
  ['deadline c1 d1', 'deadlines', 'conferences/c1/deadlines/d1', 'Fristen, X'],
  ['deadline c1 new', 'deadlines', 'conferences/c1/conference/c1', 'Fristen, neue Frist'],
  ['item c1 agendaItems i1', 'agenda', 'conferences/c1/agendaItems/i1', 'Tagesordnung, X'],
  ['item c1 programmeItems i1', 'programme', 'conferences/c1/programmeItems/i1', 'Programm, X'],
  ['item c1 rooms i1', 'rooms', 'conferences/c1/rooms/i1', 'Räume, X'],
  ['item c1 rooms new', 'rooms', 'conferences/c1/conference/c1', 'Räume, neuer Raum'],
  ['item c1 hotelContingents i1', 'hotels', 'conferences/c1/hotelContingents/i1', 'Unterkunft, X'],
  ['invitation c1', 'invitation', 'conferences/c1/conference/c1', 'Einladungstexte'],
  ['press c1 r1', 'press', 'conferences/c1/pressReleases/r1', 'Pressemitteilungen, X'],
  ['land BY', 'laender', 'register/laender/BY', 'Länder, X'],
  ['person p1', 'persons', 'register/persons/p1', 'Personen, X'],
  ['person new', 'persons', null, 'Personen, neue Person'],
  ['office o1', 'offices', 'register/offices/o1', 'Ämter, X'],
  ['organisation h1', 'organisations', 'register/organisations/h1', 'Ministerien und Häuser, X'],
  ['distributionList new', 'lists', null, 'Verteiler, neuer Verteiler'],
  ['contactPoint w1', 'persons', 'register/contactPoints/w1', 'Kontaktweg, X'],
  ['contactPoint new p1', 'persons', 'register/persons/p1', 'Kontaktweg, neuer Kontaktweg, X'],
  ['mandate m1', 'persons', 'register/mandates/m1', 'Amtszeit, X'],
  ['mandate new p1 ', 'persons', 'register/persons/p1', 'Amtszeit, neue Amtszeit, X'],
  ['mandate new  o1', 'offices', 'register/offices/o1', 'Amtszeit, neue Amtszeit'],
  ['chairHolders t1 h1', 'sender', 'register/chairHolders/h1', 'Vorsitz, Person im Vorsitz, X'],
  ['chairTerms t1', 'rotation', 'register/chairTerms/t1', 'Vorsitzjahr, X'],
  ['chairTerms new', 'rotation', null, 'Vorsitzjahr, neues Vorsitzjahr'],
  ['handover t1', 'protocol', 'register/chairTerms/t1', 'Übergabe, Protokoll'],
  ['handoverItems t1 i1', 'checklist', 'register/handoverItems/i1', 'Checkliste der Übergabe, X'],
  ['orders a1', 'orders', 'register/orders/a1', 'Aufträge, X'],
  ['orders new', 'orders', null, 'Aufträge, neuer Auftrag'],
  ['secretariats t1 s1', 'sender', 'register/secretariats/s1', 'Vorsitz, Geschäftsstelle, X'],
  [
    'chairHolders t1 new',
    'sender',
    'register/chairTerms/t1',
    'Vorsitz, Person im Vorsitz, neuer Eintrag',
  ],
  [
    'secretariats t1 new',
    'sender',
    'register/chairTerms/t1',
    'Vorsitz, Geschäftsstelle, neuer Eintrag',
  ],
  ['letterheads t1 h1', 'letterheads', 'register/letterheads/h1', 'Briefköpfe, X'],
  ['letterheads t1 new', 'letterheads', 'register/chairTerms/t1', 'Briefköpfe, neuer Briefkopf'],
  ['signatories t1 s1', 'signatories', 'register/signatories/s1', 'Unterschriften, X'],
  [
    'signatories t1 new',
    'signatories',
    'register/chairTerms/t1',
    'Unterschriften, neue Unterschrift',
  ],
  [
    'personalSalutations t1 s1',
    'salutations',
    'register/personalSalutations/s1',
    'Persönliche Anreden, X',
  ],
  ['textModule boilerplate', 'modules', 'register/textModules/boilerplate', 'Textbausteine, X'],
  ['textModule new', 'modules', null, 'Textbausteine, neuer Textbaustein'],
  ['reshuffle', 'reshuffle', null, 'Neubesetzung'],
];

function pathOf(place: FormPlace | null): string | null {
  const needs = place?.needs;
  return needs ? `${needs.document}/${needs.collection}/${needs.id}` : null;
}

describe('the place of a form', () => {
  it.each(FORMS)('%s', (...[key, tab, needs, name]) => {
    const place = formPlace(key);
    expect(place?.tab).toBe(tab);
    expect(pathOf(place)).toBe(needs);
    expect(formName(place, name.endsWith(', X') ? 'X' : null)).toBe(name);
  });

  it('names the chair year that has to be chosen first', () => {
    expect(formPlace('signatories t1 s1')?.termId).toBe('t1');
    expect(formPlace('handoverItems t2 new')?.termId).toBe('t2');
    expect(formPlace('orders a1')?.termId).toBeUndefined();
  });

  it('needs records of collections that there are', () => {
    for (const [key] of FORMS) {
      const needs = formPlace(key)?.needs;
      if (needs) expect(recordSchema(needs.document, needs.collection)).not.toBeNull();
    }
  });

  it('is none for a key of another version, whose draft is shown all the same', () => {
    for (const key of ['', 'room 1', 'person', '__proto__ x', 'toString 1', 'reshuffle 2']) {
      expect(formPlace(key)).toBeNull();
    }
    expect(formName(null, 'Mantelbogen')).toBe('Mantelbogen');
    expect(formName(null, null)).toBe('Ein Formular');
  });
});

describe('the key of a new record that is saved', () => {
  it.each<readonly [FormKey, FormKey]>([
    ['person new', 'person 7'],
    ['deadline c1 new', 'deadline c1 7'],
    ['item c1 rooms new', 'item c1 rooms 7'],
    ['contactPoint new p1', 'contactPoint 7'],
    ['mandate new  o1', 'mandate 7'],
    ['person p1', 'person p1'],
    ['reshuffle', 'reshuffle'],
  ])('%s becomes %s', (key, saved) => {
    expect(keyOnceSaved(key, '7')).toBe(saved);
  });
});
