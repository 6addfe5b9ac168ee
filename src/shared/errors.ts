import type { DiskCause } from './disk-cause';
import type { ArchiveError } from './archive-errors';
import type { BackupError } from './backup-errors';
import type { ChairError } from './chair-errors';
import type { DispatchError } from './dispatch-errors';
import type { ExtrasError } from './extras-errors';
import type { HandoverError } from './handover-errors';
import type { LetterheadError } from './letterhead-errors';
import type { ListError } from './list-errors';
import type { OfficeFileError } from './office-file-errors';
import type { PdfError } from './pdf-errors';
import type { TemplateError } from './template-errors';

/** One wrong place in an input: the path of the field and a German sentence for it. */
export interface InputIssue {
  readonly path: string;
  readonly message: string;
}

export type { DiskCause } from './disk-cause';

/** Why a file cannot be read as a list of contacts. */
export type ExchangeFileProblem =
  | 'missing'
  | 'denied'
  | 'empty'
  | 'notAList'
  | 'brokenZip'
  | 'brokenWorkbook'
  | 'brokenCsv'
  | 'password'
  | 'oldExcel'
  | 'tooLarge'
  | 'unfoldsTooLarge'
  | 'tooManyRows'
  | 'tooManyColumns'
  | 'noSheet'
  | 'noCheckSheet';

/**
 * Everything that can go wrong for a reason outside our code, as plain data that travels over IPC.
 * Each code has its German sentence in `shared/texts/error-texts.ts`; one without does not compile.
 */
