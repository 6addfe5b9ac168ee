import type { Day } from '../../../shared/domain/calendar/day';
import { STARTER_NUMBER } from '../../../shared/domain/templates/starter';
import { caseCodeText } from '../case-mark';
import { openPackage, writePackage, type PackagePart } from '../../zip/package';
import { escaped } from './escape';
import { CODE_DESCRIPTION } from './code-pictures';

const SAID = escaped(caseCodeText(STARTER_NUMBER));
const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
const END_OF_RUN = '</w:r>';

/** The picture of the code stands only where a letter has a number, and is known by its description. */
function withPlaceholders(xml: string): string {
  const at = xml.indexOf(SAID);
  const start = xml.lastIndexOf('<w:r>', at);
  const end = xml.indexOf(END_OF_RUN, at) + END_OF_RUN.length;
  const picture = xml.slice(start, end).replaceAll(SAID, escaped(CODE_DESCRIPTION));
  const framed = `${run('{{falls Vorgangsnummer}}')}${picture}${run('{{ende falls}}')}`;
  return `${xml.slice(0, start)}${framed}${xml.slice(end)}`;
}

function textOf(part: PackagePart): string | null {
  const content = /\.xml$/.test(part.name) ? part.content() : null;
  return content ? Buffer.from(content).toString('utf8') : null;
}

/** Bytes of a template to start from: of a laid-out letter, the number of which becomes a placeholder with its code. */
export function starterFile(bytes: Uint8Array, date: Day): Uint8Array {
  const opened = openPackage(bytes);
  // It was laid out a moment ago by this program.
  if (!opened.ok) throw new Error('a file of our own cannot be opened');
  const parts = [...opened.value.values()].map((part) => {
    const text = textOf(part);
    if (text === null || !text.includes(SAID)) return part;
    return { name: part.name, content: Buffer.from(withPlaceholders(text), 'utf8') };
  });
  return writePackage(parts, date);
}
