/** What the check before a run says of own templates. */
export const templateUseTexts = {
  finding: (name: string, sentence: string): string => `Vorlage „${name}“: ${sentence}`,
  unmarked: (name: string): string =>
    `Vorlage „${name}“: Sie arbeiten mit Übungsdaten, und die Dokumente tragen keinen Hinweis darauf. Setzen Sie {{Übungsvermerk}} in die Fußzeile der Vorlage.`,
  empty: (
    name: string,
    { name: placeholder, count }: { readonly name: string; readonly count: number },
    total: number,
  ): string => {
    const where =
      total === 1
        ? 'leer'
        : count === total
          ? `in allen ${total} Dokumenten leer`
          : `in ${count} von ${total} Dokumenten leer`;
    return `Vorlage „${name}“: {{${placeholder}}} bleibt ${where}. Ergänzen Sie die Angabe, oder setzen Sie die Stelle in {{falls ${placeholder}}} … {{ende falls}}.`;
  },
};
