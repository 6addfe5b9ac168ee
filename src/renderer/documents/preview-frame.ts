import { renderAsync } from 'docx-preview';
import './preview-frame.css';

// A page of its own: shows one paper at a time, gets its bytes from the window around it and nothing else.
const paper = document.getElementById('paper');

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
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
  document.documentElement.dataset['shown'] = 'true';
}

window.addEventListener('message', (event: MessageEvent<unknown>) => {
  if (event.source !== window.parent || typeof event.data !== 'string') return;
  void show(event.data);
});
window.parent.postMessage('ready', '*');
