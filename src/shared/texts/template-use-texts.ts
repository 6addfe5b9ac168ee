const LACKS = {
  noAddress:
    'In der Vorlage steht keine Anschrift. Setzen Sie {{Anschrift}} an die Stelle des Anschriftfelds.',
  noSalutation: 'In der Vorlage steht keine Anrede. Setzen Sie {{Anrede}} vor den Text.',
} as const;

/** What a template for letters has forgotten. */
export function lackText(lack: keyof typeof LACKS): string {
  return LACKS[lack];
}

/** What the check before a run says of own templates. */
export const templateUseTexts = {
  finding: (name: string, sentence: string): string => `Vorlage „${name}“: ${sentence}`,
  unnumbered: (name: string): string =>
    `Vorlage „${name}“: Die Schreiben haben Vorgangsnummern, die Vorlage druckt sie aber nicht. Setzen Sie {{Vorgangsnummer}} in die Fußzeile, sonst lassen sich unterschriebene Schreiben später nicht zuordnen.`,
  unmarked: (name: string): string =>
    `Vorlage „${name}“: Sie arbeiten mit Übungsdaten, und die Dokumente tragen keinen Hinweis darauf. Setzen Sie {{Übungsvermerk}} in die Fußzeile der Vorlage.`,
  lacks: (name: string, lack: keyof typeof LACKS): string => `Vorlage „${name}“: ${LACKS[lack]}`,
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
