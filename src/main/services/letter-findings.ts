import { omittedOf, type Collection } from '../../shared/domain/documents/collect';
import type { PaperSource, PaperToMake } from '../../shared/domain/documents/plan';
import { deviationsOf } from '../../shared/domain/recipients/deviations';
import type { Finding } from '../../shared/ipc/contract-parts';
import { findingTexts } from '../../shared/texts/finding-texts';
import { deviationText } from '../../shared/texts/letter-texts';

const hint = (code: string, message: string, record: string): Finding => ({
  level: 'hint',
  code,
  message,
  record,
});

/** Names whom somebody decided to leave out, and why. */
export function omittedFindings(
  source: PaperSource,
  collection: Pick<Collection, 'omitted'>,
): readonly Finding[] {
  return omittedOf(source, collection).map(({ recipient, reason, participantId }) =>
    hint(
      'letter.omitted',
      findingTexts.omittedLetter(recipient, reason),
      `conferences/${source.conferenceId}/participants/${participantId}`,
    ),
  );
}

export interface LettersToCheck extends Pick<Collection, 'covered' | 'endedOffice'> {
  readonly papers: readonly PaperToMake[];
}

/** Names every letter that is not as the rule would have it, and who gets none of their own. */
export function letterFindings(conferenceId: string, plan: LettersToCheck): readonly Finding[] {
  const { papers, covered, endedOffice } = plan;
  const key = (id: string | null): string => `conferences/${conferenceId}/participants/${id ?? ''}`;
  const own = papers.flatMap(({ letter, about }): readonly Finding[] => {
    if (!letter) return [];
    const what = deviationsOf(letter.recipient, letter.form).map(deviationText);
    const message = findingTexts.ownForm(letter.recipient.label, what);
    return what.length === 0 ? [] : [hint('letter.ownForm', message, key(about))];
  });
  const silent = covered.map(({ participantId, who, by }) =>
    hint('letter.covered', findingTexts.coveredLetter(who, by), key(participantId)),
  );
  if (!endedOffice) return [...own, ...silent];
  const { personId, name, day } = endedOffice;
  const ended: Finding = {
    level: 'warning',
    code: 'signatory.officeEnded',
    message: findingTexts.officeEnded(name, day),
    record: `register/persons/${personId}`,
  };
  return [ended, ...own, ...silent];
}
