import type { AppError } from '../../shared/errors';
import type { Output } from '../../shared/ipc/contract';
import { errorText } from '../../shared/texts/error-texts';

/** The tab's name in the room of the data folder. */
export const TAKE_ALONG = 'takeAlong';

export type Move = 'takeOut' | 'bringBack' | 'goOn';

/** What came of a move; it stays until the next one. */
export interface MoveWords {
  readonly tone: 'ok' | 'warn' | 'error';
  readonly title: string;
  readonly text: string;
}

function changesText(count: number): string {
  return count === 1 ? '1 Änderung' : `${count.toLocaleString('de-DE')} Änderungen`;
}

export function takenWords({ changes, folder }: Output<'store.takeOut'>): MoveWords {
  return {
    tone: 'ok',
    title: `Die Kopie ist geprüft: ${changesText(changes)}, beide Stände gleich`,
    text: `Sie liegt in „${folder}“. Gearbeitet wird jetzt dort; hier lässt sich der Datenordner nur lesen, bis die Kopie zurück ist.`,
  };
}

/** `isHome`: asked at home, else in the copy. */
export function returnedWords(
  { changes, home }: Output<'store.bringBack'>,
  isHome: boolean,
): MoveWords {
  const where = isHome
    ? 'Hier kann wieder gearbeitet werden; der mitgenommene Ordner lässt sich nur noch lesen.'
    : `Gearbeitet wird jetzt wieder in „${home}“; dieser Ordner lässt sich nur noch lesen.`;
  // Without a change nothing was compared but that none is missing.
  const title =
    changes === 0
      ? 'Zurückgebracht: Es fehlt nichts'
      : `Zurückgebracht und verglichen: ${changesText(changes)}, beide Stände gleich`;
  return { tone: 'ok', title, text: where };
}

export function wentOnWords(): MoveWords {
  return {
    tone: 'ok',
    title: 'Hier wird weitergearbeitet',
    text: 'Dieser Datenordner nimmt wieder Änderungen an.',
  };
}

const FAILED: Readonly<Record<Move, string>> = {
  takeOut: 'Der Datenordner wurde nicht mitgenommen',
  bringBack: 'Der Datenordner wurde nicht zurückgebracht',
  goOn: 'Hier lässt sich noch nicht weiterarbeiten',
};

function isUnreachable(error: AppError): boolean {
  return (
    error.code === 'folder.missing' || (error.code === 'folder.disk' && error.cause === 'missing')
  );
}

export function failedWords(move: Move, error: AppError): MoveWords {
  if (error.code === 'folder.wentOn') {
    return {
      tone: 'warn',
      title: 'An beiden Orten wurde weitergearbeitet',
      text: errorText(error),
    };
  }
  return { tone: 'error', title: FAILED[move], text: errorText(error) };
}

/** In the copy, about a home that cannot be found where it was. */
export function failedReturnWords(error: AppError, home: string): MoveWords {
  if (!isUnreachable(error)) return failedWords('bringBack', error);
  return {
    tone: 'error',
    title: 'Der Datenordner der Geschäftsstelle ist nicht erreichbar',
    text: `In „${home}“ ist er nicht zu finden; es wurde nichts verändert. Verbinden Sie das Laufwerk und versuchen Sie es noch einmal, oder wählen Sie den Ort, an dem er jetzt liegt.`,
  };
}
