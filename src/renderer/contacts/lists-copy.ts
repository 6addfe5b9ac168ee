import { toast } from '../ui';

/** Puts addresses where Outlook takes them from; says where they belong. */
export async function copyAddresses(emails: readonly string[]): Promise<void> {
  try {
    await navigator.clipboard.writeText(emails.join('; '));
  } catch {
    toast('Die Zwischenablage ist gerade nicht erreichbar. Versuchen Sie es noch einmal.', 'error');
    return;
  }
  const what = emails.length === 1 ? '1 Adresse ist' : `${emails.length} Adressen sind`;
  toast(`${what} in der Zwischenablage. Setzen Sie sie in das Feld BCC.`, 'ok');
}
