import { Packer } from 'docx';
import Docxtemplater from 'docxtemplater';
import { TemplateHandler, TemplateHandlerOptions } from 'easy-template-x';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import PizZip from 'pizzip';
import { NO_ASSETS } from '../../src/main/documents/assets';
import { letterDocument, measureLetter } from '../../src/main/documents/letter-layout';
import { renderDocument } from '../../src/main/documents/render';
import { compileTemplate, fillTemplate } from '../../src/main/documents/template/template';
import { letterOf, PLACEHOLDERS, type LetterWords } from './same-letter';

/** Makes the bytes of one letter from its words. */
export type Engine = (words: LetterWords) => Promise<Uint8Array> | Uint8Array;

const DATE = '2018-02-01';

/** Our own engine for templates of the office, compiled once. */
function ownTemplate(template: Uint8Array): Engine {
  const compiled = compileTemplate(template);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error));
  return (words) => fillTemplate(compiled.value, { title: words.Titel, date: DATE, values: words });
}

/** It takes its template apart for each document: filled once, an instance is used up. */
function docxtemplater(template: Uint8Array): Engine {
  return (words) => {
    const delimiters = { start: '{{', end: '}}' };
    const document = new Docxtemplater(new PizZip(template), { delimiters });
    document.render(words);
    return document.toBuffer();
  };
}

function easyTemplate(template: Uint8Array): Engine {
  const handler = new TemplateHandler(
    new TemplateHandlerOptions({ delimiters: { tagStart: '{{', tagEnd: '}}' } }),
  );
  return (words) => handler.process(Buffer.from(template), words);
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The least that anybody could do: words put in by plain replacement, then all parts packed. */
function floor(template: Uint8Array): Engine {
  const parts = unzipSync(template);
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  return (words) => {
    let text = xml;
    for (const [name, word] of Object.entries(words))
      text = text.replaceAll(`{{${name}}}`, () => escaped(word));
    return zipSync({ ...parts, 'word/document.xml': strToU8(text) });
  };
}

/** All of them with the same letter; ours first. */
export async function engines(): Promise<Readonly<Record<string, Engine>>> {
  const template = await renderDocument(letterOf(PLACEHOLDERS));
  return {
    ours: (words) => renderDocument(letterOf(words)),
    'own template': ownTemplate(template),
    docxtemplater: docxtemplater(template),
    'easy-template-x': easyTemplate(template),
    'docx from scratch': (words) => {
      const model = letterOf(words);
      const parts = { measures: measureLetter(model), assets: NO_ASSETS };
      return Packer.toBuffer(letterDocument(model, parts));
    },
    floor: floor(template),
  };
}
