import { longDate, shortDate } from '../../../calendar/german-dates';
import type { StoreView } from '../../../storage/store-view';
import { dayAndTime, photoEntry, pressPlace } from '../../../press/event';
import { contactBlock } from '../../../press/release';
import { pressReleasesOf, type ConferenceFacts } from '../../conference-facts';
import type { Block, PaperModel, TableRowModel } from '../../models';
import { BOX, columns, entries, entry, heading, officePaper, row } from '../../parts';

const CONTENTS = columns(['Nr.', 9], ['Unterlage', 57], ['Stand', 18], ['Liegt bei', 16]);

interface Part {
  readonly title: string;
  readonly stand: string;
}

/** What belongs into the folder: papers that exist with their day, the others to be added. */
function partsOf(facts: ConferenceFacts, view: StoreView): readonly Part[] {
  const { agenda, programme, boilerplate, conference, date } = facts;
  const of = (title: string, stand = ''): Part => ({ title, stand });
  const stand = shortDate(date);
  return [
    ...pressReleasesOf(view, conference.id)
      .filter((release) => release.occasion === 'announcement' || release.date <= date)
      .map((release) => of(`Pressemitteilung: ${release.headline}`, shortDate(release.date))),
    ...(programme.length > 0 ? [of('Programm', stand)] : []),
    ...(agenda.length > 0 ? [of('Vorläufige Tagesordnung', stand)] : []),
    ...(date > conference.to ? [of('Freigegebene Beschlüsse')] : []),
    ...(boilerplate ? [of('Hintergrund zur Konferenz', stand)] : []),
    of('Teilnehmerliste ohne Kontaktdaten'),
    of('Zur Person: Vorsitz'),
    of('Bildmaterial mit Quellenangabe'),
  ];
}

function rowsOf(parts: readonly Part[]): readonly TableRowModel[] {
  return parts.map(({ title, stand }, index) => row(String(index + 1), title, stand, BOX));
}

function eventBlocks(facts: ConferenceFacts, view: StoreView): readonly Block[] {
  const press = facts.conference.pressConference;
  const photo = photoEntry(facts);
  if (facts.conference.cancellation !== null || (!press && !photo)) return [];
  return [
    heading('Termine für die Medien'),
    entries(
      press ? entry('Pressekonferenz', dayAndTime(press.day, press.time)) : null,
      press ? entry('Ort', pressPlace(view, facts), 'Raum und Anschrift') : null,
      photo,
    ),
  ];
}

/** Cover of the folder for journalists, with what lies in it. */
export function pressKitPaper(facts: ConferenceFacts, view: StoreView): PaperModel {
  return officePaper(facts, {
    heading: 'Pressemappe',
    subline: facts.conference.motto ? `„${facts.conference.motto}“` : null,
    paper: 'press',
    blocks: [
      entries(entry('Stand', longDate(facts.date))),
      heading('Inhalt'),
      { type: 'table', columns: CONTENTS, rows: rowsOf(partsOf(facts, view)) },
      ...eventBlocks(facts, view),
      ...contactBlock(facts),
    ],
  });
}
