import type { PaperToMake } from '../../shared/domain/documents/plan';
import type { Finding } from '../../shared/ipc/contract-parts';
import { errorText } from '../../shared/texts/error-texts';
import type { Context } from './context';
import { officeFilesOf } from './office-files';

/** Names each logo whose file is gone or damaged, before a run fails at every paper that bears it. */
export async function logoFindings(
  papers: readonly PaperToMake[],
  context: Pick<Context, 'app' | 'folder' | 'store'>,
): Promise<readonly Finding[]> {
  // Cards stand without a sender.
  const logos = papers.flatMap(({ model }) =>
    model.kind === 'cards' || !model.letterhead.logo ? [] : [model.letterhead.logo.sha256],
  );
  const letterheads = context.store.view.register('letterheads').all();
  const files = officeFilesOf(context);
  const findings: Finding[] = [];
  for (const sha256 of new Set(logos)) {
    const read = await files.read(sha256);
    if (read.ok) continue;
    const { code } = read.error;
    const bearer = letterheads.find(({ logo }) => logo?.sha256 === sha256);
    const record = bearer ? `register/letterheads/${bearer.id}` : null;
    findings.push({ level: 'stop', code, message: errorText(read.error), record });
  }
  return findings;
}
