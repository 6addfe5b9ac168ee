import { addDays, type Day } from '../calendar/day';
import type { ChairTerm } from '../chair/records';
import type { Successor } from '../chair/successor';
import { planDeadlines, type DeadlinePlanItem } from '../deadlines/plan';
import type { StoreView } from '../storage/store-view';
import type { Handover, HandoverItem } from './records';

/** What one office hands to the next; an office changes its own list freely. */
export const usualThings: readonly string[] = [
  'Übergabetermin und Beteiligte beider Häuser',
  'Geschäftsordnung, Verfahrensbeschlüsse, Liste der Vorsitze',
  'Beschlussniederschriften mit nicht freigegebenen Teilen, offene Prüf- und Berichtsaufträge, Schriftwechsel mit dem Bund',
  'Laufende Umlaufverfahren mit Stimmen und Frist; wer sie abschließt',
  'Arbeitsgruppen: Mitglieder, Federführung, Ende des Auftrags',
  'Kontaktverzeichnis von Ländern und Bund, Verteiler, Funktionspostfach',
  'Website: Domain, Zugänge, Verträge, Archiv, Impressum und Pflichtangaben',
  'Vorlagen, Logo, Rechte an Motto und Bildern',
  'Finanzen: Kostenteilung, offene Rechnungen',
  'Termine: Fachministerkonferenzen, nächstes Herbsttreffen',
  'Akten: Ausleitung der E-Akte, Abgabe an das Landesarchiv, was übergeht',
  'Personenbezogene Daten der Teilnehmenden, vor der Übergabe gelöscht',
  'Gegenstände: Weltkugel, Fahnen, Aufsteller',
  'Presse: gemeinsame Mitteilung, Bild',
  'Erfahrungen und Empfehlungen',
];

const OWN = { anchor: 'termStart', owner: 'secretariat' } as const;

/** What is done on the way, counted in weeks from the first day of the next office. */
const PREPARATIONS: readonly (DeadlinePlanItem & { readonly details: string })[] = [
  {
    // Nine months: the next house needs its own approval of the program, which takes that long.
    ...{ ...OWN, id: 'program', weeks: -39, rule: 'latest' },
    title: 'Programm- und IT-Blatt an das nächste Land',
    details: 'Damit das nächste Haus das Programm rechtzeitig prüfen und freigeben kann.',
  },
  {
    ...{ ...OWN, id: 'photo', weeks: -5, rule: 'latest' },
    title: 'Bildtermin mit Presseeinladung',
    details: 'Tag und Ort mit beiden Häusern abstimmen, danach die Medien einladen.',
  },
  {
    ...{ ...OWN, id: 'press', weeks: -4, rule: 'latest' },
    title: 'Entwurf der gemeinsamen Pressemitteilung',
    details: 'Mit je einem Zitat der abgebenden und der übernehmenden Seite.',
  },
  {
    ...{ ...OWN, id: 'deletion', weeks: -2, rule: 'latest' },
    title: 'Löschlauf vor der Übergabe',
    details: 'Erst die Akten abgeben, dann löschen, was seinen Zweck erfüllt hat.',
  },
  {
    ...{ ...OWN, id: 'accounts', weeks: 0, rule: 'exact' },
    title: 'Zugänge und Postfach umstellen',
    details: 'Funktionspostfach übergeben, Kennwörter der Website und der Dienste ändern.',
  },
];

/** Room between two items, so that one can be put between them. */
const STEP = 10;

/** The day on which the office changes hands: the first day of the next term; null = the end is open. */
export function handoverDay({ to }: ChairTerm, successor: Successor | null): Day | null {
  if (successor) return successor.from;
  return to === null ? null : addDays(to, 1);
}

interface Planned {
  readonly title: string;
  readonly details: string | null;
  readonly dueOn: Day | null;
}

function preparations({ land }: ChairTerm, day: Day | null): readonly Planned[] {
  if (day === null)
    return PREPARATIONS.map(({ title, details }) => ({ title, details, dueOn: null }));
  // Holidays are those of the Land that hands over; a vacant chair knows only those of all Länder.
  const planned = planDeadlines({ items: PREPARATIONS, firstDay: day, land: land ?? '' });
  const detailsOf = new Map(PREPARATIONS.map(({ id, details }) => [id, details]));
  return planned.map(({ itemId, title, day: dueOn }) => ({
    ...{ title, dueOn },
    details: detailsOf.get(itemId) ?? null,
  }));
}

/** The usual checklist of a term: what is done on the way, by day, then the fifteen things. */
export function usualChecklist(
  term: ChairTerm,
  successor: Successor | null,
  newId: () => string,
): readonly HandoverItem[] {
  const things = usualThings.map((title): Planned => ({ title, details: null, dueOn: null }));
  const all = [...preparations(term, handoverDay(term, successor)), ...things];
  return all.map((planned, index) => ({
    ...{ id: newId(), termId: term.id, order: (index + 1) * STEP, ...planned },
    ...{ state: 'open', by: null, on: null, note: null },
  }));
}

/** The things of a term in the order of the office. */
export function itemsOf(view: StoreView, termId: string): readonly HandoverItem[] {
  const own = view
    .register('handoverItems')
    .all()
    .filter((item) => item.termId === termId);
  return own.sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

/** The handover at the end of a term; null = not begun. */
export function handoverOf(view: StoreView, termId: string): Handover | null {
  return (
    view
      .register('handovers')
      .all()
      .find((record) => record.termId === termId) ?? null
  );
}
