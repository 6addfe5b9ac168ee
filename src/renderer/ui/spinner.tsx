import { LoaderCircle } from 'lucide-react';
import './button.css';
import './spinner.css';

/** Says that something runs whose length nobody knows; else take `ProgressBar`. */
export function Spinner({ label }: { readonly label: string }) {
  return (
    <div className="ui-spinner" role="status">
      <span className="ui-icon">
        <LoaderCircle aria-hidden className="ui-turning" />
      </span>
      {label}
    </div>
  );
}
