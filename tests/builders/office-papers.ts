import { findKind } from '../../src/shared/domain/documents/kinds/registry';
import type { KindFinding } from '../../src/shared/domain/documents/kinds/kind';
import type { PaperModel } from '../../src/shared/domain/documents/models';
import {
  isObstacle,
  type Obstacle,
  type PaperSource,
} from '../../src/shared/domain/documents/plan';
import { put, type Draft, type StoreView } from '../../src/shared/domain/storage/store-view';
import type { Deadline } from '../../src/shared/domain/conferences/records';
import { INVITED_ON } from './papers';
import { CONFERENCE_ID, edit } from './sample-view';

/** Every kind of paper of the office and the press that is made from the facts of a conference. */
export const OFFICE_KINDS = [
  'motion',
  'resolutionDraft',
  'synopsis',
  'resolutionMinutes',
  'circularForm',
  'mediaAdvisory',
  'pressPhotoCall',
  'pressTakeover',
  'pressHandover',
  'pressCancellation',
  'pressKit',
  'leadershipSubmission',
  'orderNote',
  'fileNote',
  'resultNote',
  'speakingNote',
  'taskList',
  'costOverview',
  'handoverProtocol',
  'handoverGuide',
  'programSheet',
  'privacyNotice',
] as const;
export type OfficeKindName = (typeof OFFICE_KINDS)[number];

export interface OfficeRequest {
  readonly name: OfficeKindName | 'pressRelease';
  readonly view: StoreView;
  readonly date?: string;
  readonly only?: ReadonlySet<string>;
}

function sourceOf({ view, date = INVITED_ON, only }: OfficeRequest): PaperSource {
  return {
    ...{ view, date, conferenceId: CONFERENCE_ID, training: false },
    signatoryId: null,
    only: only ?? null,
  };
}

function kindOf({ name }: OfficeRequest) {
  const kind = findKind(name);
  if (!kind) throw new Error(`no kind ${name}`);
  return kind;
}

/** What a kind makes, or why it does not. */
export function officePlan(request: OfficeRequest): {
  readonly papers: readonly PaperModel[];
  readonly obstacles: readonly Obstacle[];
  readonly fileNames: readonly string[];
} {
  const items = [...kindOf(request).plan(sourceOf(request)).items];
  const made = items.flatMap((item) => (isObstacle(item) ? [] : [item]));
  return {
    papers: made.flatMap(({ model }) => (model.kind === 'paper' ? [model] : [])),
    obstacles: items.filter(isObstacle),
    fileNames: made.map(({ fileName }) => fileName),
  };
}

/** The one paper of a kind. */
export function officePaperOf(request: OfficeRequest): PaperModel {
  const [paper] = officePlan(request).papers;
  if (!paper) throw new Error(`no paper of ${request.name}`);
  return paper;
}

export function officeFindings(request: OfficeRequest): readonly KindFinding[] {
  return kindOf(request).findings?.(sourceOf(request)) ?? [];
}

/** A deadline of the sample conference. */
export function deadline(id: string, patch: Partial<Deadline> = {}): Draft {
  return put.conference(CONFERENCE_ID, 'deadlines', {
    ...{ id, title: `Frist ${id}`, weeks: -4, owner: 'secretariat', rule: 'latest' },
    ...{ planItemId: null, plannedDay: null, day: '2018-02-15', shiftReason: null },
    ...{ done: false, responsible: null },
    ...patch,
  });
}

export const CANCELLED = edit.conference({ cancellation: { on: '2018-02-01', reason: null } });
