import { ListChecks, Plus } from 'lucide-react';
import { useState } from 'react';
import { longDate } from '../../shared/domain/calendar/german-dates';
import { NEW_RECORD, useApp } from '../app/app-store';
import { RecordPanel } from '../chair/term-records';
import { useAct } from '../data/hooks';
import { Button, EmptyState, ProgressBar, TextField } from '../ui';
import { ItemFields, type ItemRow } from './checklist-fields';
import { grouped, lastOrder, moved, progressOf, type Group, type Item } from './checklist-order';
import { ChecklistRows } from './checklist-rows';
import { PassesOver } from './passes-over';
import { useWhoGives } from './who-gives';
import type { HandoverFacts } from './use-handover';

function Begin({ term, isWritable }: HandoverFacts) {
  const act = useAct();
  return (
    <EmptyState
      title="Die Übergabe ist noch nicht angelegt"
      action={
        <Button
          variant="primary"
          icon={<ListChecks />}
          isDisabled={!isWritable}
          onPress={() => void act('handover.begin', { termId: term.id })}
        >
          Übergabe anlegen
        </Button>
      }
    >
      Hier steht, was zum Ende des Vorsitzjahres in andere Hände geht: Akten, Postfächer, Zugänge,
      laufende Aufträge. Das Programm legt die übliche Checkliste an; Sie ändern sie frei.
    </EmptyState>
  );
}

function useRows({ term, items, today }: HandoverFacts) {
  const act = useAct();
  const who = useWhoGives((state) => state.name);
  return {
    fresh: (): ItemRow => ({
      ...{ termId: term.id, order: lastOrder(items), title: '', details: null, dueOn: null },
      ...{ state: 'open', by: null, on: null, note: null },
    }),
    onState: (item: Item, state: Item['state']): void => {
      const isGiven = state === 'handedOver';
      const by = isGiven ? (item.by ?? (who.trim() || null)) : item.by;
      const record = { ...item, state, by, on: isGiven ? today : null };
      void act('register.save', { collection: 'handoverItems', record });
    },
    onMove: (group: Group, item: Item, by: 1 | -1): void => {
      const places = moved(group.items, item.id, by).map(({ id, order }) => ({ id, order }));
      if (places.length > 0) void act('handover.orderItems', { places });
    },
  };
}

function Progress({ items, today }: HandoverFacts) {
  const { done, all, overdue } = progressOf(items, today);
  const late = overdue === 0 ? null : `${overdue} überfällig`;
  return (
    <ProgressBar
      label={`${done} von ${all} erledigt`}
      value={done}
      max={all}
      note={late ?? (done === all ? 'Alles ist erledigt.' : undefined)}
    />
  );
}

function WhoGives() {
  const { name, say } = useWhoGives();
  return (
    <TextField
      label="Wer übergibt"
      value={name}
      description="Steht bei allem, was Sie als Nächstes abhaken."
      onChange={say}
    />
  );
}

function Keys({ day }: { readonly day: string | null }) {
  return (
    <p className="muted check-keys">
      Leertaste: übergeben. E: entfällt. Alt und Pfeiltaste: verschieben.
      {day === null ? '' : ` Übergabe am ${longDate(day)}.`}
    </p>
  );
}

/** Whoever was led here finds the item open. */
function ledTo(items: readonly Item[], fresh: () => ItemRow): ItemRow | null {
  const wanted = useApp.getState().recordId;
  if (wanted === null) return null;
  return wanted === NEW_RECORD ? fresh() : (items.find(({ id }) => id === wanted) ?? null);
}

/** What is handed over, and how far it is. */
export function ChecklistTab(facts: HandoverFacts) {
  const { items, handover, term, today, isWritable } = facts;
  const { fresh, onState, onMove } = useRows(facts);
  const [open, setOpen] = useState<ItemRow | null>(() => ledTo(items, fresh));
  const day = handover?.day ?? term.to;
  if (handover === null && items.length === 0) return <Begin {...facts} />;
  return (
    <div className="with-panel">
      <div className="stack">
        <Progress {...facts} />
        <div className="check-head">
          <WhoGives />
          <Button
            icon={<Plus />}
            isDisabled={!isWritable}
            onPress={() => {
              setOpen(fresh());
            }}
          >
            Gegenstand hinzufügen
          </Button>
        </div>
        <Keys day={day} />
        <ChecklistRows
          groups={grouped(items, day)}
          openId={open?.id ?? null}
          {...{ isWritable, today, onState, onMove }}
          onOpen={setOpen}
        />
        <PassesOver termId={term.id} />
      </div>
      {open ? (
        <RecordPanel
          key={open.id ?? 'new'}
          collection="handoverItems"
          isWritable={isWritable}
          addLabel="Gegenstand hinzufügen"
          start={items.find(({ id }) => id === open.id) ?? open}
          nameOf={({ title }) => title}
          missing={({ title }) =>
            title.trim() === '' ? 'Geben Sie an, was übergeben wird.' : null
          }
          fields={(draft, change, problems) => (
            <ItemFields {...{ draft, change, problems, today }} />
          )}
          onTyped={() => undefined}
          onGoOn={setOpen}
          onClose={() => {
            setOpen(null);
          }}
        />
      ) : null}
    </div>
  );
}
