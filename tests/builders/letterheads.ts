import { plainRecord } from '../../src/shared/domain/letterheads/plain';
import type { Letterhead, Logo } from '../../src/shared/domain/letterheads/records';
import { put, type Draft } from '../../src/shared/domain/storage/store-view';
import { referenceId } from './sample-view';

/** The term of the sample. */
export const TERM = referenceId('term-13');

export const LOGO: Logo = {
  sha256: 'ab'.repeat(32),
  type: 'png',
  width: 600,
  height: 400,
  alt: 'Großes Wappen: goldener Löwe, blaue Rauten',
  widthMm: 30,
  place: 'right',
};

/** A letterhead of the sample's term for the whole term, plain where nothing else is said. */
export function letterhead(patch: Partial<Letterhead> = {}): Letterhead {
  const period = { from: '2017-10-01', to: '2018-09-30' };
  return { id: 'head', ...plainRecord(TERM, 'minister', period), confirmed: true, ...patch };
}

export function letterheadDraft(patch: Partial<Letterhead> = {}): Draft {
  return put.register('letterheads', letterhead(patch));
}

/** Everything that a letterhead can have. */
export const FULL: Partial<Letterhead> = {
  titleLines: ['Bayerisches Staatsministerium', 'Die Staatsministerin'],
  returnLine: 'Geschäftsstelle · Winzererstraße 9 · 80797 München',
  ourReference: 'I 4 / 0123-1/57',
  contactLines: ['phone', 'email'],
  extraLines: [{ label: 'Zimmer', value: '2.017' }],
  footer: [
    ['Winzererstraße 9', '80797 München'],
    ['Telefon 089 1261-2042', 'Telefax 089 1261-1644'],
    ['U-Bahn: Hohenzollernplatz'],
  ],
  signatureLines: ['Vorsitz der Konferenz'],
  font: 'Calibri',
};
