import { z } from 'zod';
import { addresseeSchema } from '../domain/addressing/addressee';
import { daySchema } from '../domain/calendar/day-schema';
import { landCode } from '../domain/register/records';
import { recordId } from '../domain/text';
import { backupOperations } from './backup-operations';
import { addressPreview, anyRecord, committed, finding, nothing, saved } from './contract-parts';
import { conferenceOperations } from './conference-operations';
import { conflictOperations } from './conflict-operations';
import { contactOperations } from './contact-operations';
import { settingsCollection, settingsDraft } from './drafts';
import { draftOperations } from './draft-operations';
import { dispatchOperations } from './dispatch-operations';
import { documentOperations } from './document-operations';
import { fileExportOperations } from './file-export-operations';
import { folderOperations } from './folder-operations';
import { letterheadOperations } from './letterhead-operations';
import { letterOperations } from './letter-operations';
import { exchangeOperations } from './exchange-operations';
import { handoverOperations } from './handover-operations';
import { historyOperations } from './history-operations';
import type { OperationName } from './operation-names';
import { participantOperations } from './participant-operations';
import { registerOperations } from './register-operations';
import { reshuffleOperations } from './reshuffle-operations';
import { retentionOperations } from './retention-operations';
import { sharingOperations } from './sharing-operations';
import { templateOperations } from './template-operations';
import { windowOperations } from './window-operations';

/**
 * What an operation may do with the data folder: nothing, read it, change it (takes the right to
 * write) or make one. `window` needs the desktop: dialogs, the folder that stays open.
 */
export type Access = 'none' | 'read' | 'write' | 'create' | 'window';

interface Operation {
  readonly summary: string;
  readonly access: Access;
  readonly input: z.ZodType;
  readonly output: z.ZodType;
}

/** Every operation of the program, once: window, shell and checks all speak this. */
export const contract = {
  ...windowOperations,
  ...backupOperations,
  ...conferenceOperations,
  ...conflictOperations,
  ...contactOperations,
  ...dispatchOperations,
  ...documentOperations,
  ...draftOperations,
  ...letterOperations,
  ...letterheadOperations,
  ...exchangeOperations,
  ...fileExportOperations,
  ...folderOperations,
  ...handoverOperations,
  ...historyOperations,
  ...participantOperations,
  ...registerOperations,
  ...reshuffleOperations,
  ...retentionOperations,
  ...sharingOperations,
  ...templateOperations,
  'address.preview': {
    summary: 'Anschrift und Anrede mit Begründung; braucht keinen Datenordner.',
    access: 'none',
    input: addresseeSchema,
    output: addressPreview,
  },
  'chair.propose': {
    summary: 'Die nächsten Vorsitzjahre nach der Reihenfolge der Länder.',
    access: 'read',
    input: z.strictObject({ count: z.int().min(1).max(48) }),
    output: z.strictObject({
      terms: z.array(
        z.strictObject({ number: z.int(), land: landCode, from: daySchema, to: daySchema }),
      ),
    }),
  },
  'sample.load': {
    summary: 'Füllt einen leeren Ordner mit einer Beispielkonferenz zum Üben.',
    access: 'create',
    input: z.strictObject({ sample: z.string().min(1).max(60) }),
    output: z.strictObject({ conferenceId: recordId }),
  },
  'settings.list': {
    summary: 'Alle Einträge einer Sammlung der Einstellungen.',
    access: 'read',
    input: z.strictObject({ collection: settingsCollection }),
    output: z.strictObject({ records: z.array(anyRecord) }),
  },
  'settings.save': {
    summary: 'Ändert eine Einstellung.',
    access: 'write',
    input: settingsDraft,
    output: saved,
  },
  'store.check': {
    summary: 'Zählt und prüft den Datenordner; verändert nichts.',
    access: 'read',
    input: nothing,
    output: z.strictObject({
      folderId: z.string(),
      format: z.int(),
      generation: z.int(),
      training: z.boolean(),
      changes: z.int(),
      counts: z.record(z.string(), z.int()),
      digest: z.string(),
      findings: z.array(finding),
    }),
  },
  'store.create': {
    summary: 'Legt in einem leeren Ordner einen Datenordner mit den Stammdaten der Länder an.',
    access: 'create',
    input: z.strictObject({ training: z.boolean().optional() }),
    output: z.strictObject({ folderId: z.string() }),
  },
  'store.recent': {
    summary: 'Was zuletzt getan wurde, das Jüngste zuerst.',
    access: 'read',
    input: z.strictObject({ limit: z.int().min(1).max(200) }),
    output: z.strictObject({
      steps: z.array(
        z.strictObject({
          seq: z.int(),
          at: z.string(),
          user: z.string(),
          operation: z.string(),
          records: z.int(),
        }),
      ),
      /** The operations that Strg+Z and Strg+Y would take next; null = nothing there. */
      undo: z.string().nullable(),
      redo: z.string().nullable(),
    }),
  },
  'store.redo': {
    summary: 'Stellt den zuletzt rückgängig gemachten Schritt wieder her.',
    access: 'write',
    input: nothing,
    output: committed,
  },
  'store.undo': {
    summary: 'Macht den letzten Schritt rückgängig.',
    access: 'write',
    input: nothing,
    output: committed,
  },
} as const satisfies Record<OperationName, Operation>;

export type Contract = typeof contract;
export type Input<N extends OperationName> = z.infer<Contract[N]['input']>;
export type Output<N extends OperationName> = z.infer<Contract[N]['output']>;
