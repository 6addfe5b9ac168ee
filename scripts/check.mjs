// Every check of the project: `npm run check`, `npm test` and CI run exactly this.
// `--only lint,unit` runs some of the steps. The last line is always `N passed, N failed`.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { hasScreen, hasXvfb } from './display.mjs';
import { electronRuntime } from './electron-runtime.mjs';
import { missingLibraries } from './system-packages.mjs';

const ROOT = join(import.meta.dirname, '..');
const inCi = process.env.CI === 'true';

const tool = (path, ...args) => [join(ROOT, 'node_modules', path), ...args];
const layers = JSON.parse(readFileSync(join(ROOT, 'tsconfig.json'), 'utf8')).references;

const vitest = (...args) => ({
  commands: (report) => [
    tool('vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json').concat(
      `--outputFile.json=${report}`,
      args,
    ),
  ],
  count: countVitest,
});

/**
 * Steps with a lane run first, the lanes side by side (two cores); the others follow one by one.
 * A step without `count` is one check; `count` reads the tests from the report of the step.
 * Outside CI a step with an `obstacle` on this machine is skipped with that reason.
 */
const STEPS = [
  {
    name: 'format',
    lane: 1,
    commands: () => [tool('prettier/bin/prettier.cjs', '--check', '.')],
  },
  {
    name: 'lint',
    lane: 1,
    commands: () => [tool('eslint/bin/eslint.js', '--max-warnings', '0', '.')],
  },
  {
    name: 'types',
    lane: 2,
    commands: () => layers.map((layer) => tool('typescript/bin/tsc', '-p', layer.path)),
  },
  {
    name: 'cycles',
    lane: 2,
    commands: () => [[join(ROOT, 'scripts/check-cycles.mjs')]],
  },
  { name: 'build', commands: () => [tool('electron-vite/bin/electron-vite.js', 'build')] },
  { name: 'unit', env: { TZ: 'UTC' }, ...vitest('--project', 'unit', '--coverage') },
  { name: 'unit-new-york', env: { TZ: 'America/New_York' }, ...vitest('--project', 'unit') },
  {
    name: 'integration',
    needs: 'build',
    env: { TZ: 'UTC' },
    ...vitest('--project', 'integration'),
  },
  {
    name: 'torture',
    commands: (report) => [[join(ROOT, 'scripts/torture.mjs'), '--short', '--report', report]],
    count: countTorture,
  },
  {
    name: 'e2e',
    needs: 'build',
    obstacle: windowObstacle,
    commands: () => [
      tool('@playwright/test/cli.js', 'test', '--project', 'e2e', '--reporter', 'list,json'),
    ],
    count: countPlaywright,
  },
];

/** Why no window can be opened on this machine, or null. */
function windowObstacle() {
  if (!hasScreen() && !hasXvfb()) return 'no screen and no Xvfb';
  try {
    const missing = missingLibraries(electronRuntime().path);
    return missing.length > 0 ? `libraries missing: ${missing.join(', ')}` : null;
  } catch (error) {
    return error.message.split('\n')[0];
  }
}

/** The tests in a JSON report of vitest; a file that could not be loaded is one failed test. */
function countVitest(report) {
  const tests = report.testResults.flatMap((file) => file.assertionResults);
  const having = (...statuses) => tests.filter((test) => statuses.includes(test.status));
  const brokenFiles = report.testResults.filter(
    (file) =>
      file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: having('passed').length,
    failed: having('failed').length + brokenFiles.length,
    failures: [
      ...having('failed').map((test) => `${test.fullName}\n${test.failureMessages.join('\n')}`),
      ...brokenFiles.map((file) => `${file.name}\n${file.message}`),
    ],
    skipped: having('skipped', 'pending', 'disabled').map((test) => test.fullName),
    todo: having('todo').length,
  };
}

/** The tests in a JSON report of Playwright; a flaky one has failed once and counts as failed. */
function countPlaywright({ stats, suites }) {
  const specs = (suite) => [...suite.specs, ...(suite.suites ?? []).flatMap(specs)];
  const all = suites.flatMap(specs);
  const having = (...statuses) =>
    all.filter((spec) => spec.tests.some((test) => statuses.includes(test.status)));
  const skipped = having('skipped');
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    failures: having('unexpected', 'flaky').map((spec) => `${spec.file}: ${spec.title}`),
    skipped: skipped.map((spec) => spec.title),
    todo: 0,
  };
}

/** The parts of the torture: a part with a failure or a lost change has failed. */
function countTorture({ results }) {
  const broken = results.filter(({ failures, lost }) => failures.length > 0 || lost > 0);
  const passed = results.length - broken.length;
  return { passed, failed: broken.length, skipped: [], todo: 0 };
}

