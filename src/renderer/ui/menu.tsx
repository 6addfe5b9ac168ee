import type { ReactNode } from 'react';
import { ChevronDown } from 'lucide-react';
import {
  Button as AriaButton,
  Keyboard,
  Menu as AriaMenu,
  MenuItem,
  MenuTrigger,
  Popover,
  Text,
} from 'react-aria-components';
import './button.css';
import './float.css';
import './kbd.css';

export interface MenuProps {
  readonly label: string;
  readonly icon?: ReactNode;
  readonly items: readonly {
    readonly id: string;
    readonly title: string;
    /** As shown, such as `Strg+Z`; the menu does not listen for it. */
    readonly shortcut?: string | undefined;
    readonly isDisabled?: boolean | undefined;
  }[];
  readonly onAction: (id: string) => void;
  readonly variant?: 'secondary' | 'quiet' | undefined;
}

export function Menu({ label, icon, items, onAction, variant = 'secondary' }: MenuProps) {
  return (
    <MenuTrigger>
      <AriaButton className={`ui-button ui-button-${variant}`}>
        {icon !== undefined && <span className="ui-icon">{icon}</span>}
        <span className="ui-button-text">{label}</span>
        <ChevronDown aria-hidden className="ui-select-arrow" />
      </AriaButton>
      <Popover className="ui-float ui-list-float" offset={4}>
        <AriaMenu className="ui-list" onAction={(key) => onAction(String(key))}>
          {items.map((item) => (
            <MenuItem
              key={item.id}
              id={item.id}
              textValue={item.title}
              isDisabled={item.isDisabled ?? false}
              className="ui-list-item"
            >
              <Text slot="label">{item.title}</Text>
              {item.shortcut !== undefined && (
                <Keyboard className="ui-kbd">{item.shortcut}</Keyboard>
              )}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
