import { renderAsync } from 'docx-preview';
import './preview-frame.css';

// A page of its own: shows one paper at a time, gets its bytes from the window around it and nothing else.
const paper = document.getElementById('paper');

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
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
