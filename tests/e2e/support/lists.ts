import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { answerDialog } from './dialogs';

/** Rows of every kind: new, changed by e-mail or house, wrong. */
const LIST = `Anrede;Vorname;Nachname;Haus;E-Mail;Amt;Land;von;bis
Frau;Anna;Neumann;;anna.neumann@beispiel.example;;;;
Herr;Bruno;Neu;Ministerium am See;bruno@beispiel.example;;;;
Dame;Carla;Fall;;carla@beispiel.example;;;;
Herr;Dario;Beispiel;;dario@beispiel.example;Oberförster;Preußen;31.02.2018;
Frau;Eva;Kurz;;eva@beispiel;;;;
`;

/** Chooses a list in the tab of lists, as a person does. */
export async function lookAtList(
  page: Page,
  electronApp: ElectronApplication,
  text = LIST,
): Promise<void> {
  const path = join(mkdtempSync(join(tmpdir(), 'konferenzbuero-liste-')), 'Kontakte 2018.csv');
  writeFileSync(path, text);
  await answerDialog(electronApp, path);
  await page.getByRole('button', { name: 'Liste wählen' }).click();
  await page.getByRole('heading', { name: /^Liste prüfen/ }).waitFor();
}
