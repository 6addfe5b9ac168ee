import type { ReactNode } from 'react';
import { Button as AriaButton, Tooltip, TooltipTrigger } from 'react-aria-components';
import './button.css';
import './icon-button.css';

const TOOLTIP_DELAY = 500; // ms

export interface IconButtonProps {
  /** Name of the button, also shown when pointer or focus rests on it. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly onPress: () => void;
  readonly isDisabled?: boolean | undefined;
}

export function IconButton({ label, icon, onPress, isDisabled = false }: IconButtonProps) {
  return (
    <TooltipTrigger delay={TOOLTIP_DELAY}>
      <AriaButton
        className="ui-button ui-button-quiet ui-icon-button"
        aria-label={label}
        isDisabled={isDisabled}
        onPress={() => onPress()}
      >
        <span className="ui-icon">{icon}</span>
      </AriaButton>
      <Tooltip className="ui-tooltip" offset={4}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  );
}
