import { plainOf, type RichText } from '../rich-text/shape';
import {
  dateWithWeekday,
  longDate,
  longDateSpan,
  onDates,
  shortDate,
  timeOfDay,
  timeSpanForTable,
} from '../calendar/german-dates';
import { ofConference, toConference } from '../conferences/titles';
import { postalLines } from '../addressing/postal-lines';
import type { HotelContingent, ProgrammeItem } from '../conferences/records';
import type { ConferenceFacts } from './conference-facts';
import type { Block, DocumentModel, LetterModel, PaperModel } from './models';
import type { ModuleText } from './placeholders';
import { blockLines, bodyLines, printedLines, wordsOf } from './printed-lines';
import { chairWord, senderName } from './sender';
import type { TemplateData, TemplateTree } from './template-data';
import { recipientValues, type TemplateRecipient } from './template-recipient';
import { keepTogether, paragraphsOf } from './typography';

/** What a document made from a template says: the model, the facts behind it, and to whom. */
export interface TemplateSource {
  readonly model: DocumentModel;
  readonly facts: ConferenceFacts;
  readonly recipient: TemplateRecipient | null;
  readonly modules: readonly ModuleText[];
}

const lines = (parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join('\n');

const given = (text: string | null | undefined): string => text ?? '';

/** Not printed in the text of a paper: an enclosed label such as "Unser Zeichen:". */
const FILE_REFERENCE = /zeichen/i;

function fileReference({ info }: LetterModel): string {
  return info.flat().find(({ label }) => FILE_REFERENCE.test(label))?.value ?? '';
}

function letterValues(model: LetterModel): TemplateTree {
  const [name = '', ...functions] = model.signatory;
  return {
    Anschrift: lines(model.address.lines),
    Anschriftzeile: model.address.lines,
    Vermerke: model.notes,
    Anrede: model.salutation,
    Betreff: model.subject,
    Text: bodyLines(model),
    Absatz: bodyLines(model),
    Grußformel: model.closing,
    Unterschrift: {
      '': lines(model.signatory),
      Name: name,
      Funktion: lines(functions),
      Zusatz: model.signingLine ?? '',
    },
    Handschriftlich: model.handwritten,
    Anlagen: model.enclosures,
    Anlage: model.enclosures,
    Rücksendeangabe: model.returnLine.text,
    Aktenzeichen: fileReference(model),
    Vorgangsnummer: model.caseNumber ?? '',
  };
}

/** Columns that a row of a template can name; what a table has not stays empty. */
const COLUMNS = ['Spalte1', 'Spalte2', 'Spalte3', 'Spalte4', 'Spalte5', 'Spalte6'] as const;

function tableRows(block: Block): readonly TemplateTree[] {
  if (block.type !== 'table') return [];
  return block.rows.map(({ cells, section = false }) => ({
    ...Object.fromEntries(COLUMNS.map((name, index) => [name, wordsOf(cells[index] ?? '')])),
    Zwischentitel: section,
  }));
}

/** Neither a table nor a form: what remains when a template has those of its own. */
function isRunning({ type }: Block): boolean {
  return type !== 'table' && type !== 'fields' && type !== 'signatures';
}

function paperValues(model: PaperModel): TemplateTree {
  return {
    Überschrift: model.heading,
    Dokumentart: model.kicker ?? '',
    Zeile: model.meta ?? '',
    Unterzeile: model.subline ?? '',
    Sperrfrist: model.embargo ?? '',
    Text: model.blocks
      .filter(isRunning)
      .flatMap(blockLines)
      .filter((line) => line !== ''),
    Inhalt: model.blocks.flatMap(blockLines).filter((line) => line !== ''),
    Tabellenzeile: model.blocks.flatMap(tableRows),
  };
}

function senderValues({ sender, office: { land } }: ConferenceFacts): TemplateTree {
  const { organisation, secretariat } = sender;
  const { address } = organisation;
  return {
    Absender: {
      '': lines([organisation.name, secretariat.name]),
      Organisation: organisation.name,
      Kurzname: organisation.shortName,
      Geschäftsstelle: secretariat.name,
      Anschrift: address ? lines(postalLines(address)) : '',
      Ort: given(address?.city),
      Ansprechperson: given(secretariat.contactName),
      Telefon: given(secretariat.phone),
      Telefax: given(secretariat.fax),
      'E-Mail': given(secretariat.email),
      Internet: given(secretariat.web),
    },
    Presse: {
      Name: given(secretariat.pressName),
      Telefon: given(secretariat.pressPhone),
      'E-Mail': given(secretariat.pressEmail),
    },
    Vorsitz: {
      Name: keepTogether(senderName(sender)),
      Funktion: chairWord(sender),
      Land: given(land?.name),
    },
  };
}

function pressConferenceValues({ pressConference }: ConferenceFacts['conference']): TemplateTree {
  return {
    Tag: pressConference ? longDate(pressConference.day) : '',
    Uhrzeit: pressConference ? timeOfDay(pressConference.time) : '',
    Ort: given(pressConference?.place),
  };
}

function meetingValues({ conference, title, term, body }: ConferenceFacts): TemplateTree {
  const { from, to, kind, form, beginsAt, replyBy } = conference;
  return {
    Konferenz: {
      Titel: title,
      zur: toConference(title, kind),
      der: ofConference(title, kind),
      Kurzname: given(body?.shortName),
      Nummer: String(term.number),
      Beginn: longDate(from),
      Ende: longDate(to),
      Uhrzeit: beginsAt === null ? '' : timeOfDay(beginsAt),
      Tagungsstätte: given(conference.venue),
      Rückmeldefrist: replyBy === null ? '' : dateWithWeekday(replyBy),
    },
    Termin: { '': longDateSpan(from, to), am: onDates(from, to) },
    Ort: given(conference.place),
    Motto: given(conference.motto),
    Pressekonferenz: pressConferenceValues(conference),
    Online: form === 'online',
    Hybrid: form === 'hybrid',
    Hauptkonferenz: kind === 'main',
    Vorkonferenz: kind === 'preparatory',
    Herbsttreffen: kind === 'autumn',
    Sonderkonferenz: kind === 'special',
  };
}

function programmeValues(item: ProgrammeItem): TemplateTree {
  return {
    Tag: dateWithWeekday(item.day),
    Zeit: item.to ? timeSpanForTable(item.from, item.to) : `ab ${timeOfDay(item.from)}`,
    Von: timeOfDay(item.from),
    Bis: item.to ? timeOfDay(item.to) : '',
    Titel: keepTogether(item.title),
    Ort: item.place ?? '',
  };
}

function hotelValues(hotel: HotelContingent): TemplateTree {
  return {
    Name: hotel.hotel,
    Stichwort: hotel.keyword ?? '',
    Preis: hotel.price ?? '',
    Frist: longDate(hotel.bookBy),
    Hinweis: hotel.note ?? '',
  };
}

function listValues({ agenda, programme, hotels, texts }: ConferenceFacts): TemplateTree {
  const days = [...new Set(programme.map(({ day }) => day))];
  return {
    TOP: agenda.map(({ number, title, applicant, kind }) => ({
      Nummer: number ?? '',
      Titel: keepTogether(title),
      Antragsteller: applicant ?? '',
      Zwischentitel: kind === 'section',
    })),
    Programmtag: days.map((day) => ({
      Tag: dateWithWeekday(day),
      Programmpunkt: programme.filter((item) => item.day === day).map(programmeValues),
    })),
    Programmpunkt: programme.map(programmeValues),
    Hotel: hotels.map(hotelValues),
    Einladung: {
      Schwerpunkt: plainParagraphs(texts?.focus ?? null),
      Besonderes: plainParagraphs(texts?.special ?? null),
      Anreise: plainParagraphs(texts?.arrival ?? null),
      Schluss: plainParagraphs(texts?.closing ?? null),
    },
  };
}

/** What the office wrote, without its form: a placeholder takes the form of the template. */
function plainParagraphs(text: RichText | string | null): readonly string[] {
  return paragraphsOf(text === null ? null : plainOf(text));
}

function moduleValues({ facts, modules }: SharedSource): TemplateTree {
  const own = modules.map(({ title, text }) => [title, plainParagraphs(text)] as const);
  return {
    Hintergrund: plainParagraphs(facts.boilerplate),
    Datenschutz: plainParagraphs(facts.privacy),
    ...Object.fromEntries(own),
  };
}

/** What all documents of one day and conference share; a batch keeps one for all its letters. */
export type SharedValues = TemplateTree;

type SharedSource = Pick<TemplateSource, 'facts' | 'modules'>;

export function sharedValues(source: SharedSource): SharedValues {
  const { facts } = source;
  return {
    ...senderValues(facts),
    ...meetingValues(facts),
    ...listValues(facts),
    Textbaustein: moduleValues(source),
    Übungsvermerk: facts.trainingMark ?? '',
  };
}

function modelValues(model: DocumentModel): TemplateTree {
  if (model.kind === 'letter') return letterValues(model);
  // Cards have a sheet of their own; what stands on them is no running text.
  return model.kind === 'paper' ? paperValues(model) : { Inhalt: printedLines(model) };
}

/**
 * Everything that a template can take, by the names of the catalogue. `shared` spares a batch to make
 * what is the same for all of its letters.
 */
export function templateData(
  source: TemplateSource,
  shared: SharedValues = sharedValues(source),
): TemplateData {
  const { model, recipient } = source;
  return {
    title: model.title,
    date: model.date,
    values: {
      ...shared,
      ...modelValues(model),
      ...recipientValues(recipient),
      Titel: model.title,
      Datum: { '': longDate(model.date), Kurz: shortDate(model.date) },
    },
  };
}
