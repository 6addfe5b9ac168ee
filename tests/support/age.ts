import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

export const run = promisify(execFile);

const SCRIPT = `
set timeout 60
spawn age {*}[split $env(AGE_TEST_WORDS) "\\n"]
expect {
  -re {assphrase.*: ?$} { send "$env(AGE_TEST_PASSPHRASE)\\r"; exp_continue }
  timeout { exit 99 }
  eof
}
catch wait result
exit [lindex $result 3]
`;

/** Works `age` as a person does: it takes passphrases from a terminal only. */
export async function age(args: readonly string[], passphrase: string): Promise<void> {
  const place = await mkdtemp(join(tmpdir(), 'konferenzbuero-age-'));
  const script = join(place, 'age.exp');
  await writeFile(script, SCRIPT);
  const env = { ...process.env, AGE_TEST_PASSPHRASE: passphrase, AGE_TEST_WORDS: args.join('\n') };
  await run('expect', ['-f', script], { env }).finally(() => rm(place, { recursive: true }));
}

/** Decrypts a package, unpacks it and has every part compared with its checksum; answers how many are right. */
export async function openedByHand(
  file: string,
  passphrase: string,
  into: string,
): Promise<number> {
  const zip = `${into}.zip`;
  await age(['-d', '-o', zip, file], passphrase);
  await run('unzip', ['-q', zip, '-d', into]);
  const { stdout } = await run('sha256sum', ['-c', '--strict', 'Pruefsummen.sha256'], {
    cwd: into,
    maxBuffer: 10_000_000,
  });
  return stdout
    .trim()
    .split('\n')
    .filter((line) => line.endsWith(': OK')).length;
}