export type AppError =
  | ArchiveError
  | BackupError
  | ChairError
  | DispatchError
  | ExtrasError
  | HandoverError
  | LetterheadError
  | ListError
  | OfficeFileError
  | PdfError
  | TemplateError
  | {
      readonly code: 'input.invalid';
      readonly operation: string;
      readonly issues: readonly InputIssue[];
    }
  | { readonly code: 'input.unreadable'; readonly source: string }
  | { readonly code: 'operation.unknown'; readonly operation: string }
  | { readonly code: 'operation.windowOnly' }
  | { readonly code: 'file.notOurs' }
  | { readonly code: 'file.notOpened'; readonly file: string }
  | { readonly code: 'folder.notGiven' }
  | { readonly code: 'folder.notOpen' }
  | { readonly code: 'folder.missing'; readonly folder: string }
  | { readonly code: 'folder.notOurs'; readonly folder: string }
  | { readonly code: 'folder.exists'; readonly folder: string }
  | { readonly code: 'folder.newer'; readonly format: number; readonly supported: number }
  | { readonly code: 'folder.disk'; readonly folder: string; readonly cause: DiskCause }
  | { readonly code: 'folder.damaged'; readonly details: readonly string[] }
  | {
      readonly code: 'folder.takenOut';
      readonly user: string;
      readonly pc: string;
      readonly at: string;
    }
  | {
      readonly code: 'folder.broughtBack';
      readonly user: string;
      readonly pc: string;
      readonly at: string;
    }
  | { readonly code: 'folder.notDamaged' }
  | { readonly code: 'folder.notHome' }
  | { readonly code: 'folder.notTaken' }
  | { readonly code: 'folder.stillAway' }
  /** The work at home went on while the folder was away; `file` holds what was done on the way. */
  | { readonly code: 'folder.wentOn'; readonly changes: number; readonly file: string }
  | { readonly code: 'folder.notEmpty'; readonly folder: string }
  | {
      readonly code: 'store.held';
      readonly user: string;
      readonly pc: string;
      readonly since: string;
    }
  | { readonly code: 'right.alreadyAsked'; readonly user: string; readonly pc: string }
  | { readonly code: 'store.rightPassedOn' }
  | { readonly code: 'store.writeFailed'; readonly cause: DiskCause }
  | { readonly code: 'store.uncertain'; readonly cause: DiskCause }
  | { readonly code: 'store.readOnly' }
  | { readonly code: 'undo.nothing' }
  | { readonly code: 'redo.nothing' }
  | { readonly code: 'undo.conflict'; readonly collection: string; readonly name: string }
  | { readonly code: 'record.missing'; readonly collection: string; readonly id: string }
  | {
      readonly code: 'record.inUse';
      readonly collection: string;
      readonly usedBy: readonly string[];
      /** The records that use it, kind by kind: some by their names, and how many more there are. */
      readonly places?: readonly {
        readonly collection: string;
        readonly labels: readonly string[];
        readonly more: number;
      }[];
    }
  | {
      readonly code: 'record.invalid';
      readonly collection: string;
      readonly issues: readonly InputIssue[];
    }
  | {
      readonly code: 'record.dangling';
      readonly field: string;
      readonly collection: string;
      readonly id: string;
    }
  | { readonly code: 'period.endsBeforeStart'; readonly from: string; readonly to: string }
  | {
      readonly code: 'mandate.overlaps';
      readonly office: string;
      /** Who holds the office in that time already. */
      readonly name: string;
      readonly from: string;
      readonly to: string | null;
    }
  | {
      readonly code: 'mandate.twice';
      readonly name: string;
      readonly office: string;
      readonly from: string;
    }
  | {
      readonly code: 'mandate.beyondOffice';
      readonly name: string;
      readonly office: string;
      readonly to: string;
    }
  | {
      readonly code: 'office.stillHeld';
      readonly name: string;
      readonly office: string;
      readonly to: string;
    }
  | { readonly code: 'reshuffle.nothing' }
  | { readonly code: 'reshuffle.sameHolder'; readonly name: string; readonly office: string }
  | {
      readonly code: 'reshuffle.beforeStart';
      readonly name: string;
      readonly office: string;
      readonly from: string;
    }
  | { readonly code: 'reshuffle.noSuccessor'; readonly name: string }
  | { readonly code: 'reshuffle.done' }
  | { readonly code: 'conference.sameDays' }
  | { readonly code: 'conference.noTerm'; readonly day: string }
  | { readonly code: 'deadline.notPlanned'; readonly title: string }
  | { readonly code: 'participant.nameless' }
  | { readonly code: 'participant.alreadyThere'; readonly name: string }
  | { readonly code: 'participant.chairLand'; readonly land: string }
  | { readonly code: 'address.genderUnknown'; readonly name: string }
  | { readonly code: 'address.nobody' }
  | {
      readonly code: 'address.unknownOffice';
      readonly office: string;
      readonly known: readonly string[];
    }
  | { readonly code: 'address.tooLong'; readonly lines: number; readonly allowed: number }
  | { readonly code: 'address.noOffice'; readonly name: string; readonly date: string }
  | { readonly code: 'participant.landMissing'; readonly name: string }
  | { readonly code: 'address.noPostalAddress'; readonly name: string }
  | {
      readonly code: 'document.senderMissing';
      readonly date: string;
      readonly missing: 'chair' | 'secretariat' | 'both';
    }
  | {
      readonly code: 'signatory.outOfTime';
      readonly name: string;
      readonly date: string;
      readonly from: string;
      /** Null = open end. */
      readonly to: string | null;
    }
  | { readonly code: 'signatory.otherTerm'; readonly name: string; readonly date: string }
  | { readonly code: 'signatory.notInChair'; readonly name: string; readonly date: string }
  | { readonly code: 'letterForm.alreadyThere'; readonly name: string }
  | { readonly code: 'letterForm.togetherWithSelf'; readonly name: string }
  | { readonly code: 'letterForm.alreadyJoint'; readonly name: string }
  | { readonly code: 'personalSalutation.alreadyThere'; readonly name: string }
  | {
      readonly code: 'letter.nobody';
      readonly whom:
        'guest' | 'host' | 'unanswered' | 'coming' | 'present' | 'workingLevel' | 'any';
    }
  | {
      readonly code: 'letter.notFitting';
      readonly why: 'notAutumn' | 'noHostPlace' | 'notCancelled' | 'nothingToSend' | 'termUndated';
    }
  | { readonly code: 'document.missing'; readonly file: string }
  | { readonly code: 'merge.samePerson' }
  | { readonly code: 'merge.undecided' }
  | { readonly code: 'document.nobodyToInvite' }
  | {
      readonly code: 'document.notFitting';
      readonly why:
        | 'agendaEmpty'
        | 'cancelled'
        | 'noMotion'
        | 'noPressConference'
        | 'noSuccessor'
        | 'notOff'
        | 'termUndated';
    }
  | { readonly code: 'document.noPressRelease' }
  | {
      readonly code: 'document.unknownKind';
      readonly kind: string;
      readonly known: readonly string[];
    }
  | { readonly code: 'document.targetBusy'; readonly file: string }
  | { readonly code: 'document.disk'; readonly folder: string; readonly cause: DiskCause }
  | {
      readonly code: 'document.mismatch';
      readonly file: string;
      readonly expected: string;
      readonly found: string;
    }
  | { readonly code: 'draft.disk'; readonly cause: DiskCause }
  | { readonly code: 'draft.tooLarge' }
  | { readonly code: 'draft.unreadable'; readonly cause: DiskCause }
  | { readonly code: 'sample.unknown'; readonly sample: string; readonly known: readonly string[] }
  | { readonly code: 'sample.folderInUse' }
  | {
      readonly code: 'exchange.unreadable';
      readonly file: string;
      readonly problem: ExchangeFileProblem;
      /** What the sentence names: a row, a limit, a sheet. */
      readonly detail: string;
    }
  | { readonly code: 'exchange.notReady'; readonly reasons: readonly string[] }
  | { readonly code: 'exchange.wrongRows'; readonly count: number }
  | { readonly code: 'exchange.tooManyChanges'; readonly count: number; readonly limit: number }
  | { readonly code: 'exchange.changedSince'; readonly what: 'file' | 'register' }
  | { readonly code: 'exchange.nobody' }
  | { readonly code: 'exchange.cancelled' }
  | { readonly code: 'late.unknown' }
  | { readonly code: 'late.movedOn'; readonly collection: string; readonly name: string }
  | {
      readonly code: 'late.loose';
      readonly collection: string;
      readonly name: string;
      readonly usedBy: string;
    }
  | { readonly code: 'revert.unknownStep' }
  | { readonly code: 'revert.alreadyDone' }
  | { readonly code: 'revert.conflict'; readonly collection: string; readonly name: string }
  | {
      readonly code: 'revert.inUse';
      readonly collection: string;
      readonly name: string;
      readonly usedBy: string;
    }
  | {
      readonly code: 'revert.missing';
      /** Kind of what is no longer there, and of what would name it. */
      readonly collection: string;
      readonly usedBy: string;
    }
  | { readonly code: 'reinstate.unknown' }
  | { readonly code: 'reinstate.gone'; readonly collection: string; readonly name: string }
  | { readonly code: 'reinstate.same'; readonly collection: string; readonly name: string }
  | {
      readonly code: 'reinstate.missing';
      /** The record that was to come back. */
      readonly name: string;
      /** What it names, and what is no longer there. */
      readonly missingIn: string;
      readonly missing: string;
    }
  | { readonly code: 'trash.notThere' }
  | { readonly code: 'bug'; readonly incident: string };

export type ErrorCode = AppError['code'];
export type ErrorOf<C extends ErrorCode> = Extract<AppError, { readonly code: C }>;
