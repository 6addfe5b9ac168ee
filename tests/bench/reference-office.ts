import { randomUUID } from 'node:crypto';
import { addDays } from '../../src/shared/domain/calendar/day';
import type { Draft } from '../../src/shared/domain/storage/store-view';
import { ok, type Result } from '../../src/shared/result';
import { Resources } from '../../src/main/services/resources';
import { identityCodec } from '../../src/main/storage/codec';
import { createFolder } from '../../src/main/storage/create-folder';
import type { FilePort } from '../../src/main/storage/file-port';
import { nodeFilePort } from '../../src/main/storage/node-file-port';
import {
  openForWriting,
  type OpenOptions,
  type StoreSession,
} from '../../src/main/storage/open-store';
import type { Committed } from '../../src/main/storage/store';
import { chanceOf, type Chance } from './chance';
import { smallChange, type SmallChange, type Work } from './office-changes';
import {
  conferenceDraft,
  conferenceParts,
  participantDraft,
  personDrafts,
  type Meeting,
  type OfficeIds,
} from './office-records';

/** The reference office that all figures are measured with; the tenth is the same, ten times smaller. */
export interface OfficeSize {
  readonly years: number;
  /** Participants of each year's meetings. */
  readonly meetings: readonly number[];
  readonly largest: number;
  readonly persons: number;
  readonly lines: number;
}

export function officeSize(scale: number): OfficeSize {
  return {
    years: 20,
    meetings: [1_000 * scale, 300 * scale, 200 * scale],
    largest: 5_000 * scale,
    persons: 6_000 * scale,
    lines: 100_000 * scale,
  };
}

/** Lines between two starts of the program. */
const SESSION = 2_000;
const FIRST_YEAR = 2007;
const KINDS = ['main', 'autumn', 'preparatory'] as const;
const MS_PER_LINE = 100 * 60_000;
const claimant = { user: 'referenz', pc: 'pc-referenz', pid: process.pid };

/** The real disk without its syncs: a power cut during the building costs nothing but the building. */
const hasty: FilePort = {
  ...nodeFilePort,
  open: async (path, mode) => ({
    ...(await nodeFilePort.open(path, mode)),
    sync: () => Promise.resolve(),
  }),
  syncFolder: () => Promise.resolve(),
};

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function idsIn(drafts: readonly Draft[], collection: string): readonly string[] {
  return drafts.flatMap((draft) => (draft.collection === collection ? [draft.id] : []));
}

/** What the last year left to work on. */
export interface ReferenceOffice {
  readonly folder: string;
  readonly lines: number;
  /** The conference of 5,000. */
  readonly work: Work;
}

class Builder {
  private session: StoreSession | null = null;
  private persons: readonly string[] = [];
  private ids: OfficeIds = { organisations: [], offices: [], terms: [] };
  private lines = 0;

  constructor(
    private readonly folder: string,
    private readonly size: OfficeSize,
    private readonly chance: Chance,
  ) {}

  async build(resources: string): Promise<ReferenceOffice> {
    await this.create(await new Resources(resources).reference());
    const { years, meetings, largest, lines } = this.size;
    for (let year = 0; year < years; year += 1) {
      await this.import(year);
      const works: Work[] = [];
      for (const [at, people] of meetings.entries())
        works.push(await this.meeting(year, at, people));
      await this.fill(works, Math.floor((0.98 * lines * (year + 1)) / years));
    }
    const work = await this.meeting(years - 1, meetings.length, largest);
    await this.fill([work], lines);
    await this.session?.close();
    return { folder: this.folder, lines: this.lines, work };
  }

  private options(): OpenOptions {
    const place = { port: hasty, codec: identityCodec, folder: this.folder, token: randomUUID };
    const begin = Date.UTC(FIRST_YEAR, 0, 2);
    return {
      place,
      now: () => new Date(begin + this.lines * MS_PER_LINE),
      lockTimes: { staleAfterMs: 0, pollMs: 1, beatMs: 600_000 },
    };
  }

  private async create(reference: readonly Draft[]): Promise<void> {
    const first = { operation: 'store.create', user: '', rule: () => ok(reference) };
    const creation = { folderId: this.chance.id(), training: false, first };
    valueOf(await createFolder(this.options(), claimant, creation));
    this.ids = {
      organisations: idsIn(reference, 'organisations'),
      offices: idsIn(reference, 'offices'),
      terms: idsIn(reference, 'chairTerms'),
    };
    this.lines = 1;
  }

  /** People come in as lists, each as one step. */
  private async import(year: number): Promise<void> {
    const { persons, years } = this.size;
    // A quarter is there from the beginning.
    const count = Math.ceil(year === 0 ? persons / 4 : (0.75 * persons) / (years - 1));
    const drafts = Array.from({ length: count }, () =>
      personDrafts(this.chance, this.ids, FIRST_YEAR + year),
    ).flat();
    this.persons = [...this.persons, ...idsIn(drafts, 'persons')];
    await this.step({ operation: 'contacts.import', drafts: () => drafts });
  }

  private async meeting(year: number, at: number, people: number): Promise<Work> {
    const conferenceId = this.chance.id();
    const from = addDays(`${FIRST_YEAR + year}-03-10`, at * 60);
    const termId = this.ids.terms[year] ?? this.chance.pick(this.ids.terms);
    const meeting: Meeting = {
      kind: KINDS[at] ?? 'special',
      from,
      to: addDays(from, 1),
      termId,
      yearId: null,
    };
    const parts = conferenceParts(this.chance, conferenceId, from);
    const conference = conferenceDraft(conferenceId, meeting);
    await this.step({ operation: 'conferences.create', drafts: () => [conference, ...parts] });
    const invited = this.chance
      .some(this.persons, people)
      .map((personId) => participantDraft(this.chance, conferenceId, personId));
    await this.step({ operation: 'invitations.fill', drafts: () => invited });
    return {
      conferenceId,
      participants: idsIn(invited, 'participants'),
      agendaItems: idsIn(parts, 'agendaItems'),
      deadlines: idsIn(parts, 'deadlines'),
      persons: this.persons,
    };
  }

  private async fill(works: readonly Work[], until: number): Promise<void> {
    while (this.lines < until) {
      const day = addDays(`${FIRST_YEAR}-01-02`, Math.floor(this.lines / 14));
      const work = this.chance.pick(works);
      await this.step(smallChange({ chance: this.chance, work, day }));
      // A wrong click now and then.
      if (this.chance.int(60) === 0 && this.lines < until) await this.undo();
    }
  }

  private async undo(): Promise<void> {
    this.count(valueOf(await (await this.open()).store.undo(claimant.user)));
  }

  private async step({ operation, drafts }: SmallChange): Promise<void> {
    const { store } = await this.open();
    const { user } = claimant;
    const rule = (view: typeof store.view) => ok(drafts(view));
    this.count(valueOf(await store.change({ operation, user, rule })));
  }

  private count({ seq }: Committed): void {
    this.lines = seq;
  }

  private async open(): Promise<StoreSession> {
    if (this.session && this.lines % SESSION !== 0) return this.session;
    await this.session?.close();
    this.session = valueOf(await openForWriting(this.options(), claimant));
    return this.session;
  }
}

/** Builds the reference office through the real storage; the same scale gives the same records. */
export function buildOffice(
  folder: string,
  scale: number,
  resources: string,
): Promise<ReferenceOffice> {
  return new Builder(folder, officeSize(scale), chanceOf(20_181)).build(resources);
}
