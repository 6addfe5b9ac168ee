import { isUsualEmail, isUsualPhone } from '../../shared/domain/register/plausible';
import { LineField } from './line-field';
import type { RecordFormState } from './record-form';

interface Ways {
  readonly email: string | null;
  readonly phone: string | null;
}

interface WaysProps<T extends Ways> {
  readonly form: RecordFormState<T>;
  readonly isWritable: boolean;
  readonly emailLabel?: string;
  readonly phoneLabel?: string;
}

const UNUSUAL = {
  email: 'Ungewöhnlich für eine E-Mail-Adresse; bitte vergleichen.',
  phone: 'Ungewöhnlich für eine Telefonnummer; bitte vergleichen.',
} as const;

function hint(
  text: string | null,
  isUsual: (text: string) => boolean,
  sentence: string,
): string | undefined {
  return text === null || text.trim() === '' || isUsual(text) ? undefined : sentence;
}

/** E-mail and telephone; what looks odd is said and taken all the same. */
export function WaysFields<T extends Ways>(props: WaysProps<T>) {
  const { form, isWritable, emailLabel = 'E-Mail', phoneLabel = 'Telefon' } = props;
  const { email, phone } = form.values;
  // The fields of a form that has both; the compiler does not see it through the parameter.
  const ways = form as unknown as RecordFormState<Ways>;
  return (
    <>
      <LineField
        form={ways}
        name="email"
        label={emailLabel}
        isWritable={isWritable}
        description={hint(email, isUsualEmail, UNUSUAL.email)}
      />
      <LineField
        form={ways}
        name="phone"
        label={phoneLabel}
        isWritable={isWritable}
        description={hint(phone, isUsualPhone, UNUSUAL.phone)}
      />
    </>
  );
}
