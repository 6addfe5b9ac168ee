import { germanTime } from '../../shared/domain/calendar/german-time';
import type { Output } from '../../shared/ipc/contract';
import { momentText } from '../../shared/texts/moment-text';

export type Sharing = Output<'window.sharing'>;
type Holder = NonNullable<Sharing['holder']>;

/** What somebody can do about the right to write. */
export type SharingAction =
  'ask' | 'askAgain' | 'withdraw' | 'give' | 'refuse' | 'takeOver' | 'start';

export interface SharingWords {
  readonly tone: 'neutral' | 'warn' | 'ok';
  readonly title: string;
  readonly text: string;
  readonly actions: readonly SharingAction[];
}

/** `10:02` for a moment of today, else with its day. */
export function sinceText(instant: string, now: string): string {
  const [then, today] = [germanTime(instant), germanTime(now)];
  return then.day === today.day ? then.time : momentText(instant);
}

/** `40 Sekunden`, `3 Minuten`. */
export function quietText(seconds: number): string {
  if (seconds < 120) return `${seconds} Sekunden`;
  if (seconds < 7_200) return `${Math.floor(seconds / 60)} Minuten`;
  return `${Math.floor(seconds / 3_600)} Stunden`;
}

const nameOf = ({ pc, user }: { readonly user: string; readonly pc: string }): string =>
  `${user} an ${pc}`;

/** What is wrong with whoever does not answer. */
export function staleText(holder: Holder): string {
  return holder.isGone
    ? `Das Programm von ${holder.user} auf diesem PC wurde beendet, ohne die Bearbeitung abzugeben.`
    : `${nameOf(holder)} antwortet seit ${quietText(holder.quietSeconds)} nicht.`;
}

function passedText({ holder, passed }: Sharing): string {
  if (!passed || passed.how === 'given') return '';
  const who = holder ? nameOf(holder) : 'Jemand anderes';
  if (passed.how === 'idle') {
    return 'Die Bearbeitung wurde abgegeben, weil hier eine Minute lang niemand gearbeitet hat; es war alles gespeichert. ';
  }
  const lost = passed.isUnconfirmed ? 'Ihre letzte Änderung wurde nicht gespeichert. ' : '';
  return `${who} hat die Bearbeitung übernommen. ${lost}Was Sie getippt und nicht gespeichert haben, steht noch in den Formularen. `;
}

const READS_ALONG = 'Sie lesen mit; Änderungen erscheinen von selbst.';

function askedWords(sharing: Sharing, now: string): Pick<SharingWords, 'text' | 'actions'> {
  const { asked } = sharing;
  if (!asked) return { text: READS_ALONG, actions: ['ask'] };
  if (asked.state === 'waiting') {
    return {
      text: `Ihre Bitte um die Bearbeitung ist seit ${sinceText(asked.at, now)} gestellt. Sobald sie frei ist, geht sie von selbst auf Sie über.`,
      actions: ['withdraw'],
    };
  }
  const answer =
    asked.state === 'refused' && asked.by
      ? `${asked.by.user} möchte noch weiterarbeiten (Antwort von ${sinceText(asked.by.at, now)}).`
      : 'Auf Ihre Bitte um die Bearbeitung kam keine Antwort.';
  return { text: `${answer} ${READS_ALONG}`, actions: ['askAgain'] };
}

function readingWords(sharing: Sharing, now: string): SharingWords {
  const { holder } = sharing;
  const passed = passedText(sharing);
  const tone = passed === '' ? 'neutral' : 'warn';
  if (!holder) {
    return {
      tone,
      title: 'Niemand bearbeitet den Datenordner',
      text: `${passed}Sie lesen; wenn Sie etwas ändern möchten, beginnen Sie die Bearbeitung.`,
      actions: ['start'],
    };
  }
  if (holder.isStale) {
    return {
      tone: 'warn',
      title: `Nur Lesen: ${nameOf(holder)} antwortet nicht`,
      text: `${passed}${staleText(holder)} Gespeichertes ist sicher.`,
      actions: ['takeOver'],
    };
  }
  const { actions, text } = askedWords(sharing, now);
  const title = `Nur Lesen: ${nameOf(holder)} bearbeitet seit ${sinceText(holder.since, now)}`;
  return { tone, title, text: `${passed}${text}`, actions };
}

/** The state in plain words; null = there is nothing to say: one writes and nobody asks. */
export function sharingWords(sharing: Sharing, now: string): SharingWords | null {
  const { request, state, trouble } = sharing;
  if (state === 'none') return null;
  if (state === 'writing') {
    return request === null
      ? null
      : {
          tone: 'warn',
          title: `${nameOf(request)} möchte bearbeiten`,
          text: `Gefragt um ${sinceText(request.at, now)}. Wenn Sie übergeben, lesen Sie weiter mit; was Sie getippt und nicht gespeichert haben, bleibt stehen.`,
          actions: ['give', 'refuse'],
        };
  }
  if (trouble !== null) {
    return {
      tone: 'warn',
      title: 'Der Datenordner antwortet gerade nicht',
      text: `Was Sie sehen, ist der letzte bekannte Stand: ${trouble}. Sobald der Ordner wieder da ist, geht es von selbst weiter.`,
      actions: [],
    };
  }
  return readingWords(sharing, now);
}
