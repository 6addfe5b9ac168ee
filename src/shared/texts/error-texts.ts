import type { AppError, ErrorCode, ErrorOf } from '../errors';
import { isDay } from '../domain/calendar/day';
import { longDate } from '../domain/calendar/german-dates';
import { archiveErrorTexts } from './archive-error-texts';
import { backupErrorTexts } from './backup-error-texts';
import { chairErrorTexts } from './chair-error-texts';
import { exchangeFileTexts } from './exchange-file-texts';
import { fieldName } from './field-names';
import { diskTexts } from './disk-texts';
import { nobodyTexts, notFittingTexts } from './letter-kind-texts';
import { paperNotFittingTexts } from './paper-kind-texts';
import { handoverErrorTexts } from './handover-error-texts';
import { letterheadErrorTexts } from './letterhead-texts';
import { momentText } from './moment-text';
import { dispatchTexts } from './dispatch-texts';
import { extrasTexts } from './extras-texts';
import { listTexts } from './list-texts';
import { officeFileTexts } from './office-file-texts';
import { pdfErrorTexts } from './pdf-error-texts';
import { recordName } from './record-names';
import { templateErrorTexts } from './template-error-texts';

type Texts = { readonly [C in ErrorCode]: (error: ErrorOf<C>) => string };

const issueList = (issues: readonly { path: string; message: string }[]): string =>
  issues
    .map((issue) => (issue.path ? `${fieldName(issue.path)}: ${issue.message}` : issue.message))
    .join(' ');

/** "Amtszeit: Petra Muster, Ministerin"; where nothing is known of the places, their kinds. */
function placeList({ usedBy, places = [] }: ErrorOf<'record.inUse'>): string {
  if (places.length === 0) return usedBy.map(recordName).join(', ');
  const texts = places.map(({ collection, labels, more }) => {
    const rest = more === 0 ? '' : ` und ${more} weitere`;
    return `${recordName(collection)}: ${labels.join('; ')}${rest}`;
  });
  return texts.join(' · ');
}

const missingSender = {
  chair: 'fehlt die Person im Vorsitz',
  secretariat: 'fehlt die Geschäftsstelle',
  both: 'fehlen die Person im Vorsitz und die Geschäftsstelle',
} as const;

/** Days read as people write them; anything else stays as it is. */
function dayText(text: string): string {
  return isDay(text) ? longDate(text) : text;
}

