import { useRef } from 'react';
import { Search, X } from 'lucide-react';
import { Field } from './field';
import { IconButton } from './icon-button';
import { uiTexts } from './texts';
import './search-field.css';

export interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string | undefined;
  readonly isLabelHidden?: boolean | undefined;
}

export function SearchField(props: SearchFieldProps) {
  const { label, value, onChange, placeholder, isLabelHidden } = props;
  const input = useRef<HTMLInputElement>(null);
  const clear = () => {
    onChange('');
    input.current?.focus();
  };
  return (
    <Field label={label} isLabelHidden={isLabelHidden}>
      {(aria) => (
        <div className="ui-control ui-search">
          <Search aria-hidden className="ui-search-icon" />
          <input
            {...aria}
            ref={input}
            type="search"
            value={value}
            placeholder={placeholder}
            onChange={(event) => onChange(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape' || value === '') return;
              event.preventDefault();
              event.stopPropagation();
              clear();
            }}
          />
          {value !== '' && (
            <IconButton label={uiTexts.clearInput} icon={<X aria-hidden />} onPress={clear} />
          )}
        </div>
      )}
    </Field>
  );
}
