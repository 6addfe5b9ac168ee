import type { ReactNode } from 'react';
import { Button as AriaButton, ProgressBar as AriaProgressBar } from 'react-aria-components';
import { LoaderCircle } from 'lucide-react';
import { uiTexts } from './texts';
import './button.css';

export interface ButtonProps {
  readonly variant?: 'primary' | 'secondary' | 'quiet' | 'danger' | undefined;
  readonly icon?: ReactNode;
  readonly isDisabled?: boolean | undefined;
  /** Keeps the focus, takes no further press and shows that something runs. */
  readonly isPending?: boolean | undefined;
  readonly onPress?: (() => void) | undefined;
  readonly children?: ReactNode;
  readonly type?: 'button' | 'submit' | undefined;
  readonly 'aria-label'?: string | undefined;
}

export function Button({
  variant = 'secondary',
  icon,
  isDisabled = false,
  isPending = false,
  onPress,
  children,
  type = 'button',
  'aria-label': ariaLabel,
}: ButtonProps) {
  return (
    <AriaButton
      className={`ui-button ui-button-${variant}`}
      type={type}
      isDisabled={isDisabled}
      isPending={isPending}
      onPress={() => onPress?.()}
      {...(ariaLabel === undefined ? {} : { 'aria-label': ariaLabel })}
    >
      {isPending ? <PendingIcon /> : icon && <span className="ui-icon">{icon}</span>}
      {children !== undefined && <span className="ui-button-text">{children}</span>}
    </AriaButton>
  );
}

function PendingIcon() {
  return (
    <AriaProgressBar isIndeterminate aria-label={uiTexts.pending} className="ui-icon">
      <LoaderCircle aria-hidden className="ui-turning" />
    </AriaProgressBar>
  );
}
