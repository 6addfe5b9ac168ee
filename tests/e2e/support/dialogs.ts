import type { ElectronApplication } from '@playwright/test';

/** Answers the system's dialogs for several files from now on. */
export async function answerFiles(
  electronApp: ElectronApplication,
  paths: readonly string[],
): Promise<void> {
  await electronApp.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [...chosen] });
  }, paths);
}

/** Answers the system's folder dialogs from now on; null = the person cancels. */
export async function answerDialog(
  electronApp: ElectronApplication,
  path: string | null,
): Promise<void> {
  await electronApp.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () =>
      Promise.resolve({ canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] });
  }, path);
}
