import type { Risk } from '../domain/documents/risks';

/** Why a letter should be looked at before the run; parts of a list. */
export const riskTexts: Readonly<Record<Risk, string>> = {
  tightAddress: 'Anschrift verkleinert',
  neutral: 'neutrale Form',
  noFirstName: 'ohne Vornamen',
  represented: 'wird vertreten',
  joint: 'Brief an zwei',
  ownForm: 'eigene Form',
  longAddress: 'lange Anschrift',
  rareOffice: 'besonderes Amt',
};