function run(command, env) {
  return new Promise((done) => {
    let output = '';
    const child = spawn(process.execPath, command, {
      cwd: ROOT,
      env: { ...process.env, FORCE_COLOR: undefined, NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.setEncoding('utf8').on('data', (text) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', (error) => done({ ok: false, output: `${output}${error}\n` }));
    child.on('close', (code, signal) => {
      if (signal) output += `ended by ${signal}\n`;
      done({ ok: code === 0, output });
    });
  });
}

/** The counts of a step; it never counts as passed when its command failed or no test ran. */
function countStep(step, ok, report) {
  const none = { passed: 0, failed: 0, skipped: [], todo: 0 };
  if (!step.count) return { ...none, passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
  const counts = existsSync(report) ? step.count(JSON.parse(readFileSync(report, 'utf8'))) : none;
  const unexplained = counts.failed === 0 && (!ok || counts.passed === 0);
  const forbiddenSkips = inCi && counts.skipped.length > 0;
  return { ...counts, failed: counts.failed + (unexplained ? 1 : 0) + (forbiddenSkips ? 1 : 0) };
}

function describe(step, result) {
  const notes = [];
  if (step.count) notes.push(`${result.passed} passed, ${result.failed} failed`);
  if (result.skipped.length > 0) notes.push(`${result.skipped.length} skipped`);
  if (result.todo > 0) notes.push(`${result.todo} todo`);
  const lines = /^Lines\s*:\s*([\d.]+)%/m.exec(result.output)?.[1];
  if (lines) notes.push(`${lines} % of lines covered`);
  return notes.join(', ');
}

function print(step, result) {
  const mark = result.failed > 0 ? 'FAIL' : 'ok  ';
  const seconds = result.seconds.toFixed(1).padStart(6);
  console.log(`${mark} ${step.name.padEnd(14)}${seconds} s  ${describe(step, result)}`.trimEnd());
  for (const name of result.skipped) console.log(`     skipped: ${name}`);
  if (inCi && result.skipped.length > 0) console.log('     In CI nothing may be skipped.');
  if (result.failed === 0) return;
  // What failed stands first: whoever cuts a long output still sees it.
  const parts = [...(result.failures ?? []), result.output];
  console.log(parts.map((text) => text.trimEnd().replace(/^/gm, '     | ')).join('\n     |\n'));
}

async function runStep(step, results) {
  const started = performance.now();
  const report = join(reports, `${step.name}.json`);
  const conclude = (counts, output) => {
    const seconds = (performance.now() - started) / 1000;
    const result = { ...counts, output, seconds };
    results.set(step.name, result);
    print(step, result);
  };
  const finish = (ok, output) => conclude(countStep(step, ok, report), output);
  const skip = (reason) => conclude({ passed: 0, failed: 0, skipped: [reason], todo: 0 }, '');

  if (results.get(step.needs)?.failed > 0) return finish(false, `Not run: ${step.needs} failed.`);
  const obstacle = inCi ? null : step.obstacle?.();
  if (obstacle) return skip(obstacle);
  const env = { ...step.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const outcomes = [];
  for (const command of step.commands(report)) outcomes.push(await run(command, env));
  return finish(
    outcomes.every((outcome) => outcome.ok),
    outcomes.map((outcome) => outcome.output).join(''),
  );
}

/** The steps named by --only, all without it; an unknown name is an error. */
function chosenSteps() {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  if (values.only === undefined) return STEPS;
  const names = values.only.split(',');
  const known = STEPS.map((step) => step.name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length === 0) return STEPS.filter((step) => names.includes(step.name));
  console.error(`No step ${unknown.join(', ')}. There are: ${known.join(', ')}`);
  return process.exit(2);
}

async function runAll(steps) {
  const results = new Map();
  const inOrder = async (some) => {
    for (const step of some) await runStep(step, results);
  };
  await Promise.all([1, 2].map((lane) => inOrder(steps.filter((step) => step.lane === lane))));
  await inOrder(steps.filter((step) => step.lane === undefined));
  return [...results.values()];
}

const steps = chosenSteps();
const reports = mkdtempSync(join(tmpdir(), 'konferenzbuero-check-'));
try {
  const results = await runAll(steps);
  const sum = (count) => results.reduce((total, result) => total + count(result), 0);
  const failed = sum((result) => result.failed);
  const skipped = sum((result) => result.skipped.length);
  const closing = [`${sum((result) => result.passed)} passed`, `${failed} failed`];
  if (skipped > 0) closing.push(`${skipped} skipped`);
  console.log(`\n${closing.join(', ')}`);
  process.exitCode = failed > 0 ? 1 : 0;
} finally {
  rmSync(reports, { recursive: true, force: true });
}
