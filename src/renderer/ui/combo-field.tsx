import { useRef, type KeyboardEvent } from 'react';
import { ChevronDown, X } from 'lucide-react';
import {
  Button as AriaButton,
  ComboBox,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components';
import { matchesGerman } from './collation';
import { ErrorText, labelClass, LabelText, type FieldLook } from './field';
import { uiTexts } from './texts';
import './float.css';

export interface ComboOption {
  readonly value: string;
  readonly label: string;
  /** Shown beside the label and searched too. */
  readonly hint?: string | undefined;
}

export interface ComboFieldProps extends FieldLook {
  /** Value of the chosen option. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly options: readonly ComboOption[];
  readonly isDisabled?: boolean | undefined;
  readonly placeholder?: string | undefined;
}

/** A choice among many, found by typing; "mueller" and "muller" find Müller. */
export function ComboField(props: ComboFieldProps) {
  const { value, onChange, options, error, isRequired = false, isDisabled = false } = props;
  const hints = hintsByLabel(options);
  const matches = (label: string, typed: string) =>
    matchesGerman(`${label} ${hints.get(label) ?? ''}`, typed);
  const keys = useListKeys((typed) => {
    const found = options.filter((option) => matches(option.label, typed));
    const only = found.length === 1 ? found[0] : undefined;
    if (!only || only.value === value) return false;
    onChange(only.value);
    return true;
  });
  return (
    <div {...keys}>
      <ComboBox
        className="ui-field"
        value={value}
        onChange={(key) => onChange(typeof key === 'string' ? key : null)}
        defaultFilter={matches}
        allowsEmptyCollection
        isDisabled={isDisabled}
        isRequired={isRequired}
        isInvalid={Boolean(error)}
        validationBehavior="aria"
      >
        <Label className={labelClass(props.isLabelHidden)}>
          <LabelText label={props.label} isRequired={isRequired} />
        </Label>
        <ComboControl {...props} />
        {props.description !== undefined && (
          <Text slot="description" className="ui-field-description">
            {props.description}
          </Text>
        )}
        <FieldError className="ui-field-error">
          <ErrorText>{error}</ErrorText>
        </FieldError>
        <Popover className="ui-float ui-list-float" offset={4}>
          <ListBox
            className="ui-list"
            renderEmptyState={() => <div className="ui-list-empty">{uiTexts.noMatches}</div>}
          >
            {options.map((option) => (
              <ComboItem key={option.value} option={option} />
            ))}
          </ListBox>
        </Popover>
      </ComboBox>
    </div>
  );
}

function ComboControl({ value, onChange, isDisabled = false, placeholder = '' }: ComboFieldProps) {
  return (
    <div className="ui-control">
      <Input placeholder={placeholder} />
      {value !== null && !isDisabled && (
        <AriaButton
          slot={null}
          className="ui-button ui-button-quiet ui-icon-button"
          aria-label={uiTexts.clearInput}
          onPress={() => onChange(null)}
        >
          <X aria-hidden className="ui-select-arrow" />
        </AriaButton>
      )}
      <AriaButton
        className="ui-button ui-button-quiet ui-icon-button"
        aria-label={uiTexts.showChoices}
      >
        <ChevronDown aria-hidden className="ui-select-arrow" />
      </AriaButton>
    </div>
  );
}

function ComboItem({ option }: { readonly option: ComboOption }) {
  return (
    <ListBoxItem id={option.value} textValue={option.label} className="ui-list-item">
      <span>{option.label}</span>
      {option.hint !== undefined && <span className="ui-list-item-hint">{option.hint}</span>}
    </ListBoxItem>
  );
}

function hintsByLabel(options: readonly ComboOption[]): ReadonlyMap<string, string> {
  const hints = new Map<string, string>();
  for (const { label, hint } of options) {
    if (hint !== undefined) hints.set(label, `${hints.get(label) ?? ''} ${hint}`);
  }
  return hints;
}

/**
 * What React Aria lacks: Enter takes the only match without an arrow key before it, and Escape
 * closes the open list first, so that only the next one reaches the dialog or panel around it.
 */
function useListKeys(takeOnly: (typed: string) => boolean) {
  const wasOpen = useRef(false);
  return {
    onKeyDownCapture: (event: KeyboardEvent) => {
      const input = event.target;
      wasOpen.current = isOpenCombo(input);
      if (event.key !== 'Enter' || !isOpenCombo(input) || input.value.trim() === '') return;
      if (input.hasAttribute('aria-activedescendant') || !takeOnly(input.value)) return;
      event.preventDefault();
      event.stopPropagation();
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Escape' && wasOpen.current) event.stopPropagation();
    },
  };
}

function isOpenCombo(target: EventTarget): target is HTMLInputElement {
  return target instanceof HTMLInputElement && target.getAttribute('aria-expanded') === 'true';
}
