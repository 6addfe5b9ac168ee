import type { DiskCause } from './disk-cause';

/** What can go wrong with packages of a handover; part of `AppError`. */
export type HandoverError =
  | { readonly code: 'package.notOne'; readonly file: string }
  | { readonly code: 'package.needsPassphrase'; readonly file: string }
  /** Or the file was changed in its first lines: nobody can tell the two apart. */
  | { readonly code: 'package.wrongPassphrase'; readonly file: string }
  | {
      readonly code: 'package.damaged';
      readonly file: string;
      readonly how: 'changed' | 'cutShort' | 'either';
    }
  | { readonly code: 'package.newer'; readonly file: string }
  /** Whole, but nothing that this program would write. */
  | { readonly code: 'package.foreign'; readonly file: string }
  /** `key`: taking the passphrase apart would take minutes and gigabytes. */
  | { readonly code: 'package.tooBig'; readonly file: string; readonly what: 'content' | 'key' }
  /** What it says of itself is not what is in it; `part` = where it shows. */
  | { readonly code: 'package.lies'; readonly file: string; readonly part: string }
  | { readonly code: 'package.weakPassphrase'; readonly bits: number; readonly needed: number }
  | { readonly code: 'package.unreadable'; readonly file: string; readonly cause: DiskCause }
  | { readonly code: 'package.notWritten'; readonly folder: string; readonly cause: DiskCause }
  | { readonly code: 'package.cancelled' }
  /** Nobody knows whose package it would be: no chair year reaches over the day. */
  | { readonly code: 'package.noTerm'; readonly day: string }
  /** Written, but what lies on the disk is not what was written. */
  | { readonly code: 'package.notReadBack'; readonly file: string }
  /** Came in on that day already. */
  | { readonly code: 'package.receivedBefore'; readonly file: string; readonly on: string }
  /** Not what somebody has looked at. */
  | { readonly code: 'package.changedSince'; readonly what: 'file' | 'folder' }
  | { readonly code: 'package.otherTraining'; readonly training: boolean }
  | { readonly code: 'package.notReceived'; readonly cause: DiskCause }
  | { readonly code: 'handover.nothingReceived' }
  | { readonly code: 'handover.nothingBefore' }
  | { readonly code: 'handover.generationGone' };
