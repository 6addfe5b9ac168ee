import { X } from 'lucide-react';
import {
  Button as AriaButton,
  Text,
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components';
import { uiTexts } from './texts';
import { ToneIcon, type Tone } from './tone';
import './button.css';
import './icon-button.css';
import './toasts.css';

interface Message {
  readonly text: string;
  readonly tone: Tone;
}

const SHOWN_FOR = 6000; // ms; React Aria asks for at least 5 s, pointer and focus stop the clock
const queue = new ToastQueue<Message>({ maxVisibleToasts: 3 });

const stays = ({ timeout }: { readonly timeout?: number | undefined }): boolean =>
  timeout === undefined;

/** Says in passing that something is done. Warnings and errors stay until they are closed. */
export function toast(text: string, tone: Tone = 'ok'): void {
  const passes = tone === 'ok' || tone === 'neutral';
  // What has worked now is no longer wrong.
  if (passes) queue.visibleToasts.filter(stays).forEach(({ key }) => queue.close(key));
  // The same words twice say no more than once.
  queue.visibleToasts
    .filter(({ content }) => passes && content.text === text)
    .forEach(({ key }) => {
      queue.close(key);
    });
  queue.add({ text, tone }, passes ? { timeout: SHOWN_FOR } : {});
}

/** Closes every message, for tests and for leaving a folder. */
export function clearToasts(): void {
  queue.clear();
}

/** Where messages appear; once per window. */
export function Toasts() {
  return (
    <ToastRegion queue={queue} className="ui-toasts" aria-label={uiTexts.messages}>
      {({ toast: shown }) => (
        <AriaToast toast={shown} className={`ui-toast ui-tone-${shown.content.tone}`}>
          <ToneIcon tone={shown.content.tone} />
          <ToastContent className="ui-toast-words">
            <Text slot="title">
              <span className="visually-hidden">{uiTexts.tone[shown.content.tone]}: </span>
              {shown.content.text}
            </Text>
          </ToastContent>
          <AriaButton
            slot="close"
            className="ui-button ui-button-quiet ui-icon-button"
            aria-label={uiTexts.close}
          >
            <span className="ui-icon">
              <X aria-hidden />
            </span>
          </AriaButton>
        </AriaToast>
      )}
    </ToastRegion>
  );
}