/** German sentences: what happened, that nothing changed where that matters, and what to do. */
const texts: Texts = {
  ...archiveErrorTexts,
  ...backupErrorTexts,
  ...chairErrorTexts,
  ...dispatchTexts,
  ...extrasTexts,
  ...handoverErrorTexts,
  ...letterheadErrorTexts,
  ...listTexts,
  ...officeFileTexts,
  ...pdfErrorTexts,
  ...templateErrorTexts,
  'input.invalid': (e) => `Die Eingabe wurde nicht übernommen. ${issueList(e.issues)}`,
  'input.unreadable': (e) =>
    `Die Eingabe (${e.source}) ist kein gültiges JSON. Prüfen Sie Anführungszeichen und Klammern.`,
  'operation.unknown': (e) =>
    `Den Vorgang „${e.operation}“ gibt es nicht. „list“ zeigt alle Vorgänge.`,
  'operation.windowOnly': () =>
    'Dieser Vorgang gehört zum Programmfenster und ist hier nicht möglich.',
  'file.notOurs': () =>
    'Geöffnet werden nur Dateien, die das Programm in dieser Sitzung erstellt hat.',
  'file.notOpened': (e) =>
    `Die Datei „${e.file}“ ließ sich nicht öffnen. Prüfen Sie, ob sie noch da ist und ob Word oder LibreOffice installiert ist.`,
  'folder.notGiven': () => 'Es ist kein Datenordner angegeben. Ergänzen Sie --data <Ordner>.',
  'folder.notOpen': () =>
    'Es ist kein Datenordner geöffnet. Öffnen Sie einen oder legen Sie einen an.',
  'folder.missing': (e) =>
    `In „${e.folder}“ liegt kein Datenordner. Prüfen Sie den Pfad oder legen Sie dort einen neuen an.`,
  'folder.notOurs': (e) =>
    `Der Ordner „${e.folder}“ enthält andere Dateien und wurde nicht verändert. Wählen Sie einen leeren Ordner.`,
  'folder.exists': (e) =>
    `In „${e.folder}“ liegt bereits ein Datenordner. Öffnen Sie ihn oder wählen Sie einen leeren Ordner.`,
  'folder.newer': (e) =>
    `Der Datenordner hat das Format ${e.format}; diese Programmfassung kennt nur Format ${e.supported}. Verwenden Sie die neuere Programmfassung; hier wurde nichts verändert.`,
  'folder.disk': (e) =>
    `Der Ordner „${e.folder}“ ist nicht benutzbar: ${diskTexts[e.cause]}. Es wurde nichts verändert; wählen Sie einen anderen Ordner oder wenden Sie sich an Ihre IT.`,
  'folder.damaged': (e) =>
    `Der Datenordner ist beschädigt (${e.details.join('; ')}). Er wurde nicht verändert und lässt sich nur lesen. Was unversehrt ist, sehen Sie unter „Datenordner“; von dort lässt er sich reparieren oder eine Sicherung zurückholen.`,
  'folder.takenOut': (e) =>
    `Der Datenordner ist unterwegs: ${e.user} hat ihn am ${momentText(e.at)} auf ${e.pc} mitgenommen. Hier lässt er sich bis zur Rückkehr nur lesen.`,
  'folder.broughtBack': (e) =>
    `Dieser mitgenommene Datenordner ist zurückgebracht (${e.user} an ${e.pc}, ${momentText(e.at)}). Arbeiten Sie im Datenordner der Geschäftsstelle weiter.`,
  'folder.notDamaged': () => 'Der Datenordner ist nicht beschädigt; es gibt nichts zu reparieren.',
  'folder.notHome': () =>
    'Dieser Datenordner ist nicht das Zuhause des mitgenommenen. Es wurde nichts verändert; wählen Sie den Ordner, aus dem er mitgenommen wurde.',
  'folder.notTaken': () =>
    'Dieser Datenordner ist nicht mitgenommen worden; es gibt nichts zurückzubringen.',
  'folder.stillAway': () =>
    'Das geht nicht, solange der Datenordner unterwegs ist. Bringen Sie ihn zuerst zurück.',
  'folder.wentOn': (e) =>
    `Im Datenordner der Geschäftsstelle wurde inzwischen weitergearbeitet. Ihre ${e.changes} Änderungen von unterwegs liegen dort unverändert als eigener Datenordner „${e.file}“; nichts wurde überschrieben. Vergleichen Sie beide Stände und tragen Sie nach, was fehlt.`,
  'folder.notEmpty': (e) =>
    `Der Ordner „${e.folder}“ ist nicht leer. Er wurde nicht verändert; wählen Sie einen leeren oder neuen Ordner.`,
  'store.held': (e) =>
    `Den Datenordner bearbeitet gerade ${e.user} an ${e.pc} (seit ${momentText(e.since)}). Ihre Änderung wurde nicht übernommen; versuchen Sie es später noch einmal.`,
  'right.alreadyAsked': (e) =>
    `Um die Bearbeitung hat schon ${e.user} an ${e.pc} gebeten. Warten Sie die Antwort ab und versuchen Sie es später noch einmal.`,
  'store.rightPassedOn': () =>
    'Die Bearbeitung ist inzwischen an einen anderen Arbeitsplatz übergegangen. Diese Änderung wurde nicht bestätigt; prüfen Sie den Stand und wiederholen Sie sie bei Bedarf.',
  'store.writeFailed': (e) =>
    `Die Änderung wurde nicht gespeichert: ${diskTexts[e.cause]}. Der bisherige Stand ist unversehrt; beheben Sie die Ursache und wiederholen Sie die Änderung.`,
  'store.uncertain': (e) =>
    `Es ist unklar, ob die Änderung gespeichert wurde: ${diskTexts[e.cause]}. Öffnen Sie den Datenordner neu und prüfen Sie den Stand, bevor Sie sie wiederholen.`,
  'store.readOnly': () => 'Der Datenordner ist nur zum Lesen geöffnet; es wurde nichts verändert.',
  'undo.nothing': () => 'Es gibt nichts rückgängig zu machen.',
  'redo.nothing': () => 'Es gibt nichts wiederherzustellen.',
  'undo.conflict': (e) =>
    `Der Schritt lässt sich nicht umkehren: ${recordName(e.collection)} „${e.name}“ wurde danach noch einmal geändert. Es wurde nichts verändert.`,
  'record.missing': (e) =>
    `Der Eintrag „${recordName(e.collection)}“ (${e.id}) ist nicht vorhanden.`,
  'record.inUse': (e) =>
    `Der Eintrag „${recordName(e.collection)}“ wird noch verwendet (${placeList(e)}) und wurde nicht gelöscht. Lösen Sie zuerst diese Verknüpfung.`,
  'record.invalid': (e) =>
    `Der Eintrag „${recordName(e.collection)}“ wurde nicht übernommen. ${issueList(e.issues)}`,
  'record.dangling': (e) =>
    `Das Feld „${e.field}“ verweist auf einen Eintrag „${recordName(e.collection)}“ (${e.id}), den es nicht gibt. Es wurde nichts verändert.`,
  'period.endsBeforeStart': (e) =>
    `Das Ende (${dayText(e.to)}) liegt vor dem Beginn (${dayText(e.from)}). Prüfen Sie die beiden Tage; es wurde nichts verändert.`,
  'mandate.overlaps': (e) =>
    `Das Amt „${e.office}“ hat schon ${e.name} inne, ${e.to === null ? `seit ${dayText(e.from)}` : `vom ${dayText(e.from)} bis ${dayText(e.to)}`}. Beenden Sie zuerst diese Amtszeit oder ändern Sie die Tage; es wurde nichts verändert.`,
  'mandate.twice': (e) =>
    `${e.name} steht für diese Zeit schon im Amt „${e.office}“ (ab ${dayText(e.from)}). Ändern Sie jene Amtszeit, statt eine zweite anzulegen; es wurde nichts verändert.`,
  'mandate.beyondOffice': (e) =>
    `Das Amt „${e.office}“ gibt es nur bis ${dayText(e.to)}; die Amtszeit von ${e.name} reicht darüber hinaus. Ändern Sie das Ende oder wählen Sie das neue Amt; es wurde nichts verändert.`,
  'office.stillHeld': (e) =>
    `Das Amt „${e.office}“ kann nicht am ${dayText(e.to)} enden: Die Amtszeit von ${e.name} reicht darüber hinaus. Beenden Sie zuerst diese Amtszeit; es wurde nichts verändert.`,
  'reshuffle.nothing': () =>
    'Mit diesen Angaben ändert sich nichts. Wählen Sie bei einem Amt Ende oder Nachfolge oder benennen Sie das Haus um.',
  'reshuffle.sameHolder': (e) =>
    `${e.name} hat das Amt „${e.office}“ schon inne und kann sich nicht selbst nachfolgen. Wählen Sie „bleibt im Amt“ oder eine andere Person.`,
  'reshuffle.beforeStart': (e) =>
    `${e.name} ist im Amt „${e.office}“ erst ab ${dayText(e.from)}. Die Neubesetzung muss nach diesem Tag liegen; es wurde nichts verändert.`,
  'reshuffle.noSuccessor': (e) =>
    `Für ${e.name} ist keine Nachfolge eingetragen. Erfassen Sie zuerst, wer das Amt übernimmt.`,
  'reshuffle.done': () =>
    'Die Stelle steht inzwischen nicht mehr im alten Namen. Es wurde nichts verändert.',
  'conference.sameDays': () =>
    'Die Konferenz liegt schon an diesen Tagen. Geben Sie die neuen Tage an.',
  'conference.noTerm': (e) =>
    `Für den ${dayText(e.day)} ist noch kein Vorsitzjahr angelegt. Legen Sie zuerst das Vorsitzjahr an; es wurde nichts verändert.`,
  'deadline.notPlanned': (e) =>
    `„${e.title}“ steht nicht im Fristenplan. Der Tag bleibt, wie er von Hand gesetzt ist.`,
  'participant.nameless': () =>
    'Ohne Namen kann niemand aufgenommen werden. Wählen Sie eine Person aus den Kontakten oder geben Sie mindestens den Nachnamen an.',
  'participant.alreadyThere': (e) => `${e.name} steht bereits auf der Liste der Teilnehmenden.`,
  'participant.chairLand': (e) =>
    `Das Vorsitzland (${e.land}) lädt sich nicht selbst ein. Nehmen Sie die Person als Begleitung oder Mitarbeitende auf.`,
  'address.genderUnknown': (e) =>
    `Für ${e.name} ist nicht hinterlegt, wie die Person angeredet wird. Ergänzen Sie „Frau“, „Herr“ oder den Wunsch nach neutraler Anrede; bis dahin wird kein Brief erstellt.`,
  'address.nobody': () =>
    'Es fehlt, an wen sich der Brief richtet. Geben Sie eine Person oder eine Organisation an.',
  'address.unknownOffice': (e) =>
    `Das Amt „${e.office}“ ist nicht in der Ämtertabelle. Bekannt sind: ${e.known.join(', ')}.`,
  'address.tooLong': (e) =>
    `Die Anschrift braucht ${e.lines} Zeilen, Platz ist für ${e.allowed}. Hinterlegen Sie eine Kurzform des Amtes oder des Hauses.`,
  'address.noOffice': (e) =>
    `${e.name} hat am ${e.date} kein Amt; ein Brief hätte weder Amtszeile noch Amtsanrede. Ergänzen Sie unter Kontakte die Amtszeit oder tragen Sie die Nachfolge ein.`,
  'participant.landMissing': (e) =>
    `Bei ${e.name} fehlt das Land. Ergänzen Sie es bei den Teilnehmenden; Mitglieder vertreten ein Land.`,
  'address.noPostalAddress': (e) =>
    `Für ${e.name} ist keine Postanschrift hinterlegt. Ergänzen Sie sie beim Haus der Person.`,
  'document.senderMissing': (e) =>
    `Für den ${e.date} ist kein vollständiger Absender hinterlegt: Beim Vorsitzjahr ${missingSender[e.missing]}. Ergänzen Sie das mit seinem Zeitraum unter Vorsitz, Absender.`,
  'signatory.outOfTime': (e) =>
    `${e.name} unterschreibt ${e.to === null ? `erst ab dem ${e.from}` : `nur vom ${e.from} bis zum ${e.to}`}; die Briefe tragen den ${e.date}. Wählen Sie eine andere Unterschrift oder ändern Sie den Zeitraum unter Vorsitz, Unterschriften.`,
  'signatory.otherTerm': (e) =>
    `${e.name} unterschreibt in einem anderen Vorsitzjahr. Wählen Sie eine Unterschrift des Vorsitzjahres, zu dem die Konferenz gehört.`,
  'signatory.notInChair': (e) =>
    `${e.name} ist am ${e.date} nicht im Vorsitz und kann deshalb nicht ohne Zusatz unterschreiben. Wählen Sie „In Vertretung“ oder „Im Auftrag“ oder tragen Sie den Vorsitz ein.`,
  'letterForm.alreadyThere': (e) =>
    `Für den Brief an ${e.name} ist schon eine eigene Form gespeichert. Ändern Sie diese; eine zweite gibt es nicht.`,
  'letterForm.togetherWithSelf': (e) =>
    `Der Brief geht schon an ${e.name}. Wählen Sie als zweite Person jemand anderen.`,
  'letterForm.alreadyJoint': (e) =>
    `${e.name} gehört schon zu einem gemeinsamen Brief. Nehmen Sie die Person dort zuerst heraus; ein Brief geht an höchstens zwei Personen.`,
  'personalSalutation.alreadyThere': (e) =>
    `Für ${e.name} gibt es von dieser Person in diesem Vorsitzjahr schon eine persönliche Anrede. Ändern Sie den vorhandenen Eintrag.`,
  'letter.nobody': (e) => nobodyTexts[e.whom],
  'letter.notFitting': (e) => notFittingTexts[e.why],
  'document.missing': (e) =>
    `Die Datei „${e.file}“ ist nicht da. Erstellen Sie das Dokument neu oder prüfen Sie den Ordner.`,
  'document.nobodyToInvite': () =>
    'Für diese Konferenz ist noch niemand zum Einladen eingetragen. Nehmen Sie zuerst Mitglieder oder Gäste auf.',
  'document.unknownKind': (e) =>
    `Eine Dokumentart „${e.kind}“ gibt es nicht. Wählen Sie eine von diesen: ${e.known.join(', ')}.`,
  'document.notFitting': (e) => paperNotFittingTexts[e.why],
  'document.noPressRelease': () =>
    'Für diese Konferenz ist noch keine Pressemitteilung angelegt. Legen Sie zuerst eine an.',
  'document.targetBusy': (e) =>
    `Die Datei „${e.file}“ ist in einem anderen Programm geöffnet. Schließen Sie sie dort und erstellen Sie das Schreiben noch einmal.`,
  'document.disk': (e) =>
    `Im Ordner „${e.folder}“ kann nicht gespeichert werden: ${diskTexts[e.cause]}. Wählen Sie einen anderen Ordner.`,
  'draft.disk': (e) =>
    `Was Sie gerade eintippen, lässt sich nicht zwischensichern: ${diskTexts[e.cause]}. Es steht weiter im Formular; speichern Sie es bald.`,
  'draft.tooLarge': () =>
    'Was Sie gerade eintippen, ist zu lang, um zwischengesichert zu werden. Es steht weiter im Formular; kürzen oder speichern Sie es bald.',
  'draft.unreadable': (e) =>
    `Ob es nicht gespeicherte Eingaben von früher gibt, ließ sich nicht nachsehen: ${diskTexts[e.cause]}. Öffnen Sie den Datenordner noch einmal; sie bleiben dort liegen.`,
  'document.mismatch': (e) =>
    `Die Datei „${e.file}“ enthält „${e.found}“ statt „${e.expected}“. Verschicken Sie sie nicht; löschen Sie sie und erstellen Sie sie neu.`,
  'merge.samePerson': () =>
    'Zum Zusammenführen gehören mindestens zwei verschiedene Personen. Wählen Sie, welche Einträge gemeint sind; es wurde nichts verändert.',
  'merge.undecided': () =>
    'Die Einträge haben sich seit der Vorschau geändert oder eine Entscheidung fehlt. Sehen Sie sich die Vorschau noch einmal an; es wurde nichts verändert.',
  'sample.unknown': (e) =>
    `Das Beispiel „${e.sample}“ gibt es nicht. Vorhanden: ${e.known.join(', ')}.`,
  'sample.folderInUse': () =>
    'In diesem Datenordner wird schon gearbeitet. Das Beispiel kommt nur in einen leeren Ordner; es wurde nichts verändert.',
  'exchange.unreadable': (e) => exchangeFileTexts[e.problem](e.file, e.detail),
  'exchange.notReady': (e) => `Die Liste kann so nicht eingelesen werden. ${e.reasons.join(' ')}`,
  'exchange.wrongRows': (e) =>
    `In der Liste ${e.count === 1 ? 'ist eine Zeile' : `sind ${e.count} Zeilen`} noch nicht in Ordnung; es wurde nichts verändert. Berichtigen Sie die Datei oder wählen Sie, dass diese Zeilen wegbleiben.`,
  'exchange.tooManyChanges': (e) =>
    `Die Liste würde ${e.count} Einträge ändern; in einem Schritt sind ${e.limit} möglich. Es wurde nichts verändert; teilen Sie die Liste.`,
  'exchange.changedSince': (e) =>
    `${e.what === 'file' ? 'Die Datei hat' : 'Ein Eintrag, den die Liste betrifft, hat'} sich seit der Prüfung geändert; es wurde nichts verändert. Prüfen Sie die Liste noch einmal.`,
  'exchange.nobody': () =>
    'Dazu ist niemand im Register. Es wurde keine Datei erstellt; prüfen Sie die Auswahl.',
  'exchange.cancelled': () => 'Der Vorgang wurde abgebrochen; es wurde nichts verändert.',
  'late.unknown': () =>
    'Diese Änderung liegt nicht mehr vor; es wurde nichts verändert. Laden Sie die Seite neu.',
  'late.movedOn': (e) =>
    `„${e.name}“ (${recordName(e.collection)}) wurde inzwischen anders geändert. Vergleichen Sie beide Fassungen und tragen Sie von Hand nach, was fehlt.`,
  'late.loose': (e) =>
    `„${e.name}“ (${recordName(e.collection)}) gibt es nicht mehr oder wird noch gebraucht (${recordName(e.usedBy)}). Tragen Sie von Hand nach, was fehlt.`,
  'revert.unknownStep': () =>
    'Diesen Schritt gibt es im Verlauf nicht; es wurde nichts verändert. Laden Sie die Liste der Schritte neu.',
  'revert.alreadyDone': () => 'Dieser Schritt ist schon zurückgenommen; es wurde nichts verändert.',
  'revert.conflict': (e) =>
    `Der Schritt lässt sich nicht als Ganzes zurücknehmen: „${e.name}“ (${recordName(e.collection)}) wurde danach geändert. Es wurde nichts verändert; machen Sie zuerst die spätere Änderung rückgängig.`,
  'revert.inUse': (e) =>
    `Der Schritt lässt sich nicht als Ganzes zurücknehmen: „${e.name}“ (${recordName(e.collection)}) wird inzwischen verwendet (${recordName(e.usedBy)}). Es wurde nichts verändert; lösen Sie zuerst diese Verknüpfung.`,
  'revert.missing': (e) =>
    `Der Schritt lässt sich nicht als Ganzes zurücknehmen: Ein Eintrag „${recordName(e.usedBy)}“ würde dann auf einen Eintrag „${recordName(e.collection)}“ verweisen, den es nicht mehr gibt. Es wurde nichts verändert; holen Sie diesen zuerst aus dem Papierkorb zurück.`,
  'reinstate.unknown': () =>
    'Diesen Stand gibt es im Verlauf nicht; es wurde nichts verändert. Öffnen Sie den Verlauf neu.',
  'reinstate.gone': (e) =>
    `Nach diesem Schritt gab es „${e.name}“ (${recordName(e.collection)}) nicht mehr. Es wurde nichts verändert; wählen Sie einen Stand davor oder löschen Sie den Eintrag.`,
  'reinstate.same': (e) =>
    `„${e.name}“ (${recordName(e.collection)}) hat schon diesen Stand; es wurde nichts verändert.`,
  'reinstate.missing': (e) =>
    `„${e.name}“ lässt sich so nicht zurückholen: Dazu gehört „${e.missing}“ (${recordName(e.missingIn)}), und das gibt es nicht mehr. Es wurde nichts verändert; holen Sie zuerst diesen Eintrag zurück.`,
  'trash.notThere': () =>
    'Dieser Eintrag liegt nicht mehr im Papierkorb; es wurde nichts verändert.',
  bug: (e) =>
    `Im Programm ist ein unerwarteter Fehler aufgetreten (Vorfall ${e.incident}). Ihre gespeicherten Daten sind davon nicht betroffen.`,
};

/** The German sentence for an error, the same in the window, in notifications and in the shell. */
export function errorText(error: AppError): string {
  // The table is complete by its type; the compiler cannot follow the correlation through the index.
  const text = texts[error.code] as (e: AppError) => string;
  return text(error);
}
