import { Extension, type Extensions } from '@tiptap/core';
import { Bold } from '@tiptap/extension-bold';
import { Document } from '@tiptap/extension-document';
import { HardBreak } from '@tiptap/extension-hard-break';
import { Heading } from '@tiptap/extension-heading';
import { Italic } from '@tiptap/extension-italic';
import { BulletList, ListItem, ListKeymap, OrderedList } from '@tiptap/extension-list';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Table } from '@tiptap/extension-table/table';
import { TableCell } from '@tiptap/extension-table/cell';
import { TableRow } from '@tiptap/extension-table/row';
import { Text } from '@tiptap/extension-text';
import { Underline } from '@tiptap/extension-underline';
import { Gapcursor, TrailingNode, UndoRedo } from '@tiptap/extensions';
import { canGoDeeper } from './rich-state';

/** A list that goes on behind one of the other kind is one list of the text. */
const joined = {
  joined: {
    default: false,
    parseHTML: (element: HTMLElement) => element.dataset['joined'] === 'true',
    renderHTML: (attributes: Record<string, unknown>) =>
      attributes['joined'] === true ? { 'data-joined': 'true' } : {},
  },
};

const BulletItems = BulletList.extend({ addAttributes: () => joined });
/** Numbers begin at 1, as they are printed. */
const OrderedItems = OrderedList.extend({ addAttributes: () => joined });

/** Tab leaves the field: what it does in Word goes by the keys that Word has for it besides. */
const Item = ListItem.extend({
  content: 'paragraph (bulletList | orderedList)*',
  addKeyboardShortcuts() {
    const { name, editor } = this;
    return {
      Enter: () => editor.commands.splitListItem(name),
      'Alt-Shift-ArrowRight': () => canGoDeeper(editor.state) && editor.commands.sinkListItem(name),
      'Alt-Shift-ArrowLeft': () => editor.commands.liftListItem(name),
    };
  },
});

/** The first row heads the others by its place, so cells are of one kind; widths come from the printed page. */
const PlainTable = Table.extend({
  renderHTML: () => ['table', ['tbody', 0]],
  addNodeView: () => null,
  addKeyboardShortcuts() {
    const { editor } = this;
    return {
      ...this.parent?.(),
      // From cell to cell, as in Word; from the last and the first one out of the field.
      Tab: () => editor.commands.goToNextCell(),
      'Shift-Tab': () => editor.commands.goToPreviousCell(),
      Enter: () => editor.isActive('table') && editor.commands.setHardBreak(),
    };
  },
});

const Row = TableRow.extend({ content: 'tableCell+' });

const Cell = TableCell.extend({
  content: 'paragraph',
  parseHTML: () => [{ tag: 'td' }, { tag: 'th' }],
  // No merged cells and no widths: the text has no place for them.
  addAttributes: () => ({
    colspan: { default: 1, parseHTML: () => 1, renderHTML: () => ({}) },
    rowspan: { default: 1, parseHTML: () => 1, renderHTML: () => ({}) },
    colwidth: { default: null, parseHTML: () => null, renderHTML: () => ({}) },
  }),
});

/** Keys that go from the text to its tools (as in other editors) and those that Word users know. */
const Keys = (toToolbar: () => void) =>
  Extension.create({
    name: 'fieldKeys',
    addKeyboardShortcuts: () => ({
      'Alt-F10': () => {
        toToolbar();
        return true;
      },
    }),
  });

/** What the editor knows: exactly what a formatted text of the domain can hold. */
export function richExtensions(toToolbar: () => void): Extensions {
  return [
    Document,
    Paragraph,
    Text,
    HardBreak,
    Bold,
    Italic,
    Underline,
    Heading.configure({ levels: [1, 2] }),
    BulletItems,
    OrderedItems,
    Item,
    ListKeymap,
    PlainTable,
    Row,
    Cell,
    UndoRedo,
    Gapcursor,
    TrailingNode.configure({
      notAfter: ['paragraph', 'heading', 'bulletList', 'orderedList'],
    }),
    Keys(toToolbar),
  ];
}
