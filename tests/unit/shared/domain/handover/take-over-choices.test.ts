import { expect, it } from 'vitest';
import { takeOverChoices } from '../../../../../src/shared/domain/handover/take-over-choices';
import { sampleView } from '../../../../builders/sample-view';

it('proposes the term after the one of the day, with its Land and its year', () => {
  const { term } = takeOverChoices(sampleView(), '2018-03-15');
  expect(term).toMatchObject({ number: 14, land: 'BE', from: '2018-10-01' });
});

it('proposes by the order of the Länder behind the last term that is recorded', () => {
  const { term } = takeOverChoices(sampleView(), '2026-05-01');
  expect(term).toEqual({ number: 22, land: 'RP', from: '2026-07-01', to: '2027-06-30' });
});

it('knows nothing to propose where no term covers the day', () => {
  expect(takeOverChoices(sampleView(), '2080-01-01').term).toBeNull();
});

it('offers houses and holders of offices by their Land, the members of the conference first', () => {
  const { holders, laender, organisations } = takeOverChoices(sampleView(), '2018-03-15');
  expect(laender).toHaveLength(16);
  expect(organisations.find(({ land }) => land === 'BE')?.address).toBeNull();
  expect(organisations.find(({ land }) => land === 'BY')?.address).toMatch(/, \d{5} München$/);
  expect(holders.find(({ land }) => land === 'BY')?.label).toMatch(
    /, Staatsminister des Innern und für Integration$/,
  );
});
