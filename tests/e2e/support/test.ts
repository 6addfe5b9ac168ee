import {
  test as base,
  expect,
  type ElectronApplication,
  type Page,
  type TestInfo,
} from '@playwright/test';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { applyFault, fillFolder, obeyingRights, type Contents, type Fault } from './folders';
import { begin, launchHeld } from './program';

export { expect };

export interface LaunchOptions {
  /** What the data folder holds; anything but 'none' is opened at the start as the last one. */
  readonly dataFolder?: Contents;
  /** What is wrong with the data folder; implies the sample. */
  readonly fault?: Fault;
  /** What the PC remembers of earlier runs; without it a new PC. */
  readonly userData?: string;
}

export interface Launched {
  readonly electronApp: ElectronApplication;
  readonly page: Page;
  readonly folder: string;
  readonly userData: string;
  /** Ends the program as its user does. */
  close(): Promise<void>;
  /** Ends it as a crash or the task manager does: without a last word. */
  crash(): Promise<void>;
  /** Ends it and starts it again on the same PC; `electronApp` and `page` are the new ones. */
  restart(): Promise<void>;
  /** Takes the fault away: the other writer goes, the disk can be written again. */
  repair(): void;
  /** Allows page errors, console messages or stderr lines that a test provokes. */
  allow(pattern: RegExp): void;
}

type Launch = (options?: LaunchOptions) => Promise<Launched>;

class RunningProgram implements Launched {
  private app: ElectronApplication | null = null;
  private shown: Page | null = null;
  private readonly problems: string[] = [];
  private readonly allowed: RegExp[] = [];
  private readonly traces: string[] = [];
  readonly folder: string;
  readonly userData: string;
  readonly repair: () => void;

  constructor(
    private readonly place: string,
    private readonly options: LaunchOptions,
    private readonly info: TestInfo,
  ) {
    this.folder = join(place, 'Datenordner');
    this.userData = options.userData ?? join(place, 'pc');
    const contents = options.fault ? 'sample' : (options.dataFolder ?? 'none');
    fillFolder(this.folder, contents, mastersOf(info));
    this.repair = options.fault ? applyFault(this.folder, options.fault) : () => undefined;
    mkdirSync(this.userData, { recursive: true });
    if (contents !== 'none' && !options.userData) {
      const memory = JSON.stringify({ window: null, folder: this.folder });
      writeFileSync(join(this.userData, 'arbeitsplatz.json'), memory);
    }
  }

  get electronApp(): ElectronApplication {
    if (!this.app) throw new Error('the program is closed');
    return this.app;
  }

  get page(): Page {
    if (!this.shown) throw new Error('the program is closed');
    return this.shown;
  }

  async start(): Promise<void> {
    const { userData, options, place } = this;
    this.app = await launchHeld({
      userData,
      problem: (text) => this.problems.push(text),
      ...(options.fault === 'readOnly'
        ? { wrap: (path: string) => obeyingRights(path, place) }
        : {}),
    });
    this.shown = await begin(this.app);
  }

  /** How the test ends is not known yet, so its trace is kept until then. */
  close(): Promise<void> {
    return this.end(true);
  }

  async crash(): Promise<void> {
    const { electronApp } = this;
    this.app = null;
    this.shown = null;
    const gone = electronApp.waitForEvent('close');
    electronApp.process().kill('SIGKILL');
    await gone;
  }

  async restart(): Promise<void> {
    await this.close();
    await this.start();
  }

  allow(pattern: RegExp): void {
    this.allowed.push(pattern);
  }

  /** At the end of the test: ends the program, takes the fault away, says what must not have happened. */
  async finish(): Promise<readonly string[]> {
    const failed = (): boolean =>
      this.info.status !== this.info.expectedStatus || this.unexpected().length > 0;
    await this.end(failed()).finally(this.repair);
    if (failed()) await this.showTraces();
    rmSync(this.place, { recursive: true, force: true });
    return this.unexpected();
  }

  private unexpected(): readonly string[] {
    return this.problems.filter((text) => !this.allowed.some((pattern) => pattern.test(text)));
  }

  private async end(keepTrace: boolean): Promise<void> {
    const { app } = this;
    this.app = null;
    this.shown = null;
    if (!app) return;
    const path = join(this.place, `trace-${this.traces.length + 1}.zip`);
    if (keepTrace) this.traces.push(path);
    await app.context().tracing.stop(keepTrace ? { path } : {});
    await app.close();
  }

  private async showTraces(): Promise<void> {
    for (const path of this.traces) {
      await this.info.attach(basename(path), { path, contentType: 'application/zip' });
    }
  }
}

/** Filled folders to copy from, one set per worker; the run's output folder is cleared at each run. */
function mastersOf(info: TestInfo): string {
  const place = join(info.project.outputDir, `.masters-${info.workerIndex}`);
  mkdirSync(place, { recursive: true });
  return place;
}

export const test = base.extend<{ launch: Launch }>({
  // Playwright reads the names of other fixtures from this pattern; there are none.
  // eslint-disable-next-line no-empty-pattern
  launch: async ({}, use, info) => {
    const running: RunningProgram[] = [];
    await use(async (options = {}) => {
      const place = mkdtempSync(join(tmpdir(), 'konferenzbuero-e2e-'));
      const program = new RunningProgram(place, options, info);
      running.push(program);
      await program.start();
      return program;
    });
    const problems: string[] = [];
    for (const program of running) problems.push(...(await program.finish()));
    expect(problems, 'page errors, console messages and lines on stderr').toEqual([]);
  },
});
