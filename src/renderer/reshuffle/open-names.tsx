import { ArrowRight } from 'lucide-react';
import { useRef } from 'react';
import type { Output } from '../../shared/ipc/contract';
import { shortDate } from '../../shared/domain/calendar/german-dates';
import { useApp } from '../app/app-store';
import { useAct, useAnswer } from '../data/hooks';
import { Button, Notice, Section, Spinner, toast } from '../ui';

export type OpenPlace = Output<'reshuffle.open'>['items'][number];

interface Group {
  readonly where: string;
  readonly items: readonly OpenPlace[];
}

function grouped(items: readonly OpenPlace[]): readonly Group[] {
  const places = [...new Set(items.map(({ where }) => where))];
  return places.map((where) => ({ where, items: items.filter((item) => item.where === where) }));
}

/** Who stands there and who comes instead. */
export function FromTo({ item }: { readonly item: OpenPlace }) {
  return (
    <span className="open-names-people">
      <span>
        {item.former}
        {item.until === null ? null : <span className="muted"> (bis {shortDate(item.until)})</span>}
      </span>
      {item.next === null ? null : (
        <>
          <ArrowRight aria-label="künftig" size={16} />
          <strong>{item.next}</strong>
        </>
      )}
    </span>
  );
}

interface ItemProps {
  readonly item: OpenPlace;
  readonly isWritable: boolean;
  readonly onFix: () => void;
}

function Item({ item, isWritable, onFix }: ItemProps) {
  const go = useApp((state) => state.go);
  const { conferenceId } = item;
  return (
    <li className="open-names-item">
      <div className="open-names-words">
        <strong>{item.what}</strong>
        <FromTo item={item} />
        <span className="muted">{item.effect}</span>
      </div>
      <div className="open-names-actions">
        {conferenceId === null ? null : (
          <Button
            variant="quiet"
            aria-label={`Konferenz öffnen: ${item.what} ${item.former}`}
            onPress={() => {
              go('conferences', { conferenceId, tab: 'participants' });
            }}
          >
            Konferenz öffnen
          </Button>
        )}
        {item.fix === null ? null : (
          <Button
            isDisabled={!isWritable}
            aria-label={`${item.fix}: ${item.what} ${item.former}`}
            onPress={onFix}
          >
            {item.fix}
          </Button>
        )}
      </div>
    </li>
  );
}

/** Every place that still names somebody who has left, or a house under its former name. */
export function OpenNames({ isWritable }: { readonly isWritable: boolean }) {
  const act = useAct();
  const list = useRef<HTMLDivElement>(null);
  const { data } = useAnswer('reshuffle.open', {});
  if (!data) return <Spinner label="Wird geladen" />;
  const { items } = data;
  const fixable = items.filter(({ fix }) => fix !== null);
  async function fix(keys: readonly string[]): Promise<void> {
    const done = await act('reshuffle.fix', { items: [...keys] });
    if (!done.ok) return;
    const count = done.value.fixed;
    toast(count === 1 ? 'Umgestellt' : `${count} Stellen umgestellt`, 'ok');
    // The button that was pressed goes with its place: the keyboard stays at the list.
    list.current?.focus();
  }
  return (
    <div ref={list} tabIndex={-1} className="open-names">
      <Section
        title={items.length === 0 ? 'Noch im alten Namen' : `Noch im alten Namen (${items.length})`}
        actions={
          fixable.length > 1 ? (
            <Button
              isDisabled={!isWritable}
              onPress={() => void fix(fixable.map(({ key }) => key))}
            >
              {`Alle ${fixable.length} umstellen`}
            </Button>
          ) : undefined
        }
      >
        {items.length === 0 ? (
          <Notice tone="ok">
            Keine Einladung, keine Rückmeldung und kein Verteiler nennt jemanden, der nicht mehr im
            Amt ist.
          </Notice>
        ) : null}
        {grouped(items).map((group) => (
          <div key={group.where} className="open-names-group">
            <h3>{group.where}</h3>
            <ul>
              {group.items.map((item) => (
                <Item
                  key={item.key}
                  item={item}
                  isWritable={isWritable}
                  onFix={() => void fix([item.key])}
                />
              ))}
            </ul>
          </div>
        ))}
      </Section>
    </div>
  );
}
