import { useId, type ReactNode } from 'react';
import './field.css';
import './check-field.css';

export interface CheckFieldProps {
  readonly label: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly isDisabled?: boolean | undefined;
  readonly description?: ReactNode;
}

export function CheckField(props: CheckFieldProps) {
  const { label, isSelected, onChange, isDisabled = false, description } = props;
  const id = useId();
  const hasDescription = description !== undefined && description !== null;
  return (
    <div className="ui-check-field">
      <label className="ui-choice">
        <input
          type="checkbox"
          className="ui-box"
          checked={isSelected}
          disabled={isDisabled}
          aria-describedby={hasDescription ? id : undefined}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span>{label}</span>
      </label>
      {hasDescription && (
        <div className="ui-field-description ui-choice-description" id={id}>
          {description}
        </div>
      )}
    </div>
  );
}
