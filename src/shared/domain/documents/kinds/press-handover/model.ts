import { longDate, longDateSpan, onDates } from '../../../calendar/german-dates';
import { successorOf, type Successor } from '../../../chair/successor';
import type { Secretariat } from '../../../chair/records';
import { bodyTitle } from '../../../conferences/titles';
import { numberedMeta } from '../../../press/event';
import { backgroundBlock } from '../../../press/release';
import type { StoreView } from '../../../storage/store-view';
import { withArticle, type ConferenceFacts } from '../../conference-facts';
import { capital } from '../../conference-state';
import type { Block, PaperModel } from '../../models';
import { gap, gapAfter, heading, officePaper, strong, text, texts } from '../../parts';
import { phrase, together, where } from '../../sentences';
import { keepTogether } from '../../typography';
import { mainConference } from '../chair-takeover/text';
import { handoverOf } from '../../../handover/checklist';
import { fromTo } from '../press-photo-call/model';
import {
  incomingVoice,
  nextSecretariat,
  outgoingVoice,
  ownSecretariat,
  type Voice,
} from './voices';

interface Change {
  readonly facts: ConferenceFacts;
  readonly view: StoreView;
  readonly next: Successor;
  readonly name: string;
  readonly isPast: boolean;
  readonly outgoing: Voice;
  readonly incoming: Voice | null;
}

function changeOf(facts: ConferenceFacts, view: StoreView): Change | null {
  const next = successorOf(view, facts.term);
  if (!next) return null;
  const name = facts.body?.name ?? 'Fachministerkonferenz';
  const voices = { outgoing: outgoingVoice(facts, view), incoming: incomingVoice(view, next) };
  return { facts, view, next, name, isPast: facts.date > next.from, ...voices };
}

function way({ facts, next }: Change): string {
  return fromTo(withArticle(facts.land), withArticle(next.land));
}

/** Who, what, when and where, the most important first (rule P05). */
function leadSentence(change: Change): string {
  const { facts, next, name, isPast, outgoing, incoming } = change;
  const city = facts.sender.organisation.address?.city.toUpperCase();
  const head = city ? `${city}. ` : '';
  const verb = isPast ? 'ist' : 'geht';
  const end = isPast ? 'übergegangen' : 'über';
  const news = `${head}Der Vorsitz der ${name} ${verb} am ${longDate(next.from)} ${way(change)} ${end}.`;
  if (!incoming) return news;
  return `${news} Auf ${outgoing.first} folgt ${incoming.first}.`;
}

/** The numbers belong to the terms, N and N + 1. */
function numbersSentence({ facts, next, isPast }: Change): string {
  const [old, coming] = [facts.term.number, next.number].map((n) => bodyTitle(facts.body, n));
  const verb = isPast ? 'endete' : 'endet';
  const begins = isPast ? 'begann' : 'beginnt';
  return `Damit ${verb} das Vorsitzjahr der ${old ?? ''}, und das der ${coming ?? ''} ${begins}.`;
}

function placeSentence({ facts, view, isPast }: Change): string | null {
  const handover = handoverOf(view, facts.term.id);
  if (!handover?.day) return null;
  const at = handover.place ? ` (${handover.place})` : '';
  const day = onDates(handover.day, handover.day);
  return isPast || handover.day < facts.date
    ? `Die Übergabe fand ${day} statt${at}.`
    : `Die Übergabe findet ${day} statt${at}.`;
}

/** A motto that ends with a full stop of its own ends the sentence, too. */
function quoted(motto: string): string {
  return motto.endsWith('.') ? `„${motto}“` : `„${motto}“.`;
}

function lookBack({ facts, view, isPast }: Change): string | null {
  const { from, motto } = facts.term;
  const main = mainConference(view, facts);
  const land = capital(withArticle(facts.land));
  const chair = `den Vorsitz der ${bodyTitle(facts.body, facts.term.number)}`;
  const since = from === null ? '' : ` seit dem ${longDate(from)}`;
  const led = isPast ? `${land} führte ${chair}.` : `${land} führt ${chair}${since}.`;
  const stands = isPast ? 'stand' : 'steht';
  const held =
    main && main.to < facts.date
      ? `${phrase(`Die Hauptkonferenz fand ${onDates(main.from, main.to)}`, where({ ...facts, conference: main }), 'statt')}.`
      : null;
  return together(
    led,
    motto ? `Das Vorsitzjahr ${stands} unter dem Motto ${quoted(motto)}` : null,
    held,
  );
}

