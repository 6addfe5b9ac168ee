import { renderAsync } from 'docx-preview';
import { strFromU8, unzipSync } from 'fflate';
import './preview-frame.css';

// A page of its own: shows one paper at a time, gets its bytes from the window around it and nothing else.
const paper = document.getElementById('paper');

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

/** A frame of the file: where on the page its paragraphs stand (twips). */
interface Frame {
  readonly style: string;
  readonly hasPicture: boolean;
  readonly x: string;
  readonly y: string;
  readonly width: string;
}

const TWIPS_PER_MM = 1440 / 25.4;
const attribute = (xml: string, name: string): string =>
  new RegExp(`w:${name}="([^"]*)"`).exec(xml)?.[1] ?? '0';

function framesIn(xml: string): readonly Frame[] {
  return [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].flatMap(([paragraph]) => {
    const frame = /<w:framePr[^>]*>/.exec(paragraph)?.[0];
    if (frame === undefined) return [];
    const style = /<w:pStyle w:val="([^"]*)"/.exec(paragraph)?.[1] ?? '';
    const hasPicture = paragraph.includes('<w:drawing>');
    const [x, y, width] = ['x', 'y', 'w'].map((name) => attribute(frame, name));
    return [{ style, hasPicture, x: x ?? '0', y: y ?? '0', width: width ?? '0' }];
  });
}

/** The frames of a file by where they are: docx-preview leaves them in the flow of the text. */
function framesOf(bytes: Uint8Array): ReadonlyMap<string, readonly Frame[]> {
  const parts = unzipSync(bytes, {
    filter: ({ name }) => /^word\/(document|header\d*)\.xml$/.test(name),
  });
  const frames = new Map<string, Frame[]>();
  for (const part of Object.values(parts)) {
    for (const frame of framesIn(strFromU8(part))) {
      const key = `${frame.x} ${frame.y} ${frame.width}`;
      frames.set(key, [...(frames.get(key) ?? []), frame]);
    }
  }
  return frames;
}

/** Puts the paragraphs of each frame into one box where the page has it. */
function placeFrames(bytes: Uint8Array): void {
  const page = paper?.querySelector<HTMLElement>('section.docx');
  if (!page) return;
  for (const [first, ...others] of framesOf(bytes).values()) {
    if (!first || first.style === '') continue;
    const lines = [...page.querySelectorAll<HTMLElement>('article > p, header > p')].filter(
      (line) =>
        [first, ...others].some(
          ({ style, hasPicture }) =>
            line.classList.contains(`docx_${style.toLowerCase()}`) &&
            (line.querySelector('img') !== null) === hasPicture,
        ),
    );
    if (lines.length === 0) continue;
    const box = document.createElement('div');
    box.className = 'frame';
    box.style.insetBlockStart = `${Number(first.y) / TWIPS_PER_MM}mm`;
    box.style.insetInlineStart = `${Number(first.x) / TWIPS_PER_MM}mm`;
    box.style.inlineSize = `${Number(first.width) / TWIPS_PER_MM}mm`;
    box.append(...lines);
    page.append(box);
  }
}

/** Makes a page as wide as the frame, never larger than life. */
function fit(): void {
  const page = paper?.querySelector<HTMLElement>('section.docx');
  if (!paper || !page) return;
  paper.style.setProperty('zoom', '1');
  const room = document.documentElement.clientWidth - 32;
  paper.style.setProperty('zoom', String(Math.min(1, room / page.offsetWidth)));
}

async function show(base64: string): Promise<void> {
  if (!paper) return;
  paper.replaceChildren();
  const bytes = bytesOf(base64);
  await renderAsync(bytes, paper, paper, {
    inWrapper: true,
    ignoreLastRenderedPageBreak: false,
    renderHeaders: true,
    renderFooters: true,
    useBase64URL: true,
  });
  placeFrames(bytes);
  fit();
  document.documentElement.dataset['shown'] = 'true';
}

window.addEventListener('message', (event: MessageEvent<unknown>) => {
  const message = event.data;
  // Others may talk to frames too: only a paper is for us.
  if (event.source !== window.parent || typeof message !== 'object' || message === null) return;
  if ('paper' in message && typeof message.paper === 'string') void show(message.paper);
});
window.addEventListener('resize', fit);
window.parent.postMessage('ready', '*');
