import type { Day } from '../../../shared/domain/calendar/day';
import { STARTER_NUMBER } from '../../../shared/domain/templates/starter';
import { caseCodeText } from '../case-mark';
import { openPackage, writePackage, type PackagePart } from '../package';
import { escaped } from './escape';
import { CODE_DESCRIPTION } from './code-pictures';

const SAID = `Vorgangsnummer ${STARTER_NUMBER}`;
const END = '<w:r><w:t>{{ende falls}}</w:t></w:r>';

/** Number and code of a layout as placeholders, both only where a letter has a number. */
function withPlaceholders(xml: string): string {
  const [before = '', ...rest] = xml
    .replaceAll(escaped(caseCodeText(STARTER_NUMBER)), escaped(CODE_DESCRIPTION))
    .split(SAID);
  const after = rest.join(SAID).replace('</w:drawing></w:r>', `</w:drawing></w:r>${END}`);
  return `${before}{{falls Vorgangsnummer}}Vorgangsnummer {{Vorgangsnummer}}${after}`;
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
