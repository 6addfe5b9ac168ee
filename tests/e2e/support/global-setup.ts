import { openDisplay } from '../../../scripts/display.mjs';
import { electronRuntime } from '../../../scripts/electron-runtime.mjs';
import { ensureBuilt } from '../../../scripts/headless.mjs';

/** Once per run, outside every test's time limit: the build, the runtime and a screen for all workers. */
// eslint-disable-next-line no-restricted-exports -- Playwright looks for the default export
export default async function globalSetup(): Promise<() => void> {
  ensureBuilt();
  const runtime = electronRuntime();
  // Workers inherit the environment and find the same runtime there.
  process.env['ELECTRON_EXEC_PATH'] = runtime.path;
  const display = await openDisplay({ virtual: true });
  Object.assign(process.env, display.env);
  console.log(`Laufzeit: ${runtime.name}`);
  return display.stop;
}
