import { landCodes } from '../../shared/domain/register/land-codes';
import type { Output } from '../../shared/ipc/contract';
import { useAct, useAnswer } from '../data/hooks';
import { CheckField, EmptyState, Notice, Section, SelectField, Spinner } from '../ui';
import { errorText } from '../../shared/texts/error-texts';
import { Findings, type Finding } from './data-check-findings';
import { useCheckFocus } from './data-check-focus';
import { ALL, useCheckPlace, type CheckFilter } from './data-check-place';
import { DuplicateList } from './duplicates-list';
import { useRegister } from './records';
import './data-check.css';

type Check = Output<'register.check'>;

/** "Prüfliste (12)": how much is open. */
export function DataCheckTitle() {
  const { data } = useAnswer('register.check', { countsOnly: true });
  return <>Prüfliste{data && data.open > 0 ? ` (${data.open})` : ''}</>;
}

/** Findings that belong to no Land: the Bund, and people without a house. */
const NO_LAND = 'none';

function isShown({ group, land, withAcknowledged }: CheckFilter): (finding: Finding) => boolean {
  return (finding) =>
    (group === ALL || finding.group === group) &&
    (land === ALL || (finding.land ?? NO_LAND) === land) &&
    (withAcknowledged || !finding.acknowledged);
}

interface ToolsProps {
  readonly check: Check;
  readonly filter: CheckFilter;
  readonly onChange: (filter: CheckFilter) => void;
}

function Tools({ check, filter, onChange }: ToolsProps) {
  const laender = useRegister('laender') ?? [];
  const names = new Map(laender.map(({ id, name }) => [id, name]));
  return (
    <div className="data-check-tools">
      <SelectField
        label="Bereich"
        value={filter.group}
        options={[
          { value: ALL, label: `Alle (${check.open})` },
          ...check.groups.map(({ group, title, open }) => ({
            value: group,
            label: `${title} (${open})`,
          })),
        ]}
        onChange={(group) => {
          onChange({ ...filter, group });
        }}
      />
      <SelectField
        label="Land"
        value={filter.land}
        options={[
          { value: ALL, label: 'Alle' },
          ...landCodes.map((code) => ({ value: code, label: names.get(code) ?? code })),
          { value: NO_LAND, label: 'Bund und ohne Land' },
        ]}
        onChange={(land) => {
          onChange({ ...filter, land });
        }}
      />
      <CheckField
        label="Auch zeigen, was in Ordnung ist"
        isSelected={filter.withAcknowledged}
        onChange={(withAcknowledged) => {
          onChange({ ...filter, withAcknowledged });
        }}
      />
    </div>
  );
}

function Groups({
  check,
  filter,
  isWritable,
}: Omit<ToolsProps, 'onChange'> & { readonly isWritable: boolean }) {
  const act = useAct();
  const shown = check.findings.filter(isShown(filter));
  if (shown.length === 0) {
    return (
      <EmptyState title="Nichts zu prüfen">
        {check.open === 0
          ? 'Alle Angaben in den Kontakten sind vollständig.'
          : 'Zu diesen Filtern ist nichts offen.'}
      </EmptyState>
    );
  }
  return (
    <div className="stack">
      {check.groups.map(({ group, title }) => {
        const findings = shown.filter((finding) => finding.group === group);
        if (findings.length === 0) return null;
        return (
          <Section key={group} title={`${title} (${findings.length})`}>
            <Findings
              findings={findings}
              isWritable={isWritable}
              onAcknowledge={({ key }) => void act('register.acknowledge', { keys: [key] })}
              onReopen={({ key }) => void act('register.reopen', { keys: [key] })}
            />
          </Section>
        );
      })}
    </div>
  );
}

/** Everything in the contacts that is missing or looks wrong, to be worked off. */
export function DataCheckTab() {
  const { data: check, error } = useAnswer('register.check', {});
  const { data: status } = useAnswer('window.status', {});
  const { filter, show } = useCheckPlace();
  const focus = useCheckFocus(check !== null && status !== null);
  if (error) return <Notice tone="error">{errorText(error)}</Notice>;
  if (!check || !status) return <Spinner label="Kontakte werden geprüft" />;
  return (
    <div>
      <Tools check={check} filter={filter} onChange={show} />
      <div className="stack" {...focus}>
        {filter.group === ALL && filter.land === ALL ? (
          <DuplicateList isWritable={status.writable} />
        ) : null}
        <Groups check={check} filter={filter} isWritable={status.writable} />
      </div>
    </div>
  );
}
