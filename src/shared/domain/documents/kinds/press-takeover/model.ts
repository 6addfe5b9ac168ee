import { longDate, longDateSpan } from '../../../calendar/german-dates';
import { chairSubject, numberedMeta } from '../../../press/event';
import { backgroundBlock, contactBlock } from '../../../press/release';
import type { StoreView } from '../../../storage/store-view';
import { bodyTitle } from '../../../conferences/titles';
import { withArticle, type ConferenceFacts } from '../../conference-facts';
import { capital } from '../../conference-state';
import type { PaperModel } from '../../models';
import { gap, heading, officePaper, texts } from '../../parts';
import { chairWord } from '../../sender';
import { phrase, together, where } from '../../sentences';
import { keepTogether } from '../../typography';
import { mainConference } from '../chair-takeover/text';

function takeoverSentence(facts: ConferenceFacts, name: string): string {
  const { term, date, sender } = facts;
  const from = term.from ?? date;
  const city = sender.organisation.address?.city.toUpperCase();
  const head = city ? `${city}. ` : '';
  const land = capital(withArticle(facts.land));
  return date < from
    ? `${head}${land} übernimmt am ${longDate(from)} den Vorsitz der ${name}.`
    : `${head}${land} hat am ${longDate(from)} den Vorsitz der ${name} übernommen.`;
}

function personSentence(facts: ConferenceFacts): string {
  const { sender, term, date } = facts;
  const verb = term.from !== null && date < term.from ? 'wird' : 'ist';
  const who = chairSubject(facts);
  return chairWord(sender) === 'Vorsitz'
    ? `Den Vorsitz führt ${who}.`
    : `${chairWord(sender)} ${verb} ${who}.`;
}

function mottoSentence({ term, conference }: ConferenceFacts): string | null {
  const motto = term.motto ?? (conference.kind === 'main' ? conference.motto : null);
  return motto ? `Das Vorsitzjahr steht unter dem Motto „${motto}“.` : null;
}

/** The main conference of the year, before it or after it (rule P12). */
function mainSentence(facts: ConferenceFacts, view: StoreView): string | null {
  const main = mainConference(view, facts);
  if (!main) return null;
  const title = bodyTitle(facts.body, facts.term.number);
  const days = longDateSpan(main.from, main.to);
  const at = where({ ...facts, conference: main });
  return facts.date <= main.to
    ? `${phrase(`Die ${title} ist für den ${days}`, at, 'vorgesehen')}.`
    : `${phrase(`Die ${title} fand am ${days}`, at, 'statt')}.`;
}

/** Tells the press that a Land has taken the chair; what it means to do is its own to say. */
export function pressTakeoverPaper(facts: ConferenceFacts, view: StoreView): PaperModel {
  const name = facts.body?.name ?? 'Fachministerkonferenz';
  return officePaper(facts, {
    heading: `${capital(withArticle(facts.land))} übernimmt Vorsitz der ${name}`,
    kicker: 'Pressemitteilung',
    meta: numberedMeta(facts),
    paper: 'press',
    wideLines: true,
    blocks: [
      { type: 'paragraph', text: keepTogether(takeoverSentence(facts, name)), strong: true },
      ...texts([together(personSentence(facts), mottoSentence(facts)), mainSentence(facts, view)]),
      heading('Schwerpunkte'),
      gap('Vorhaben des Vorsitzjahres, das wichtigste zuerst'),
      gap('Zitat in Anführungszeichen, von der zitierten Person freigegeben'),
      ...backgroundBlock(facts),
      ...contactBlock(facts),
    ],
  });
}
