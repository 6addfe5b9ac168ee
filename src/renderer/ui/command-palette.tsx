import { useEffect, useId, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { Search } from 'lucide-react';
import { Dialog as AriaDialog, Modal, ModalOverlay } from 'react-aria-components';
import { groupsOf, type Command, type CommandGroup } from './command-groups';
import { Kbd } from './kbd';
import { stepIndex } from './step-index';
import { uiTexts } from './texts';
import './dialog.css';
import './field.css';
import './float.css';
import './command-palette.css';

export interface CommandPaletteProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly label: string;
  readonly placeholder: string;
  readonly items: readonly Command[];
  readonly onChoose: (id: string) => void;
}

/** Everything one can go to or do, found by typing. Choosing closes it. */
export function CommandPalette({ isOpen, onClose, ...search }: CommandPaletteProps) {
  return (
    <ModalOverlay
      className="ui-modal-overlay"
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className="ui-modal ui-modal-medium">
        <AriaDialog aria-label={search.label} className="ui-dialog">
          <CommandSearch {...search} onClose={onClose} />
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

type CommandSearchProps = Omit<CommandPaletteProps, 'isOpen'>;

function CommandSearch({ onClose, label, placeholder, items, onChoose }: CommandSearchProps) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState('');
  const [wanted, setActive] = useState(0);
  const groups = groupsOf(items, query);
  const shown = groups.flatMap((group) => group.commands);
  const active = Math.min(wanted, shown.length - 1);
  useShownOption(list, active);
  const choose = (command: Command | undefined) => {
    if (!command) return;
    onClose();
    onChoose(command.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') choose(shown[active]);
    const next = stepIndex(event.key, active, shown.length);
    if (next !== null) setActive(next);
    if (next !== null || event.key === 'Enter') event.preventDefault();
  };
  return (
    <>
      <div className="ui-palette-head">
        <Search aria-hidden className="ui-palette-icon" />
        <input
          // The dialog is nothing but this field and its list.
          autoFocus
          className="ui-palette-input"
          role="combobox"
          aria-label={label}
          aria-expanded={shown.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
          autoComplete="off"
          spellCheck={false}
          placeholder={placeholder}
          value={query}
          onKeyDown={onKeyDown}
          onChange={(event) => {
            setQuery(event.target.value);
            setActive(0);
          }}
        />
      </div>
      <div ref={list} id={`${id}-list`} role="listbox" aria-label={label} className="ui-palette">
        {groups.map((group) => (
          <PaletteGroup key={group.title} {...{ group, id, active, choose }} />
        ))}
      </div>
      <div role="status" className={shown.length > 0 ? 'visually-hidden' : 'ui-palette-empty'}>
        {shown.length === 0 ? uiTexts.noMatches : ''}
      </div>
    </>
  );
}

interface PaletteGroupProps {
  readonly group: CommandGroup;
  readonly id: string;
  readonly active: number;
  readonly choose: (command: Command) => void;
}

function PaletteGroup({ group, id, active, choose }: PaletteGroupProps) {
  const headId = `${id}-group-${group.first}`;
  return (
    <div role="group" aria-labelledby={headId}>
      <div id={headId} className="ui-palette-group" role="presentation">
        {group.title}
      </div>
      {group.commands.map((command, offset) => {
        const index = group.first + offset;
        return (
          <div
            key={command.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            data-focused={index === active || undefined}
            className="ui-list-item"
            // The field keeps the focus while an option is clicked.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(command)}
          >
            <span className="ui-palette-title">
              {command.title}
              {command.hint !== undefined && (
                <span className="ui-list-item-hint"> {command.hint}</span>
              )}
            </span>
            {command.shortcut !== undefined && <Kbd>{command.shortcut}</Kbd>}
          </div>
        );
      })}
    </div>
  );
}

function useShownOption(list: RefObject<HTMLDivElement | null>, active: number): void {
  useEffect(() => {
    const option = list.current?.querySelector<HTMLElement>('[aria-selected="true"]');
    if (list.current && option) showIn(list.current, option, active === 0);
  }, [list, active]);
}

/** Scrolls the list, and nothing but the list, as far as needed. */
function showIn(box: HTMLElement, option: HTMLElement, isFirst: boolean): void {
  const above = option.offsetTop - box.offsetTop;
  const below = above + option.offsetHeight - box.clientHeight;
  if (above < box.scrollTop) box.scrollTop = isFirst ? 0 : above;
  else if (below > box.scrollTop) box.scrollTop = below;
}
