import { ok, type Result } from '../../../../result';
import type { Day } from '../../../calendar/day';
import { dateWithWeekday } from '../../../calendar/german-dates';
import type { Deadline } from '../../../conferences/records';
import { ofConference } from '../../../conferences/titles';
import type { StoreView } from '../../../storage/store-view';
import type { ConferenceFacts } from '../../conference-facts';
import type { Block, FieldGroup, PaperModel } from '../../models';
import { paper, returnLines } from '../../papers';
import { keepTogether } from '../../typography';

/** The plan's own entry, or one that staff have named themselves. */
function isFiling({ planItemId, title }: Deadline): boolean {
  if (planItemId?.includes('agenda-items-deadline')) return true;
  return /(anmeld|melde).*(tagesordnung|\bTOP)|(tagesordnung|\bTOP).*(anmeld|melde)/i.test(title);
}

/** Last day for agenda items: the next one from a day on, else the last there was. */
export function filingDay(view: StoreView, conferenceId: string, from: Day): Day | null {
  const days = view
    .conference(conferenceId, 'deadlines')
    .all()
    .filter(isFiling)
    .map(({ day }) => day)
    .sort();
  return days.find((day) => day >= from) ?? days.at(-1) ?? null;
}

/** Motion and reasons fill the first page. */
const TALL = 54;

const GROUPS: readonly FieldGroup[] = [
  {
    title: 'Anmeldung',
    labels: [
      'Land',
      'Titel des Tagesordnungspunktes',
      'Art (Antrag, Bericht, Aussprache)',
      'Mitantragstellende Länder',
    ],
  },
  { title: 'Inhalt', labels: ['Beschlussvorschlag', 'Begründung'], rowHeightMm: TALL },
  {
    title: 'Beratung',
    labels: ['Berichterstattung (Name, Amt)', 'Zeitbedarf in Minuten', 'Anlagen'],
  },
  { title: 'Rückfragen an', labels: ['Ansprechperson, Referat', 'Telefon', 'E-Mail'] },
  { title: 'Freigabe', labels: ['Datum, Unterschrift'] },
];

/** One item on one form, back to the secretariat by the day for filing. */
export function registrationForm(facts: ConferenceFacts, view: StoreView): Result<PaperModel> {
  const { conference, title, date, sender } = facts;
  const day = filingDay(view, conference.id, date);
  const by = day === null ? '' : ` bis ${dateWithWeekday(day)},`;
  const intro = `Bitte verwenden Sie für jeden Tagesordnungspunkt ${ofConference(title, conference.kind)} ein eigenes Formular.`;
  const blocks: readonly Block[] = [
    { type: 'paragraph', text: keepTogether(intro) },
    { type: 'paragraph', text: `Bitte${by} zurück an:`, strong: true, compact: true },
    ...returnLines(sender).map((text): Block => ({
      type: 'paragraph',
      text: keepTogether(text),
      compact: true,
    })),
    { type: 'fields', groups: GROUPS },
  ];
  return ok({ ...paper(facts, 'Anmeldung eines Tagesordnungspunktes', blocks), subline: null });
}
