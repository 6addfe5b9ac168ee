import type { AppError } from '../../../../errors';
import type { ConferenceFacts } from '../../conference-facts';
import { isHost } from '../letter-audience';
import { letterKind } from '../letter-kind';
import { comingSlips } from '../letter-slips';
import { hostCityLetter } from './text';

function hindrance({ conference }: ConferenceFacts): AppError | null {
  const isSomewhere = conference.form !== 'online' && conference.place !== null;
  return isSomewhere ? null : { code: 'letter.notFitting', why: 'noHostPlace' };
}

/** To the town in which the meeting is. */
export const kind = letterKind({
  name: 'letterHostCity',
  title: 'Schreiben an die gastgebende Stadt',
  plural: 'Schreiben an die gastgebende Stadt',
  group: 'letters',
  order: 60,
  summary: 'Kündigt der Stadt die Konferenz an und bittet um Grußwort und Unterstützung.',
  paper: 'minister',
  fileKind: 'Schreiben-an-die-Stadt',
  signedBy: 'chair',
  ownSlips: true,
  isFor: isHost,
  nobody: { code: 'letter.nobody', whom: 'host' },
  hindrance,
  slips: comingSlips,
  content: hostCityLetter,
});
