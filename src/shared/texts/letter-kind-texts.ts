import type { ErrorOf } from '../errors';

/** Why a kind of letter goes to nobody, and what to do. */
export const nobodyTexts: Readonly<Record<ErrorOf<'letter.nobody'>['whom'], string>> = {
  any: 'Für diese Konferenz ist noch niemand eingetragen, an den das Schreiben geht. Nehmen Sie zuerst Mitglieder oder Gäste auf.',
  guest:
    'Für diese Konferenz ist noch kein Gast eingetragen. Nehmen Sie die Mitwirkenden zuerst als Gäste auf.',
  host: 'Unter den Gästen ist niemand aus der Stadt, in der die Konferenz stattfindet. Nehmen Sie etwa die Oberbürgermeisterin oder den Oberbürgermeister als Gast auf und prüfen Sie Haus und Ort der Person.',
  unanswered:
    'Es haben sich alle zurückgemeldet; eine Erinnerung ist nicht nötig. Fehlt jemand, prüfen Sie den Stand der Rückmeldung.',
  coming:
    'Es liegt noch keine Zusage vor, die zu bestätigen wäre. Tragen Sie die Rückmeldungen zuerst ein.',
  present:
    'Für niemanden ist vermerkt, dass er teilgenommen hat oder vertreten war. Tragen Sie die Rückmeldungen zuerst ein.',
  workingLevel:
    'Für diese Konferenz ist noch niemand von der Arbeitsebene eingetragen. Nehmen Sie zuerst Begleitpersonen oder die Arbeitsebene der Länder auf.',
};

/** Why a kind of letter does not suit a conference as it is, and what to do. */
export const notFittingTexts: Readonly<Record<ErrorOf<'letter.notFitting'>['why'], string>> = {
  notAutumn:
    'Diese Konferenz ist kein Herbsttreffen. Wählen Sie die Einladung zur Konferenz oder öffnen Sie das Herbsttreffen.',
  noHostPlace:
    'Diese Konferenz hat keinen Ort, an dem es eine gastgebende Stadt gäbe. Tragen Sie den Ort ein oder lassen Sie dieses Schreiben weg.',
  notCancelled:
    'Diese Konferenz ist weder abgesagt noch verlegt. Tragen Sie das zuerst bei den Tagen der Konferenz ein.',
  nothingToSend:
    'Es gibt nichts zu übersenden: Vor der Konferenz fehlen Tagesordnung und Programm, nach ihr ist noch keine Niederschrift vermerkt. Ergänzen Sie das eine oder setzen Sie den Stand auf „Niederschrift liegt vor“.',
  termUndated:
    'Für dieses Vorsitzjahr fehlt das Land oder der Tag, an dem es beginnt. Ergänzen Sie beides unter Vorsitz.',
};
