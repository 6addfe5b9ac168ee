// What Electron needs from a bare Debian 12 or 13, Ubuntu 22.04 or 24.04. `node scripts/system-packages.mjs`
// prints the names for this system, one a line, with the virtual display for machines without a screen.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Packages that got the suffix t64 when Debian and Ubuntu moved to 64-bit times. */
const RENAMED = [
  'libasound2',
  'libatk-bridge2.0-0',
  'libatk1.0-0',
  'libatspi2.0-0',
  'libcups2',
  'libglib2.0-0',
  'libgtk-3-0',
];
const LIBRARIES = [
  ...RENAMED,
  'libcairo2',
  'libdbus-1-3',
  'libdrm2',
  'libexpat1',
  'libgbm1',
  'libnspr4',
  'libnss3',
  'libpango-1.0-0',
  'libx11-6',
  'libxcb1',
  'libxcomposite1',
  'libxdamage1',
  'libxext6',
  'libxfixes3',
  'libxkbcommon0',
  'libxrandr2',
];
export const DISPLAY_PACKAGES = ['xvfb'];

/** The new names came with Ubuntu 24.04 (glibc 2.39) and Debian 13 (2.41); before them were 2.38 and less. */
function renamedHere() {
  const glibc = process.report.getReport().header.glibcVersionRuntime ?? '2.0';
  return Number(glibc.split('.')[1]) >= 39;
}

export function libraryPackages(renamed = renamedHere()) {
  return LIBRARIES.map((name) => (renamed && RENAMED.includes(name) ? `${name}t64` : name));
}

/** The shared libraries that a program asks for and this system does not have. */
export function missingLibraries(program) {
  if (process.platform !== 'linux') return [];
  const lines = execFileSync('ldd', [program], { encoding: 'utf8' }).split('\n');
  return lines.flatMap((line) => /^\s*(\S+) => not found/.exec(line)?.[1] ?? []);
}

const onDebian = () => works('apt-get', ['--version']);

function works(program, args) {
  try {
    execFileSync(program, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const aptGet = (...args) =>
  execFileSync('apt-get', args, {
    stdio: 'pipe',
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });

/** Installs packages as root on Debian and Ubuntu; elsewhere it throws the sentence that says what to do. */
export function installPackages(packages, why) {
  if (!onDebian()) {
    throw new Error(`${why} Installieren Sie, was bei Debian heißt: ${packages.join(' ')}`);
  }
  const command = `apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  if (process.getuid() !== 0) throw new Error(`${why} Bitte einmal ausführen: sudo ${command}`);
  process.stdout.write(`${why} Es wird nachinstalliert: ${packages.join(' ')}\n`);
  try {
    aptGet('update', '-qq');
    aptGet('install', '-y', '-qq', '--no-install-recommends', ...packages);
  } catch (error) {
    const reason = String(error.stderr ?? error.message)
      .trim()
      .split('\n')
      .at(-1);
    throw new Error(
      `${why} Das Nachinstallieren ist gescheitert (${reason}). Bitte von Hand: ${command}`,
      { cause: error },
    );
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.stdout.write(`${[...libraryPackages(), ...DISPLAY_PACKAGES].join('\n')}\n`);
}
