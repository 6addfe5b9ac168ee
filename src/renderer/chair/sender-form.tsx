import { useRegister } from '../contacts/records';
import { Spinner } from '../ui';
import { HolderForm } from './holder-form';
import { SecretariatForm } from './secretariat-form';
import type { TermProps } from './term-records';

/** Both halves of a sender: who signs, and where the letters come from. Each may change within a chair year. */
export function SenderForm(props: TermProps) {
  const holders = useRegister('chairHolders');
  const secretariats = useRegister('secretariats');
  if (!holders || !secretariats) return <Spinner label="Wird geladen" />;
  return (
    <div className="stack">
      <HolderForm {...props} holders={holders} />
      <SecretariatForm {...props} secretariats={secretariats} />
    </div>
  );
}
