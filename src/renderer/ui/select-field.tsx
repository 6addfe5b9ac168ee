import { ChevronDown } from 'lucide-react';
import {
  Button as AriaButton,
  FieldError,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
  Text,
} from 'react-aria-components';
import { ErrorText, labelClass, LabelText, type FieldLook } from './field';
import { uiTexts } from './texts';
import './float.css';

export interface SelectFieldProps<T extends string> extends FieldLook {
  readonly value: T | null;
  readonly onChange: (value: T) => void;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly isDisabled?: boolean | undefined;
  readonly placeholder?: string | undefined;
}

/** A choice among few; for long lists take `ComboField`. */
export function SelectField<T extends string>(props: SelectFieldProps<T>) {
  const { label, value, onChange, options, error, description } = props;
  const { isRequired = false, isDisabled = false, placeholder = uiTexts.choose } = props;
  const choose = (key: unknown) => {
    const option = options.find((candidate) => candidate.value === key);
    if (option) onChange(option.value);
  };
  return (
    <Select
      className="ui-field"
      value={value}
      onChange={choose}
      isDisabled={isDisabled}
      isRequired={isRequired}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      placeholder={placeholder}
    >
      <Label className={labelClass(props.isLabelHidden)}>
        <LabelText label={label} isRequired={isRequired} />
      </Label>
      <AriaButton className="ui-control ui-select-button">
        <SelectValue className="ui-select-value" />
        <ChevronDown aria-hidden className="ui-select-arrow" />
      </AriaButton>
      {description !== undefined && (
        <Text slot="description" className="ui-field-description">
          {description}
        </Text>
      )}
      <FieldError className="ui-field-error">
        <ErrorText>{error}</ErrorText>
      </FieldError>
      <Popover className="ui-float ui-list-float" offset={4}>
        <ListBox className="ui-list">
          {options.map((option) => (
            <ListBoxItem
              key={option.value}
              id={option.value}
              textValue={option.label}
              className="ui-list-item"
            >
              {option.label}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
