import type { ReactNode } from 'react';
import { uiTexts } from './texts';
import { ToneIcon, type Tone } from './tone';
import './notice.css';

export interface NoticeProps {
  readonly tone: Tone;
  readonly title?: string | undefined;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

/** A message that stays on its page. An error is announced at once, the others when there is time. */
export function Notice({ tone, title, children, action }: NoticeProps) {
  return (
    <div className={`ui-notice ui-tone-${tone}`} role={tone === 'error' ? 'alert' : 'status'}>
      <ToneIcon tone={tone} />
      <div className="ui-notice-words">
        {title === undefined ? (
          <span className="visually-hidden">{uiTexts.tone[tone]}: </span>
        ) : (
          <strong className="ui-notice-title">{title}</strong>
        )}
        {children !== undefined && <div>{children}</div>}
      </div>
      {action !== undefined && <div className="ui-notice-action">{action}</div>}
    </div>
  );
}
