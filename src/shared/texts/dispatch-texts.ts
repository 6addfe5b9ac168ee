import type { DispatchError } from '../dispatch-errors';
import type { DispatchWay } from '../domain/dispatch/records';
import { diskTexts } from './disk-texts';

type Texts = {
  readonly [C in DispatchError['code']]: (error: Extract<DispatchError, { code: C }>) => string;
};

/** Sentences of the errors around the dispatch register; part of `error-texts.ts`. */
export const dispatchTexts: Texts = {
  'dispatch.unreadable': (e) =>
    `Die Datei „${e.file}“ lässt sich nicht lesen: ${diskTexts[e.cause]}. Der Versand wurde nicht erfasst; schließen Sie die Datei in Word und versuchen Sie es noch einmal.`,
  'dispatch.noRecipients': (e) =>
    `Für „${e.title}“ ist niemand ausgewählt. Wählen Sie aus, an wen das Papier ging.`,
  'dispatch.foreignRecipient': (e) =>
    `„${e.title}“ soll an jemanden gegangen sein (${e.about}), der nicht zur Konferenz gehört. Erfassen Sie den Versand noch einmal aus der Konferenz heraus.`,
  'dispatch.numbersUsedUp': (e) =>
    `Für ${e.year} sind alle Vorgangsnummern vergeben. Wenden Sie sich an die Betreuung des Programms.`,
  'dispatch.scanUnreadable': (e) =>
    `Der Scan „${e.file}“ lässt sich nicht lesen: ${diskTexts[e.cause]}. Es wurde nichts abgelegt; legen Sie die Datei wieder an ihren Platz und versuchen Sie es noch einmal.`,
  'dispatch.unknownCase': (e) =>
    `Ein Schreiben mit der Vorgangsnummer ${e.number} gibt es in diesem Datenordner nicht. Es wurde nichts abgelegt; wählen Sie ein Schreiben aus der Liste.`,
};

/** How a paper went out. */
export const dispatchWayTexts: Readonly<Record<DispatchWay, string>> = {
  letter: 'Brief',
  email: 'E-Mail',
  inPerson: 'übergeben',
  courier: 'Kurier',
  fax: 'Fax',
  portal: 'Portal',
};
