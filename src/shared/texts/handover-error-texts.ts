import { shortDate } from '../domain/calendar/german-dates';
import type { HandoverError } from '../handover-errors';
import { diskTexts } from './disk-texts';

type Texts = {
  readonly [C in HandoverError['code']]: (error: Extract<HandoverError, { code: C }>) => string;
};

const damageTexts = {
  changed: 'wurde nach dem Schreiben verändert oder beim Übertragen beschädigt',
  cutShort: 'ist abgeschnitten: Das Ende der Datei fehlt',
  either: 'ist beschädigt oder abgeschnitten',
} as const;

/** Sentences of the errors around packages of a handover; part of `error-texts.ts`. */
export const handoverErrorTexts: Texts = {
  'package.notOne': (e) =>
    `„${e.file}“ ist kein Übergabepaket dieses Programms. Es wurde nichts verändert; wählen Sie eine Datei, deren Name wie 2018-06-30_Uebergabepaket_13-BY_14-BE.age aussieht.`,
  'package.needsPassphrase': (e) =>
    `Das Übergabepaket „${e.file}“ ist verschlüsselt. Geben Sie das Kennwort ein, das Ihnen die abgebende Geschäftsstelle genannt hat.`,
  'package.wrongPassphrase': (e) =>
    `Mit diesem Kennwort lässt sich „${e.file}“ nicht öffnen. Es wurde nichts verändert; prüfen Sie Groß- und Kleinschreibung und Bindestriche. Stimmt das Kennwort, ist der Anfang der Datei beschädigt: Lassen Sie sich das Paket noch einmal geben.`,
  'package.damaged': (e) =>
    `Das Übergabepaket „${e.file}“ ${damageTexts[e.how]}. Es wurde nichts daraus übernommen; lassen Sie sich die Datei noch einmal geben.`,
  'package.newer': (e) =>
    `Das Übergabepaket „${e.file}“ stammt aus einer neueren Programmfassung. Es wurde nichts verändert; nehmen Sie es mit der neueren Programmfassung auf.`,
  'package.foreign': (e) =>
    `„${e.file}“ enthält etwas, das dieses Programm nicht in ein Übergabepaket schreibt, und wurde nicht entpackt. Es wurde nichts verändert; klären Sie mit der abgebenden Geschäftsstelle und Ihrer IT, woher die Datei stammt.`,
  'package.tooBig': (e) =>
    e.what === 'key'
      ? `Das Kennwort von „${e.file}“ zu prüfen würde diesen Rechner überlasten; so schreibt dieses Programm kein Paket. Es wurde nichts verändert; klären Sie, woher die Datei stammt.`
      : `„${e.file}“ ist größer, als ein Übergabepaket sein darf, oder wird es beim Entpacken. Es wurde nichts verändert; stellen Sie ein Paket mit weniger Kategorien zusammen oder klären Sie, woher die Datei stammt.`,
  'package.lies': (e) =>
    `Im Übergabepaket „${e.file}“ stimmen Verzeichnis und Inhalt nicht überein (${e.part}). Es wurde nichts daraus übernommen; klären Sie mit der abgebenden Geschäftsstelle, woher die Datei stammt.`,
  'package.weakPassphrase': (e) =>
    `Das Kennwort ist zu leicht zu erraten (Stärke ${e.bits}, nötig ${e.needed}). Es wurde nichts geschrieben; nehmen Sie das vorgeschlagene Kennwort oder ein längeres.`,
  'package.unreadable': (e) =>
    `Das Übergabepaket „${e.file}“ lässt sich nicht lesen: ${diskTexts[e.cause]}. Es wurde nichts verändert; prüfen Sie, ob der Ort erreichbar ist.`,
  'package.notWritten': (e) =>
    `Das Übergabepaket wurde in „${e.folder}“ nicht geschrieben: ${diskTexts[e.cause]}. Ihre Daten sind unversehrt, und es blieb keine halbe Datei; beheben Sie die Ursache oder wählen Sie einen anderen Ort.`,
  'package.cancelled': () =>
    'Das Übergabepaket wurde nicht fertig bearbeitet, weil Sie abgebrochen haben. Es wurde nichts verändert, und es blieb keine halbe Datei.',
  'package.noTerm': (e) =>
    `Am ${shortDate(e.day)} hat nach den Vorsitzjahren niemand den Vorsitz. Tragen Sie unter „Vorsitz“ Anfang und Ende des Vorsitzjahres ein; dann lässt sich das Übergabepaket schreiben.`,
  'package.notReadBack': (e) =>
    `Das Übergabepaket „${e.file}“ ließ sich nach dem Schreiben nicht fehlerfrei zurücklesen und wurde wieder entfernt. Ihre Daten sind unversehrt; schreiben Sie es an einen anderen Ort.`,
  'package.receivedBefore': (e) =>
    `„${e.file}“ wurde schon am ${shortDate(e.on)} aufgenommen. Es wurde nichts verändert; wählen Sie „noch einmal aufnehmen“, wenn Sie das wirklich wollen.`,
  'package.changedSince': (e) =>
    e.what === 'file'
      ? 'Die Datei ist eine andere als die, die Sie geprüft haben. Es wurde nichts verändert; prüfen Sie das Übergabepaket noch einmal.'
      : 'Im Datenordner wurde seit der Prüfung etwas geändert. Es wurde nichts aufgenommen; prüfen Sie das Übergabepaket noch einmal.',
  'package.otherTraining': (e) =>
    e.training
      ? 'Das Übergabepaket enthält Übungsdaten, dieser Datenordner echte. Es wurde nichts verändert; nehmen Sie es in einen leeren Ordner auf.'
      : 'Dieser Datenordner ist zum Üben da, das Übergabepaket enthält echte Daten. Es wurde nichts verändert; nehmen Sie es in einen leeren Ordner auf.',
  'package.notReceived': (e) =>
    `Die Übergabe wurde nicht aufgenommen: ${diskTexts[e.cause]}. Es gilt unverändert, was vorher da war; beheben Sie die Ursache und versuchen Sie es noch einmal.`,
  'handover.nothingReceived': () =>
    'In diesem Datenordner wurde keine Übergabe aufgenommen; es gibt nichts zurückzunehmen.',
  'handover.nothingBefore': () =>
    'Der Ordner war leer, bevor die Übergabe aufgenommen wurde: Es gibt keinen Stand davor. Nehmen Sie das Paket in einen anderen leeren Ordner auf, wenn Sie neu beginnen wollen.',
  'handover.generationGone': () =>
    'Der Stand vor der Übergabe ist nicht mehr vollständig da, etwa weil seither gelöscht wurde. Es wurde nichts verändert; unter „Sicherungen“ liegt ein Stand von vor der Aufnahme.',
};
