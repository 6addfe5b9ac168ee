import { describe, expect, it } from 'vitest';
import { joinDegrees, splitDegrees } from '../../../../../src/shared/domain/register/degrees';
import { isUsualEmail, isUsualPhone } from '../../../../../src/shared/domain/register/plausible';

describe('degrees typed in one text', () => {
  it.each([
    ['', []],
    ['Dr.', ['Dr.']],
    ['Prof. Dr.', ['Prof.', 'Dr.']],
    ['Prof. Dr. Dr. h. c.', ['Prof.', 'Dr.', 'Dr. h. c.']],
    ['Dr. med., Dipl.-Psych.', ['Dr. med.', 'Dipl.-Psych.']],
  ])('"%s" are %j', (text, degrees) => {
    expect(splitDegrees(text)).toEqual(degrees);
  });

  it.each([[[]], [['Prof.', 'Dr.']], [['Prof. Dr.']], [['Dr. phil.', 'M. A.']]])(
    '%j come back as they were',
    (degrees) => {
      expect(splitDegrees(joinDegrees(degrees)).join(' ')).toBe(degrees.join(' '));
    },
  );
});

describe('what looks usual', () => {
  it.each(['poststelle@sms.sachsen.de', ' a.b@c-d.example '])('%s as e-mail', (text) => {
    expect(isUsualEmail(text)).toBe(true);
  });
  it.each(['poststelle', 'a@b', 'a b@c.de', 'a@b.de; c@d.de'])('%s not as e-mail', (text) => {
    expect(isUsualEmail(text)).toBe(false);
  });
  it.each(['0351 564-0', '+49 351 5640', '(0351) 5640'])('%s as telephone', (text) => {
    expect(isUsualPhone(text)).toBe(true);
  });
  it.each(['siehe Liste', '12', '0351 564 App. 3'])('%s not as telephone', (text) => {
    expect(isUsualPhone(text)).toBe(false);
  });
});
