import { expect, it } from 'vitest';
import { dataCheck } from '../../../../../src/shared/domain/register/data-check';
import { duplicatePairs } from '../../../../../src/shared/domain/register/duplicates';
import { indexOf } from '../../../../../src/shared/domain/register/register-index';
import { make } from '../../../../builders/register';
import { sampleDrafts, viewOf } from '../../../../builders/sample-view';

const PEOPLE = 5_000;
const SYLLABLES = ['ahr', 'ber', 'dorn', 'eich', 'feld', 'grün', 'hol', 'kron', 'lind', 'weiß'];
const FIRST = ['Erika', 'Max', 'Änne', 'Björn', 'Ute', 'Karl', 'Rita', 'Kim', 'Pia', 'Olaf', 'Lea'];

const surname = (at: number): string =>
  [1, 10, 100, 1_000].map((step) => SYLLABLES[Math.floor(at / step) % 10] ?? '').join('');

/** A register of 5,000 people in 100 houses, half of them in an office. */
const view = viewOf([
  ...sampleDrafts,
  ...Array.from({ length: 100 }, (_, at) => make.house(`h${at}`)),
  ...Array.from({ length: PEOPLE }, (_, at) => {
    const organisationId = `h${at % 100}`;
    const person = make.person(`p${at}`, {
      firstName: FIRST[at % FIRST.length] ?? '',
      lastName: surname(at),
      organisationId,
    });
    const remit = `für Arbeit, Gesundheit, Soziales, Integration und Gleichstellung ${at}`;
    if (at % 2 === 0) return [person];
    return [
      person,
      make.office(`o${at}`, { organisationId, remit, office: 'staatssekretaer', seat: 'other' }),
      make.mandate(`m${at}`, { personId: `p${at}`, officeId: `o${at}` }),
    ];
  }).flat(),
]);

/** What one slice may look at: the window asks its own questions in between. */
const AT_ONCE = 100;

it.each([
  ['the data check', () => dataCheck(view, '2018-02-01')],
  ['the search for duplicates', () => duplicatePairs(indexOf(view))],
])('%s of 5,000 people goes in many small slices', (_title, look) => {
  expect([...look()].length).toBeGreaterThan(PEOPLE / AT_ONCE);
});
