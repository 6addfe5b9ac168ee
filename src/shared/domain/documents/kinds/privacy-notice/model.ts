import { postalLines } from '../../../addressing/postal-lines';
import { longDate } from '../../../calendar/german-dates';
import type { ConferenceFacts } from '../../conference-facts';
import { isOnline } from '../../conference-state';
import type { Block, PaperModel } from '../../models';
import { columns, entries, entry, gap, numbered, officePaper, row, text } from '../../parts';
import { blocksOf } from '../../rich-blocks';
import { ofMeeting } from '../../sentences';
import { keepTogether } from '../../typography';

const KEPT = columns(['Daten', 52], ['Löschung', 48]);

/** The house of the secretariat answers for the data, as long as the Land is in the chair. */
function controller({ sender }: ConferenceFacts): Block {
  const { organisation, secretariat } = sender;
  const address = organisation.address ? postalLines(organisation.address).join(', ') : null;
  return entries(
    entry('Haus', organisation.name),
    entry('Stelle', secretariat.name),
    entry('Anschrift', address, 'Anschrift'),
    entry('Telefon', secretariat.phone, 'Telefon'),
    entry('E-Mail', secretariat.email, 'E-Mail-Adresse'),
  );
}

function list(...items: readonly string[]): Block {
  return { type: 'list', items: items.map(keepTogether) };
}

function receivers(facts: ConferenceFacts): Block {
  const hasRooms = facts.hotels.length > 0 && !isOnline(facts);
  return list(
    'andere Teilnehmende: Teilnehmerliste mit Name, Amt und Land, ohne Kontaktdaten',
    ...(isOnline(facts)
      ? ['Anbieter des Videokonferenzdienstes: Name und Zugang']
      : ['Haus der Veranstaltung und Sicherheitsdienst: Name und Amt für den Einlass']),
    ...(hasRooms ? ['Hotel: Name und Nächte, wenn Sie ein Zimmer über uns buchen'] : []),
    ...(isOnline(facts) ? [] : ['Bewirtung: nur die Zahl der Menüs, keine Namen']),
    'nächstes Vorsitzland: nur dienstliche Kontaktdaten der Häuser',
  );
}

/** Where data on meals and needs are asked for at all. */
function voluntary(facts: ConferenceFacts): readonly Block[] {
  return [
    text(
      'Angaben zu Unterstützungsbedarf und Unverträglichkeiten sind freiwillig. Sie werden nur mit Ihrer ausdrücklichen Einwilligung verarbeitet (Art. 6 Abs. 1 Buchstabe a und Art. 9 Abs. 2 Buchstabe a DSGVO). Sie können die Einwilligung jederzeit für die Zukunft widerrufen.',
    ),
    ...blocksOf(facts.privacy),
  ];
}

type Part = readonly [title: string, blocks: readonly Block[]];

/** Who answers for the data, what they are for, and by what right. */
function groundsOf(facts: ConferenceFacts): readonly Part[] {
  return [
    ['Wer ist verantwortlich?', [controller(facts)]],
    [
      'Wer ist für den Datenschutz ansprechbar?',
      [gap('Datenschutzbeauftragte oder Datenschutzbeauftragter des Hauses mit Kontaktdaten')],
    ],
    [
      'Wozu und auf welcher Grundlage?',
      [
        text(
          `Wir verarbeiten Ihre Daten, um die Teilnahme an der Konferenz vorzubereiten, durchzuführen und zu dokumentieren. Das gehört zu unseren Aufgaben bei der Ausrichtung ${ofMeeting(facts)} (Art. 6 Abs. 1 Buchstabe e und Abs. 3 DSGVO in Verbindung mit dem Landesrecht).`,
        ),
        gap('Vorschrift des Landesdatenschutzgesetzes'),
        ...voluntary(facts),
      ],
    ],
  ];
}

/** Which data there are, who gets them, and for how long they are kept. */
function dataOf(facts: ConferenceFacts): readonly Part[] {
  const kept = [
    row('Unterstützungsbedarf, Unverträglichkeiten', '[Vorschlag: vier Wochen nach der Konferenz]'),
    row('Rückmeldung, Reise, Hotel', '[Vorschlag: sechs Monate nach der Konferenz]'),
    row(
      'Teilnehmerliste',
      '[Vorschlag: mit der Akte; Arbeitskopie bis zur Übergabe des Vorsitzes]',
    ),
  ];
  return [
    [
      'Welche Daten sind das?',
      [
        list(
          'Name, Titel, Amt und Land oder Haus',
          'dienstliche Kontaktdaten',
          'Rückmeldung, Vertretung und Begleitung',
          ...(isOnline(facts) ? [] : ['An- und Abreise, Übernachtung, Menüwunsch']),
          'Bild- und Tonaufnahmen der Konferenz',
        ),
      ],
    ],
    ['Wer erhält die Daten?', [receivers(facts)]],
    [
      'Wie lange werden sie gespeichert?',
      [
        { type: 'table', columns: KEPT, rows: kept },
        text('Akten werden vor der Löschung dem zuständigen Archiv angeboten.'),
      ],
    ],
  ];
}

function rightsOf(facts: ConferenceFacts): readonly Part[] {
  return [
    [
      'Welche Rechte haben Sie?',
      [
        text(
          'Sie haben das Recht auf Auskunft (Art. 15 DSGVO), Berichtigung (Art. 16), Löschung (Art. 17), Einschränkung der Verarbeitung (Art. 18) und Widerspruch (Art. 21).',
        ),
        text(
          'Sie können sich bei der Aufsichtsbehörde für den Datenschutz beschweren (Art. 77 DSGVO):',
        ),
        gap('Aufsichtsbehörde des Landes mit Kontaktdaten'),
      ],
    ],
    [
      'Müssen Sie Daten angeben?',
      [
        text(
          'Ohne Name, Amt und dienstliche Kontaktdaten können wir Ihre Teilnahme nicht vorbereiten. Alles Weitere ist freiwillig. Entscheidungen werden nicht automatisch getroffen.',
        ),
        text(`Stand: ${longDate(facts.date)}`),
      ],
    ],
  ];
}

/** The notice of Art. 13 of the General Data Protection Regulation for everybody who takes part. */
export function privacyNoticePaper(facts: ConferenceFacts): PaperModel {
  return officePaper(facts, {
    heading: 'Hinweise zum Datenschutz',
    subline: 'Informationen nach Art. 13 der Datenschutz-Grundverordnung (DSGVO)',
    paper: 'secretariat',
    blocks: numbered([...groundsOf(facts), ...dataOf(facts), ...rightsOf(facts)]),
  });
}
