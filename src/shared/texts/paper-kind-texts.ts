import type { ErrorOf } from '../errors';

/** Why a paper does not suit a conference as it is, and what to do. */
export const paperNotFittingTexts: Readonly<Record<ErrorOf<'document.notFitting'>['why'], string>> =
  {
    agendaEmpty:
      'Die Tagesordnung ist noch leer. Tragen Sie zuerst die Tagesordnungspunkte der Konferenz ein.',
    cancelled:
      'Diese Konferenz ist abgesagt. Verwenden Sie die Pressemitteilung zur Absage oder nehmen Sie die Absage zurück.',
    noMotion:
      'Auf der Tagesordnung steht noch kein Punkt mit einem Land als Antragsteller. Tragen Sie die Antragsteller dort ein.',
    noPressConference:
      'Für diese Konferenz ist keine Pressekonferenz eingetragen. Ergänzen Sie Tag und Uhrzeit bei der Konferenz.',
    noSuccessor:
      'Es steht nicht fest, welches Land den Vorsitz als nächstes übernimmt und wann. Ergänzen Sie Land und Ende des Vorsitzjahres unter Vorsitz.',
    notOff:
      'Diese Konferenz ist weder abgesagt noch verlegt. Tragen Sie das zuerst bei den Tagen der Konferenz ein.',
    termUndated:
      'Für dieses Vorsitzjahr fehlt das Land oder der Tag, an dem es beginnt. Ergänzen Sie beides unter Vorsitz.',
  };

/** Sentences for what is possible and probably a slip in a paper of the office. */
export const paperFindingTexts = {
  cancelled: (): string =>
    'Diese Konferenz ist abgesagt. Prüfen Sie, ob das Papier noch nötig ist.',
  agendaEmpty: (): string =>
    'Die Tagesordnung ist noch leer; das Papier enthält keine Tagesordnungspunkte.',
  notOver: (): string =>
    'Die Konferenz ist am Tag des Papiers noch nicht vorbei; Ergebnisse stehen noch nicht fest.',
  majorityOpen: (): string =>
    'Welche Mehrheit ein Beschluss braucht, ist noch nicht hinterlegt; das Papier lässt dafür Raum.',
  successorProposed: (land: string): string =>
    `Das Vorsitzjahr nach diesem ist noch nicht eingetragen; das Papier nennt nach der Reihenfolge der Länder: ${land}. Bitte prüfen.`,
  deadlinesNone: (): string =>
    'Für diese Konferenz sind keine Fristen eingetragen; die Liste ist leer.',
} as const;
