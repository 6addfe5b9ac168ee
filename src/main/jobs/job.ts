import type { Draft } from '../../shared/domain/storage/store-view';
import type { RegisterSnapshot } from '../../shared/domain/exchange/register-index';
import type { AppError } from '../../shared/errors';
import type { Result } from '../../shared/result';
import type { BackupFacts } from '../storage/backup-facts';
import type { InspectedBackup } from '../storage/backup-restore';
import type { BackupInput, BackupOutput, InspectInput, PlaceInput } from './backup-jobs';
import type { MadeBytes, MadePaper, PaperOrder } from './make-papers';
import type { Remains, RemainsOrder } from '../storage/erase-remains';
import type { EraseInput, EraseOutput } from './erase-data';
import type { ExportInput, ExportOutput } from './export-contacts';
import type { FinishPdfsInput, FinishPdfsOutput } from './finish-pdfs';
import type {
  FileIndexInput,
  FileIndexOutput,
  FilePapersInput,
  FilePapersOutput,
} from './file-papers';
import type { HandoverExportInput, HandoverExportOutput } from './handover-export';
import type { HandoverInspectInput, HandoverInspectOutput } from './handover-inspect';
import type { HandoverReceiveInput, HandoverReceiveOutput } from './handover-receive';
import type { SavePapersInput, SavePapersOutput } from './handover-save-papers';
import type { RewriteOrder } from '../storage/erase';
import type { WrittenGeneration } from '../storage/rewrite';
import type { JobPort } from './job-port';
import type { PaperText } from './paper-sources';
import type { PlanInput, PlanOutput } from './plan-contacts';
import type { LookAtTemplateInput, LookAtTemplateOutput } from './look-at-template';
import type { PrintInput, PrintOutput } from './print-papers';
import type { ReadScansInput, ReadScansOutput } from './read-scans';
import type { ZipInput, ZipOutput } from './zip-papers';

interface OnRegister {
  readonly register: RegisterSnapshot;
}
/** Reads what it needs from the disk. */
interface OnFiles {
  readonly register: null;
}

/** Work that takes longer than a window may stand still. */
export interface JobTable {
  readonly planContacts: OnRegister & { readonly input: PlanInput; readonly output: PlanOutput };
  readonly exportContacts: OnRegister & {
    readonly input: ExportInput;
    readonly output: ExportOutput;
  };
  readonly backup: OnFiles & { readonly input: BackupInput; readonly output: BackupOutput };
  readonly inspectBackup: OnFiles & {
    readonly input: InspectInput;
    readonly output: InspectedBackup;
  };
  readonly placeBackup: OnFiles & { readonly input: PlaceInput; readonly output: BackupFacts };
  readonly eraseData: OnFiles & { readonly input: EraseInput; readonly output: EraseOutput };
  readonly sweepErased: OnFiles & { readonly input: RemainsOrder; readonly output: Remains };
  readonly finishPdfs: OnFiles & {
    readonly input: FinishPdfsInput;
    readonly output: FinishPdfsOutput;
  };
  readonly readScans: OnFiles & {
    readonly input: ReadScansInput;
    readonly output: ReadScansOutput;
  };
  readonly lookAtTemplate: OnFiles & {
    readonly input: LookAtTemplateInput;
    readonly output: LookAtTemplateOutput;
  };
  readonly printPapers: OnFiles & { readonly input: PrintInput; readonly output: PrintOutput };
  readonly filePapers: OnFiles & {
    readonly input: FilePapersInput;
    readonly output: FilePapersOutput;
  };
  readonly fileIndex: OnFiles & {
    readonly input: FileIndexInput;
    readonly output: FileIndexOutput;
  };
  readonly exportHandover: OnFiles & {
    readonly input: HandoverExportInput;
    readonly output: HandoverExportOutput;
  };
  readonly inspectHandover: OnFiles & {
    readonly input: HandoverInspectInput;
    readonly output: HandoverInspectOutput;
  };
  readonly receiveHandover: OnFiles & {
    readonly input: HandoverReceiveInput;
    readonly output: HandoverReceiveOutput;
  };
  readonly saveHandoverPapers: OnFiles & {
    readonly input: SavePapersInput;
    readonly output: SavePapersOutput;
  };
  readonly takeBackHandover: OnFiles & {
    readonly input: RewriteOrder;
    readonly output: WrittenGeneration;
  };
  readonly zipPapers: OnFiles & { readonly input: ZipInput; readonly output: ZipOutput };
}

export type JobName = keyof JobTable;

export type JobWork = {
  readonly [J in JobName]: (
    input: JobTable[J]['input'],
    port: JobPort,
  ) => Promise<Result<JobTable[J]['output']>>;
};

/** What whoever asked is told when a job was stopped, or wanted more memory than any such job needs. */
export interface JobEnds {
  readonly cancelled: AppError;
  readonly tooBig: (file: string) => AppError;
}

/** What goes to the worker. */
export type ToWorker =
  | {
      readonly type: 'records';
      readonly collection: keyof RegisterSnapshot;
      readonly records: readonly unknown[];
    }
  | { readonly type: 'start'; readonly job: JobName; readonly input: unknown }
  /** Papers come in pieces while others are still being thought of; the worker lives until it is ended. */
  | { readonly type: 'papers'; readonly orders: readonly PaperOrder[] }
  | { readonly type: 'bytes'; readonly text: PaperText };

/** What comes back. */
export type FromWorker =
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | { readonly type: 'drafts'; readonly drafts: readonly Draft[] }
  | { readonly type: 'made'; readonly made: readonly MadePaper[] }
  | { readonly type: 'bytes'; readonly made: MadeBytes }
  | { readonly type: 'done'; readonly result: Result<unknown> }
  | { readonly type: 'bug'; readonly name: string; readonly stack: string };
