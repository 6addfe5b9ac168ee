import { fullName } from '../../../addressing/names';
import { longDate } from '../../../calendar/german-dates';
import { successorOf, type Successor } from '../../../chair/successor';
import { chairName, chairSubject, placeAndDay, registrationBlocks } from '../../../press/event';
import { backgroundBlock, contactBlock } from '../../../press/release';
import type { StoreView } from '../../../storage/store-view';
import { withArticle, type ConferenceFacts } from '../../conference-facts';
import type { PaperModel } from '../../models';
import { entries, entry, officePaper, text } from '../../parts';

/** "von Bayern auf Berlin", "vom Saarland auf Sachsen". */
export function fromTo(old: string, next: string): string {
  const from = old.startsWith('das ') ? `vom ${old.slice(4)}` : `von ${old}`;
  return `${from} auf ${next}`;
}

function handOver(facts: ConferenceFacts, next: Successor | null): string {
  const day = next?.from ?? facts.date;
  const verb = facts.date <= day ? 'geht' : 'ging';
  const name = facts.body?.name ?? 'Fachministerkonferenz';
  const way = fromTo(withArticle(facts.land), withArticle(next?.land ?? null));
  return `am ${longDate(day)} ${verb} der Vorsitz der ${name} ${way} über`;
}

function nextPerson(view: StoreView, next: Successor | null): string | null {
  const person = next?.personId ? view.register('persons').get(next.personId) : undefined;
  return person ? fullName(person) : null;
}

/** Invites photographers to the handing over of the chair; its hour and place are the press office's. */
export function photoCallPaper(facts: ConferenceFacts, view: StoreView): PaperModel {
  const next = successorOf(view, facts.term);
  const name = facts.body?.name ?? 'Fachministerkonferenz';
  const land = withArticle(next?.land ?? null);
  return officePaper(facts, {
    heading: `Vorsitz der ${name} geht an ${land}`,
    kicker: 'Presseeinladung: Fototermin',
    meta: placeAndDay(facts),
    paper: 'press',
    blocks: [
      text('Sehr geehrte Damen und Herren,'),
      text(
        `${handOver(facts, next)}. Zur Übergabe lädt ${chairSubject(facts)} Sie herzlich zu einem Fototermin ein.`,
      ),
      entries(
        entry('Wann', null, 'Tag und Uhrzeit des Fototermins'),
        entry('Wo', null, 'Ort, Raum und Anschrift'),
        entry('Vorsitz bisher', chairName(facts)),
        entry('Vorsitz künftig', nextPerson(view, next), 'Name und Amt'),
        entry('Motiv', null, 'was zu sehen ist, etwa die Übergabe der Weltkugel'),
      ),
      ...registrationBlocks(facts, null),
      ...backgroundBlock(facts),
      ...contactBlock(facts),
    ],
  });
}
