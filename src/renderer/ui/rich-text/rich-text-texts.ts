import { RICH_LIMITS } from '../../../shared/domain/rich-text/shape';

const thousands = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, '.');

/** Names of the tools as they are read out and shown beside the pointer, with their keys. */
export const richTools = {
  toolbar: (field: string) => `Formatierung: ${field}`,
  bold: 'Fett (Strg+B)',
  italic: 'Kursiv (Strg+I)',
  underline: 'Unterstrichen (Strg+U)',
  heading1: 'Überschrift (Strg+Alt+1)',
  heading2: 'Zwischenüberschrift (Strg+Alt+2)',
  bulletList: 'Aufzählung (Strg+Umschalt+8)',
  orderedList: 'Nummerierung (Strg+Umschalt+7)',
  deeper: 'Eine Ebene tiefer (Alt+Umschalt+Pfeil rechts)',
  higher: 'Eine Ebene höher (Alt+Umschalt+Pfeil links)',
  undo: 'Rückgängig (Strg+Z)',
  redo: 'Wiederherstellen (Strg+Y)',
  table: 'Tabelle',
} as const;

export const tableTools = {
  insert: 'Tabelle einfügen',
  rowAfter: 'Zeile darunter einfügen',
  rowBefore: 'Zeile darüber einfügen',
  columnAfter: 'Spalte rechts einfügen',
  columnBefore: 'Spalte links einfügen',
  deleteRow: 'Zeile löschen',
  deleteColumn: 'Spalte löschen',
  deleteTable: 'Tabelle löschen',
} as const;

/** Why a formatted text cannot be saved, and what to do; nothing is cut off by itself. */
export const richProblems = {
  length: (length: number) =>
    `Der Text hat ${thousands(length)} Zeichen, möglich sind ${thousands(RICH_LIMITS.characters)}. Bitte kürzen Sie ihn.`,
  blocks: (count: number) =>
    `Der Text hat ${thousands(count)} Absätze, Listen und Tabellen, möglich sind ${RICH_LIMITS.blocks}. Bitte fassen Sie Absätze zusammen.`,
  items: (count: number) =>
    `Eine Liste hat ${thousands(count)} Punkte, möglich sind ${RICH_LIMITS.items}. Bitte teilen Sie die Liste.`,
  rows: (count: number) =>
    `Eine Tabelle hat ${thousands(count)} Zeilen, möglich sind ${RICH_LIMITS.rows}. Bitte teilen Sie die Tabelle.`,
  columns: (count: number) =>
    `Eine Tabelle hat ${thousands(count)} Spalten, möglich sind ${RICH_LIMITS.columns}. Bitte löschen Sie Spalten.`,
  runs: 'In einem Absatz wechselt die Hervorhebung zu oft. Bitte teilen Sie den Absatz.',
  paste: (length: number) =>
    `Der kopierte Text hat ${thousands(length)} Zeichen und wurde nicht eingefügt; möglich sind ${thousands(RICH_LIMITS.characters)}.`,
  pastedForm:
    'Der kopierte Inhalt ist zu umfangreich formatiert und wurde nicht eingefügt. Fügen Sie ihn mit Strg+Umschalt+V als reinen Text ein.',
} as const;
