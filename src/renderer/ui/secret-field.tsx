import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { Field, type FieldLook } from './field';
import { IconButton } from './icon-button';
import { uiTexts } from './texts';

export interface SecretFieldProps extends FieldLook {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isDisabled?: boolean | undefined;
  /** Whether the text can be read; left out = the field has a button for it. */
  readonly isShown?: boolean | undefined;
  readonly autoFocus?: boolean | undefined;
}

/** A passphrase: hidden while it is typed, with a button to read it. Nothing is remembered or corrected. */
export function SecretField(props: SecretFieldProps) {
  const { value, onChange, isDisabled = false, autoFocus = false, isShown, ...look } = props;
  const [isOpen, setOpen] = useState(false);
  const isReadable = isShown ?? isOpen;
  return (
    <Field {...look}>
      {(aria) => (
        <div className="ui-control">
          <input
            {...aria}
            type={isReadable ? 'text' : 'password'}
            value={value}
            disabled={isDisabled}
            autoFocus={autoFocus}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            onChange={(event) => onChange(event.target.value)}
          />
          {isShown === undefined && (
            <IconButton
              label={isOpen ? uiTexts.hideSecret : uiTexts.showSecret}
              icon={isOpen ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
              onPress={() => setOpen(!isOpen)}
            />
          )}
        </div>
      )}
    </Field>
  );
}
