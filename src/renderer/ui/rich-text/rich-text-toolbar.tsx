import type { Editor } from '@tiptap/core';
import {
  Bold,
  Heading1,
  Heading2,
  IndentDecrease,
  IndentIncrease,
  Italic,
  List,
  ListOrdered,
  Redo2,
  Table,
  Underline,
  Undo2,
} from 'lucide-react';
import { useCallback, useSyncExternalStore, type ReactNode, type Ref } from 'react';
import { Group, ToggleButton, Toolbar, Tooltip, TooltipTrigger } from 'react-aria-components';
import { RICH_LIMITS } from '../../../shared/domain/rich-text/shape';
import { IconButton } from '../icon-button';
import { Menu } from '../menu';
import { canGoDeeper, listDepth, tableSize } from './rich-state';
import { richTools, tableTools } from './rich-text-texts';

const TOOLTIP_DELAY = 500; // ms
const FRESH_TABLE = { rows: 3, cols: 3, withHeaderRow: false } as const;

interface ToolbarProps {
  readonly editor: Editor;
  readonly label: string;
  readonly isDisabled: boolean;
  readonly toolbarRef: Ref<HTMLDivElement>;
}

/** The editor's state; what shows it is drawn anew with each of its steps. */
function useEditorState(editor: Editor) {
  const subscribe = useCallback(
    (notify: () => void) => {
      editor.on('transaction', notify);
      return () => {
        editor.off('transaction', notify);
      };
    },
    [editor],
  );
  return useSyncExternalStore(subscribe, () => editor.state);
}

interface ToggleProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly isSelected: boolean;
  readonly isDisabled: boolean;
  readonly onPress: () => void;
}

function Toggle({ label, icon, isSelected, isDisabled, onPress }: ToggleProps) {
  return (
    <TooltipTrigger delay={TOOLTIP_DELAY}>
      <ToggleButton
        className="ui-button ui-button-quiet ui-icon-button ui-rich-toggle"
        aria-label={label}
        isSelected={isSelected}
        isDisabled={isDisabled}
        onChange={() => onPress()}
      >
        <span className="ui-icon">{icon}</span>
      </ToggleButton>
      <Tooltip className="ui-tooltip" offset={4}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  );
}

/** Does something to the text and goes back to it. */
const inText = (editor: Editor) => editor.chain().focus();

type TableTool = keyof typeof tableTools;

const TABLE_STEPS: Readonly<Record<TableTool, (editor: Editor) => void>> = {
  insert: (editor) => inText(editor).insertTable(FRESH_TABLE).run(),
  rowAfter: (editor) => inText(editor).addRowAfter().run(),
  rowBefore: (editor) => inText(editor).addRowBefore().run(),
  columnAfter: (editor) => inText(editor).addColumnAfter().run(),
  columnBefore: (editor) => inText(editor).addColumnBefore().run(),
  deleteRow: (editor) => inText(editor).deleteRow().run(),
  deleteColumn: (editor) => inText(editor).deleteColumn().run(),
  deleteTable: (editor) => inText(editor).deleteTable().run(),
};

const isTableTool = (id: string): id is TableTool => Object.hasOwn(TABLE_STEPS, id);

function TableMenu({ editor }: { readonly editor: Editor }) {
  const size = tableSize(editor.state);
  const isOff = (id: string): boolean => {
    if (id === 'insert') return size !== null;
    if (id.startsWith('row')) return size === null || size.rows >= RICH_LIMITS.rows;
    if (id.startsWith('column')) return size === null || size.columns >= RICH_LIMITS.columns;
    return size === null;
  };
  return (
    <Menu
      label={richTools.table}
      icon={<Table aria-hidden />}
      variant="quiet"
      items={Object.entries(tableTools).map(([id, title]) => ({
        id,
        title,
        isDisabled: isOff(id),
      }))}
      onAction={(id) => {
        // The menu gives the focus back to its button first.
        if (isTableTool(id)) setTimeout(() => TABLE_STEPS[id](editor));
      }}
    />
  );
}

function Marks({ editor, isDisabled }: Pick<ToolbarProps, 'editor' | 'isDisabled'>) {
  const marks = [
    ['bold', <Bold key="bold" aria-hidden />],
    ['italic', <Italic key="italic" aria-hidden />],
    ['underline', <Underline key="underline" aria-hidden />],
  ] as const;
  return marks.map(([name, icon]) => (
    <Toggle
      key={name}
      label={richTools[name]}
      icon={icon}
      isSelected={editor.isActive(name)}
      isDisabled={isDisabled}
      onPress={() => inText(editor).toggleMark(name).run()}
    />
  ));
}

function Blocks({ editor, isDisabled }: Pick<ToolbarProps, 'editor' | 'isDisabled'>) {
  const { state } = editor;
  const isOff = isDisabled || tableSize(state) !== null;
  const heading = (level: 1 | 2, icon: ReactNode) => (
    <Toggle
      label={level === 1 ? richTools.heading1 : richTools.heading2}
      icon={icon}
      isSelected={editor.isActive('heading', { level })}
      isDisabled={isOff}
      onPress={() => inText(editor).toggleHeading({ level }).run()}
    />
  );
  return (
    <>
      {heading(1, <Heading1 aria-hidden />)}
      {heading(2, <Heading2 aria-hidden />)}
      <Toggle
        label={richTools.bulletList}
        icon={<List aria-hidden />}
        isSelected={editor.isActive('bulletList')}
        isDisabled={isOff}
        onPress={() => inText(editor).toggleBulletList().run()}
      />
      <Toggle
        label={richTools.orderedList}
        icon={<ListOrdered aria-hidden />}
        isSelected={editor.isActive('orderedList')}
        isDisabled={isOff}
        onPress={() => inText(editor).toggleOrderedList().run()}
      />
      <IconButton
        label={richTools.deeper}
        icon={<IndentIncrease aria-hidden />}
        isDisabled={isOff || !canGoDeeper(state)}
        onPress={() => inText(editor).sinkListItem('listItem').run()}
      />
      <IconButton
        label={richTools.higher}
        icon={<IndentDecrease aria-hidden />}
        isDisabled={isOff || listDepth(state) < 2}
        onPress={() => inText(editor).liftListItem('listItem').run()}
      />
    </>
  );
}

/** The tools above a formatted text: one stop of Tab, arrow keys within, Esc back to the text. */
export function RichTextToolbar({ editor, label, isDisabled, toolbarRef }: ToolbarProps) {
  useEditorState(editor);
  return (
    <div
      role="presentation"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        editor.commands.focus();
      }}
    >
      <Toolbar ref={toolbarRef} className="ui-rich-toolbar" aria-label={richTools.toolbar(label)}>
        <Group className="ui-rich-group">
          <Marks {...{ editor, isDisabled }} />
        </Group>
        <Group className="ui-rich-group">
          <Blocks {...{ editor, isDisabled }} />
        </Group>
        <Group className="ui-rich-group">
          <TableMenu editor={editor} />
        </Group>
        <Group className="ui-rich-group">
          <IconButton
            label={richTools.undo}
            icon={<Undo2 aria-hidden />}
            isDisabled={isDisabled || !editor.can().undo()}
            onPress={() => inText(editor).undo().run()}
          />
          <IconButton
            label={richTools.redo}
            icon={<Redo2 aria-hidden />}
            isDisabled={isDisabled || !editor.can().redo()}
            onPress={() => inText(editor).redo().run()}
          />
        </Group>
      </Toolbar>
    </div>
  );
}
