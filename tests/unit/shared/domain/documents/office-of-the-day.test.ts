import { describe, expect, it } from 'vitest';
import { takeOverDrafts } from '../../../../../src/shared/domain/chair/take-over-rule';
import { nearestDay } from '../../../../../src/shared/domain/chair/terms';
import { participantList } from '../../../../../src/shared/domain/documents/kinds/participant-list/model';
import type { PaperModel } from '../../../../../src/shared/domain/documents/models';
import { chairName, chairSubject } from '../../../../../src/shared/domain/press/event';
import type { Draft } from '../../../../../src/shared/domain/storage/store-view';
import { officePaperOf, type OfficeKindName } from '../../../../builders/office-papers';
import { factsOf, paperOf, paragraphs, pressRelease, textsOf } from '../../../../builders/papers';
import { edit, referenceId, sampleId, sampleView } from '../../../../builders/sample-view';
import { valueOf } from '../../../../support/stores';

const FIRST_DAY = '2018-10-01';
const LAST_DAY = '2018-09-30';

/** Berlin takes the chair on 1 October 2018. */
function takenOver(): readonly Draft[] {
  let made = 0;
  const change = takeOverDrafts(
    sampleView(),
    {
      ...{ number: 14, land: 'BE', from: FIRST_DAY, to: '2019-09-30', motto: null },
      holder: { personId: sampleId('person-BE'), officeId: sampleId('office18-BE') },
      secretariat: {
        ...{ name: 'Geschäftsstelle Berlin', organisationId: sampleId('org18-BE') },
        ...{ contactName: null, phone: '030 1', fax: null, email: null, web: null },
        ...{ pressName: null, pressPhone: null, pressEmail: null },
      },
    },
    () => `made-${(made += 1)}`,
  );
  return valueOf(change);
}

const DRAFTS = takenOver();
/** The sample conference of Bavaria's chair year. */
const ofBavaria = sampleView(...DRAFTS);
/** The same one as a conference of Berlin's. */
const ofBerlin = sampleView(...DRAFTS, edit.conference({ termId: referenceId('term-14') }));
/** Berlin's, as long as only its secretariat is known. */
const withoutHolder = sampleView(
  ...DRAFTS.filter(({ collection }) => collection !== 'chairHolders'),
  edit.conference({ termId: referenceId('term-14') }),
);

const chairOf = (view: typeof ofBavaria, day: string): string | undefined =>
  factsOf(view, day).chair?.person.id;

const office = (name: OfficeKindName, view = ofBavaria): PaperModel =>
  officePaperOf({ name, view, date: FIRST_DAY });

describe('who writes', () => {
  it.each([
    ['the old conference', ofBavaria],
    ['the next conference', ofBerlin],
  ])('about %s is the office of the day', (_name, view) => {
    const old = factsOf(view, LAST_DAY);
    expect([old.office.term.number, old.office.land?.id]).toEqual([13, 'BY']);
    expect(old.sender.person.id).not.toBe(sampleId('person-BE'));
    const next = factsOf(view, FIRST_DAY);
    expect([next.office.term.number, next.office.land?.id]).toEqual([14, 'BE']);
    expect(next.sender.person.id).toBe(sampleId('person-BE'));
    // Number and title are the conference's whoever writes.
    expect([next.title, next.land]).toEqual([old.title, old.land]);
  });
});

describe('who leads the conference', () => {
  it('is of its own chair year on every day', () => {
    expect(chairOf(ofBavaria, FIRST_DAY)).toBe(chairOf(ofBavaria, LAST_DAY));
    expect(chairOf(ofBavaria, FIRST_DAY)).not.toBe(sampleId('person-BE'));
    expect(chairOf(ofBerlin, LAST_DAY)).toBe(sampleId('person-BE'));
  });

  it('is said with its own Land in releases that the next office writes', () => {
    const release = pressRelease('result', { date: FIRST_DAY });
    const lead = paragraphs(paperOf(ofBavaria, release))[0] ?? '';
    const { chair, sender } = factsOf(ofBavaria, FIRST_DAY);
    expect(lead).toContain('Unter dem Vorsitz von Bayerns Staatsminister');
    expect(lead).toContain(chair?.person.lastName);
    expect(lead).not.toContain(sender.person.lastName);
  });

  it('stands in the record, in lists and in invitations of the press', () => {
    const facts = factsOf(ofBavaria, FIRST_DAY);
    const name = chairName(facts);
    expect(textsOf(office('resolutionMinutes')).join('\n')).toContain(facts.chair?.person.lastName);
    expect(textsOf(office('mediaAdvisory')).join('\n')).toContain(name);
    const list = textsOf(valueOf(participantList(facts, ofBavaria)));
    expect(list.join('\n')).toContain(facts.chair?.person.lastName);
  });

  it('is its Land as long as nobody is known', () => {
    const facts = factsOf(withoutHolder, LAST_DAY);
    expect(facts.chair).toBeNull();
    expect([chairSubject(facts), chairName(facts)]).toEqual(['Berlin', 'Berlin']);
    const release = pressRelease('announcement', { date: LAST_DAY });
    expect(paragraphs(paperOf(withoutHolder, release))[0]).toContain(
      'unter dem Vorsitz von Berlin',
    );
  });
});

describe('the joint release of both offices', () => {
  it('has the old secretariat below the old Land, also when the new one writes it', () => {
    const texts = textsOf(office('pressHandover'));
    const contacts = texts.slice(texts.indexOf('Kontakt für die Medien'));
    const old = contacts.slice(contacts.indexOf('Bayern'), contacts.indexOf('Berlin'));
    expect(old.length).toBeGreaterThan(1);
    expect(old.join('\n')).not.toContain('030 1');
    expect(contacts.slice(contacts.indexOf('Berlin')).join('\n')).toContain('030 1');
  });
});

describe('the nearest day of a period', () => {
  it.each([
    ['2017-01-01', '2018-01-01'],
    ['2018-06-01', '2018-06-01'],
    ['2019-06-01', '2018-12-31'],
  ])('to %s is %s', (day, nearest) => {
    expect(nearestDay({ from: '2018-01-01', to: '2018-12-31' }, day)).toBe(nearest);
    expect(nearestDay({ from: null, to: null }, day)).toBe(day);
  });
});
