import { Button, CheckField, Notice, Section } from '../ui';
import { ColumnMapping } from './column-mapping';
import type { Look } from './list-store';
import { ReadingOptions } from './reading-options';
import { RowsTable } from './rows-table';
import type { List } from './use-list';

function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

function Counts({ look }: { readonly look: Look }) {
  const { counts } = look;
  const words = [
    `${counts.new} neu`,
    `${counts.changed} geändert`,
    `${counts.unchanged} unverändert`,
    `${counts.wrong} falsch`,
  ].join(', ');
  const wrong = counts.wrong;
  return (
    <Notice tone={wrong > 0 ? 'warn' : 'ok'} title={words}>
      {`${look.recognised}. Noch ist nichts verändert.`}
    </Notice>
  );
}

function Problems({ look }: { readonly look: Look }) {
  return (
    <Notice tone="error" title="So kann die Liste nicht eingelesen werden">
      {look.problems.map(({ code, message }) => (
        <p key={code}>{message}</p>
      ))}
    </Notice>
  );
}

function isNothingToDo(look: Look): boolean {
  return look.counts.new + look.counts.changed === 0;
}

function commitLabel(count: number): string {
  if (count === 0) return 'Liste übernehmen';
  return count === 1 ? '1 Person übernehmen' : `${count} Personen übernehmen`;
}

function Decision({
  list,
  look,
  isWritable,
}: {
  readonly list: List;
  readonly look: Look;
  readonly isWritable: boolean;
}) {
  const wrong = look.counts.wrong;
  const count = look.counts.new + look.counts.changed;
  const isHeldUp = wrong > 0 && !list.leaveOutWrong;
  return (
    <>
      {wrong > 0 ? (
        <CheckField
          label={
            wrong === 1 ? 'Die falsche Zeile weglassen' : `Die ${wrong} falschen Zeilen weglassen`
          }
          description="Oder berichtigen Sie die Datei und prüfen sie erneut. Was falsch ist, steht in der geöffneten Zeile."
          isSelected={list.leaveOutWrong}
          onChange={list.setLeaveOutWrong}
        />
      ) : null}
      <p className="form-actions">
        <Button
          variant="primary"
          isDisabled={!isWritable || isHeldUp || isNothingToDo(look)}
          onPress={() => void list.commit()}
        >
          {commitLabel(count)}
        </Button>
        <Button onPress={() => void list.change({})}>Datei erneut prüfen</Button>
        <Button variant="quiet" onPress={list.drop}>
          Liste verwerfen
        </Button>
      </p>
    </>
  );
}

/** The chosen list before it is taken over: what it would do, row by row. */
export function ListReview({
  list,
  isWritable,
}: {
  readonly list: List;
  readonly isWritable: boolean;
}) {
  const { reading, look } = list;
  if (!reading || !look) return null;
  const isReadable = look.problems.length === 0;
  return (
    <Section title={`Liste prüfen: ${fileName(reading.path)}`}>
      <div className="stack">
        {isReadable ? <Counts look={look} /> : <Problems look={look} />}
        <ColumnMapping list={list} look={look} />
        <ReadingOptions list={list} look={look} />
        {isReadable ? <RowsTable list={list} /> : null}
        <Decision list={list} look={look} isWritable={isWritable} />
      </div>
    </Section>
  );
}
