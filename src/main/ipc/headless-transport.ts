import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { AppError } from '../../shared/errors';
import { contract } from '../../shared/ipc/contract';
import { operationNames } from '../../shared/ipc/operation-names';
import { err, ok, type Result } from '../../shared/result';
import { errorText } from '../../shared/texts/error-texts';
import type { App } from '../app';
import { Dispatcher } from './dispatcher';
import { FolderHost } from './folder-host';

/** The shell's side of a call; exit code 0 only on success. */
export interface HeadlessResult {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
}

export interface HeadlessCall {
  readonly args: readonly string[];
  readonly readStdin: () => Promise<string>;
}

const USAGE = `Aufruf: npm run -s headless -- <Vorgang> --data <Ordner> [--input <Datei.json>|-]
        npm run -s headless -- list
„list“ zeigt alle Vorgänge mit dem JSON-Schema ihrer Eingabe.
`;

function describeOperations(): unknown {
  const describe = (schema: z.ZodType): unknown =>
    z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return {
    operations: operationNames.map((name) => {
      const { summary, access, input, output } = contract[name];
      return { operation: name, summary, access, input: describe(input), output: describe(output) };
    }),
  };
}

interface Options {
  readonly operation: string | null;
  readonly data: string | null;
  readonly input: string | null;
}

function optionsOf(args: readonly string[]): Options | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { data: { type: 'string' }, input: { type: 'string' } },
    });
    if (positionals.length > 1) return null;
    return {
      operation: positionals[0] ?? null,
      data: values.data ?? null,
      input: values.input ?? null,
    };
  } catch {
    return null;
  }
}

async function readInput(
  app: App,
  call: HeadlessCall,
  source: string | null,
): Promise<Result<unknown>> {
  if (source === null) return ok({});
  try {
    const text =
      source === '-'
        ? await call.readStdin()
        : await readFile(resolve(app.baseFolder, source), 'utf8');
    // Windows editors like to begin a file with a byte order mark.
    return ok(JSON.parse(text.replace(/^\uFEFF/, '')) as unknown);
  } catch {
    return err({ code: 'input.unreadable', source: source === '-' ? 'Standardeingabe' : source });
  }
}

function failed(error: AppError): HeadlessResult {
  const message = errorText(error);
  return {
    stdout: `${JSON.stringify({ error: { ...error, message } }, null, 2)}\n`,
    stderr: `${message}\n`,
    exitCode: 1,
  };
}

/** Runs one operation from a shell: JSON alone on stdout, the German sentence of an error on stderr. */
export async function runHeadless(app: App, call: HeadlessCall): Promise<HeadlessResult> {
  const options = optionsOf(call.args);
  if (!options?.operation) return { stdout: '', stderr: USAGE, exitCode: 2 };
  if (options.operation === 'list') {
    return {
      stdout: `${JSON.stringify(describeOperations(), null, 2)}\n`,
      stderr: '',
      exitCode: 0,
    };
  }
  const input = await readInput(app, call, options.input);
  if (!input.ok) return failed(input.error);
  const folder = options.data === null ? null : resolve(app.baseFolder, options.data);
  const dispatcher = new Dispatcher(app, new FolderHost(app, folder));
  const result = await dispatcher.dispatch(options.operation, input.value);
  if (!result.ok) return failed(result.error);
  return { stdout: `${JSON.stringify(result.value, null, 2)}\n`, stderr: '', exitCode: 0 };
}
