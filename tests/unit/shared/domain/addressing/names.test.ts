import { describe, expect, it } from 'vitest';
import {
  fullName,
  greetingDegree,
  sortName,
  surname,
  words,
} from '../../../../../src/shared/domain/addressing/names';

describe('words', () => {
  it('joins what is there with single spaces', () => {
    expect(words('Frau', null, 'Jana', undefined, '', 'Muster')).toBe('Frau Jana Muster');
    expect(words()).toBe('');
  });
});

describe('surname and fullName', () => {
  it('take the former noble title as part of the surname', () => {
    const person = {
      degrees: ['Prof.', 'Dr.'],
      firstName: 'Eva',
      nobility: 'von',
      lastName: 'Muster',
    };
    expect(surname(person)).toBe('von Muster');
    expect(fullName(person)).toBe('Prof. Dr. Eva von Muster');
  });

  it('do without what is missing', () => {
    expect(surname({ nobility: null })).toBe('');
    expect(fullName({ lastName: 'Muster' })).toBe('Muster');
  });
});

describe('the one degree of a salutation', () => {
  const degrees: readonly (readonly [string, readonly string[], string | null, string | null])[] = [
    ['none', [], null, null],
    ['a doctor', ['Dr.'], 'Dr.', 'Dr.'],
    ['a doctor without full stop', ['Dr'], 'Dr.', 'Dr.'],
    ['two doctors', ['Dr.', 'Dr.'], 'Dr.', 'Dr.'],
    ['two doctors in one entry', ['Dr. Dr.'], 'Dr.', 'Dr.'],
    ['a faculty', ['Dr. med.'], 'Dr.', 'Dr.'],
    ['a hyphenated doctor', ['Dr.-Ing.'], 'Dr.', 'Dr.'],
    ['a doctor and an honorary one', ['Dr.', 'Dr. h. c.'], 'Dr.', 'Dr.'],
    ['an honorary doctor and a doctor', ['Dr. h. c.', 'Dr. jur.'], 'Dr.', 'Dr.'],
    ['an honorary doctor alone', ['Dr. h. c.'], 'Dr. h. c.', 'Dr. h. c.'],
    ['a private lecturer', ['PD Dr.'], 'Dr.', 'Dr.'],
    ['a professor', ['Prof.'], 'Professorin', 'Professor'],
    ['a professor and doctor', ['Prof.', 'Dr.'], 'Professorin', 'Professor'],
    ['both in one entry', ['Prof. Dr. Dr. h. c.'], 'Professorin', 'Professor'],
    ['doctor before professor', ['Dr.', 'Prof.'], 'Professorin', 'Professor'],
    ['a professor written out', ['Professorin'], 'Professorin', 'Professor'],
    ['an extraordinary professor', ['apl. Prof. Dr.'], 'Professorin', 'Professor'],
    ['a university professor', ['Univ.-Prof. Dr.'], 'Professorin', 'Professor'],
    ['a junior professor', ['Jun.-Prof.', 'Dr.'], 'Professorin', 'Professor'],
    ['a diploma', ['Dipl.-Ing.'], null, null],
    ['a master', ['M. A.'], null, null],
    ['a diploma and a doctor', ['Dipl.-Volksw.', 'Dr. rer. pol.'], 'Dr.', 'Dr.'],
  ]; // prettier-ignore

  it.each(degrees.map((row) => [row[0], row] as const))('%s', (_title, row) => {
    const [, list, feminine, masculine] = row;
    expect(greetingDegree(list, 'w')).toBe(feminine);
    expect(greetingDegree(list, 'm')).toBe(masculine);
  });
});

describe('the name to sort by', () => {
  it.each([
    [{ firstName: 'Knut', nobility: 'Freiherr von', lastName: 'Muster' }, 'Muster Knut'],
    [{ firstName: 'Knut', lastName: 'von Muster' }, 'Muster Knut'],
    [{ firstName: 'Knut', lastName: 'von und zu der Muster' }, 'Muster Knut'],
    [{ firstName: 'Vera', lastName: 'Vonhof' }, 'Vonhof Vera'],
    [{ lastName: 'zu' }, 'zu'],
  ])('of %j begins with %s', (person, start) => {
    expect(sortName(person).startsWith(start)).toBe(true);
  });
});
