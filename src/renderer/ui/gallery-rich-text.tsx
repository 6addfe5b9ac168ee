import { useState } from 'react';
import { RichTextField } from './rich-text/rich-text-field';
import type { RichValue } from './rich-text/rich-doc';
import { Section } from './section';

const SAMPLE: RichValue = {
  blocks: [
    { type: 'heading', level: 1, runs: [{ text: 'Anreise' }] },
    {
      type: 'paragraph',
      runs: [
        { text: 'Bitte melden Sie sich ' },
        { text: 'bis zum 15. März 2018', bold: true },
        { text: ' an; ' },
        { text: 'spätere', italic: true },
        { text: ' Meldungen nur telefonisch.' },
      ],
    },
    {
      type: 'list',
      items: [
        { level: 1, ordered: false, runs: [{ text: 'mit der Bahn bis Hauptbahnhof' }] },
        { level: 2, ordered: false, runs: [{ text: 'weiter mit der Linie 4' }] },
        { level: 1, ordered: false, runs: [{ text: 'mit dem Wagen' }] },
      ],
    },
    {
      type: 'table',
      rows: [
        { cells: [{ runs: [{ text: 'Tag' }] }, { runs: [{ text: 'Beginn' }] }] },
        { cells: [{ runs: [{ text: '15.03.2018' }] }, { runs: [{ text: '9.30 Uhr' }] }] },
      ],
    },
  ],
};

/** Formatted texts: filled, empty with an error, locked. */
export function GalleryRichText() {
  const [text, setText] = useState<RichValue>(SAMPLE);
  const [empty, setEmpty] = useState<RichValue>(null);
  return (
    <Section title="Formatierte Texte">
      <RichTextField
        label="Schwerpunkt"
        description="Steht nach dem ersten Satz."
        value={text}
        onChange={setText}
      />
      <RichTextField
        label="Schlusssatz"
        value={empty}
        onChange={setEmpty}
        error="Der Schlusssatz fehlt. Bitte schreiben Sie ihn."
        isRequired
      />
      <RichTextField label="Gesperrter Text" value={SAMPLE} onChange={setText} isDisabled />
    </Section>
  );
}