function lookAhead({ facts, view, next }: Change): readonly Block[] {
  const term = next.termId === null ? undefined : view.register('chairTerms').get(next.termId);
  const until = term?.to ? ` bis zum ${longDate(term.to)}` : '';
  const land = capital(withArticle(next.land));
  const lead = `${land} führt den Vorsitz vom ${longDate(next.from)} an${until}.`;
  const main = view
    .conferenceIds()
    .flatMap((id) => view.conference(id, 'conference').get(id) ?? [])
    .find((item) => item.kind === 'main' && item.termId === next.termId && !item.cancellation);
  const planned = main
    ? `Die ${bodyTitle(facts.body, next.number)} ist für den ${longDateSpan(main.from, main.to)} ${phrase(where({ ...facts, conference: main }), 'vorgesehen')}.`
    : null;
  const motto = term?.motto ? `Das Motto lautet ${quoted(term.motto)}` : null;
  return [
    ...texts([together(lead, motto, planned)]),
    ...(motto === null ? [gap('Motto des neuen Vorsitzjahres, sobald es feststeht')] : []),
    gap('Schwerpunkte des neuen Vorsitzes, das wichtigste zuerst'),
  ];
}

/** Words of a person are theirs: until they are cleared only the room for them is there (rule P06). */
function quoteBlocks(voice: Voice | null, land: string): readonly Block[] {
  const who = voice ? phrase(voice.name, voice.office ? `(${voice.office})` : null) : land;
  return [
    strong(who),
    gap('Zitat in Anführungszeichen, von der zitierten Person freigegeben; sonst streichen'),
  ];
}

function contactOf(land: string, secretariat: Secretariat | null): readonly Block[] {
  const head: Block = { type: 'heading', text: land, level: 3 };
  if (secretariat === null) return [head, gap('Pressestelle: Name, Telefon, E-Mail')];
  const { pressName, pressPhone, pressEmail, name, phone, email, web } = secretariat;
  const tel = pressPhone ?? phone;
  const mail = pressEmail ?? email;
  const lines = [pressName ?? name, tel && `Telefon ${tel}`, mail && `E-Mail ${mail}`];
  return [
    head,
    ...[...lines, web && `Internet ${web}`].flatMap((line): readonly Block[] =>
      line ? [{ type: 'paragraph', text: keepTogether(line), compact: true }] : [],
    ),
    ...(tel || mail ? [] : [gap('Telefon, E-Mail der Pressestelle')]),
  ];
}

function blocksOf(change: Change): readonly Block[] {
  const { facts, view, next, outgoing, incoming } = change;
  const old = capital(withArticle(facts.land));
  const coming = capital(withArticle(next.land));
  return [
    gapAfter('Sperrfrist:', 'nur mit sachlichem Grund: Tag und Uhrzeit; sonst streichen'),
    { type: 'paragraph', text: keepTogether(leadSentence(change)), strong: true },
    ...texts([together(numbersSentence(change), placeSentence(change)), lookBack(change)]),
    ...quoteBlocks(outgoing, old),
    ...lookAhead(change),
    ...quoteBlocks(incoming, `${coming}: Name und Amt der Person im Vorsitz`),
    text(
      'Beide Länder danken den Mitgliedern der Konferenz, dem Bund und den Geschäftsstellen für die Zusammenarbeit.',
    ),
    ...backgroundBlock(facts),
    heading('Kontakt für die Medien'),
    ...contactOf(old, ownSecretariat(facts, view)),
    ...contactOf(coming, nextSecretariat(view, next)),
  ];
}

/** The joint release on the day on which the chair changes hands: two voices, one text (rules P01 to P12). */
export function pressHandoverPaper(facts: ConferenceFacts, view: StoreView): PaperModel {
  const change = changeOf(facts, view);
  const short = facts.body ? `${facts.body.shortName}-Vorsitz` : 'Vorsitz';
  const verb = change?.isPast ? 'ging' : 'geht';
  return officePaper(facts, {
    heading: change ? `${short} ${verb} ${way(change)} über` : `${short} geht über`,
    subline: change?.incoming
      ? `Auf ${change.outgoing.short} folgt ${change.incoming.short}`
      : null,
    kicker: 'Gemeinsame Pressemitteilung',
    meta: numberedMeta(facts),
    paper: 'press',
    wideLines: true,
    blocks: change ? blocksOf(change) : [],
  });
}
