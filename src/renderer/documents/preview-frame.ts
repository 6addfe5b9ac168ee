import { renderAsync } from 'docx-preview';
import './preview-frame.css';

// A page of its own: shows one paper at a time, gets its bytes from the window around it and nothing else.
const paper = document.getElementById('paper');

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

/** The frames of a letter (DIN 5008 Form B): docx-preview leaves them in the flow of the text. */
const FRAMES = [
  { name: 'frame-address', styles: ['docx_ruecksendeangabe', 'docx_vermerk', 'docx_anschrift'] },
  { name: 'frame-info', styles: ['docx_informationsblock'] },
] as const;

/** Puts the paragraphs of each frame into one box where the page has it. */
function placeFrames(): void {
  const page = paper?.querySelector<HTMLElement>('section.docx');
  if (!page) return;
  for (const { name, styles } of FRAMES) {
    const lines = [...page.querySelectorAll<HTMLElement>('article > p')].filter((line) =>
      styles.some((style) => line.classList.contains(style)),
    );
    if (lines.length === 0) continue;
    const box = document.createElement('div');
    box.className = name;
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
  await renderAsync(bytesOf(base64), paper, paper, {
    inWrapper: true,
    ignoreLastRenderedPageBreak: false,
    renderHeaders: true,
    renderFooters: true,
    useBase64URL: true,
  });
  placeFrames();
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
