// @vitest-environment jsdom
import './ui/jsdom-gaps';
import type { ReactElement } from 'react';
import { act, cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { SenderForm } from '../../../src/renderer/chair/sender-form';
import { DeadlinePanel } from '../../../src/renderer/conferences/deadline-panel';
import { HotelsTab, ProgrammeTab } from '../../../src/renderer/conferences/item-tabs';
import { factsOf } from '../../../src/renderer/contacts/facts';
import { MandateForm } from '../../../src/renderer/contacts/mandate-form';
import { PressTab } from '../../../src/renderer/documents/press-tab';
import { ParticipantPanel } from '../../../src/renderer/participants/participant-panel';
import { SeveralBar } from '../../../src/renderer/participants/several-bar';
import { clearToasts } from '../../../src/renderer/ui';
import { showForm } from '../../support/form-bench';
import {
  deadline,
  holder,
  mandate,
  office,
  participant,
  person,
  release,
  secretariat,
  term,
} from '../../support/form-samples';

afterEach(() => {
  act(clearToasts);
  cleanup();
});

const TODAY = '2026-03-16';
const ignore = (): void => undefined;
const KNOWN = {
  'register.list persons': { records: [person] },
  'register.list offices': { records: [office] },
  'register.list mandates': { records: [mandate] },
  'register.list chairHolders': { records: [holder] },
  'register.list secretariats': { records: [secretariat] },
  'register.list organisations': { records: [] },
  'conferences.get': { conference: { from: '2026-05-07' } },
  'conferences.items rooms': { records: [] },
  'conferences.items programmeItems': {
    records: [
      { id: 'i1', order: 10, day: TODAY, from: '09:00', to: null, title: 'Beginn', place: null },
    ],
  },
  'conferences.items hotelContingents': {
    records: [
      { id: 'i1', hotel: 'Zur Post', keyword: null, price: null, bookBy: TODAY, note: null },
    ],
  },
  'conferences.items pressReleases': { records: [release] },
};

interface Case {
  readonly form: ReactElement;
  /** What opens the form, if it is not there at once. */
  readonly open?: string;
  /** Which of several parts of the form. */
  readonly part?: string;
  readonly fields: readonly string[];
  readonly save: string;
}

const CASES: Readonly<Record<string, Case>> = {
  'a participant': {
    form: (
      <ParticipantPanel
        conferenceId="c1"
        participant={participant}
        wish={0}
        today={TODAY}
        isWritable
        onClose={ignore}
      />
    ),
    fields: ['Eingegangen am'],
    save: 'Speichern',
  },
  'an item of the programme': {
    form: <ProgrammeTab conferenceId="c1" />,
    open: 'Beginn',
    fields: ['Tag', 'Von', 'Bis'],
    save: 'Speichern',
  },
  'a hotel': {
    form: <HotelsTab conferenceId="c1" />,
    open: 'Zur Post',
    fields: ['Buchen bis'],
    save: 'Speichern',
  },
  'who leads': {
    form: <SenderForm term={term} today={TODAY} isWritable />,
    part: 'Person im Vorsitz',
    fields: ['Von', 'Bis'],
    save: 'Vorsitz speichern',
  },
  'the secretariat': {
    form: <SenderForm term={term} today={TODAY} isWritable />,
    part: 'Geschäftsstelle',
    fields: ['Von', 'Bis'],
    save: 'Geschäftsstelle speichern',
  },
  'a press release': {
    form: <PressTab conferenceId="c1" />,
    fields: ['Datum'],
    save: 'Speichern',
  },
};

describe.each(Object.entries(CASES))('the form of %s', (_name, { form, open, part, ...rest }) => {
  it.each(rest.fields)('is not saved while "%s" shows what it cannot read', async (label) => {
    showForm(form, KNOWN);
    const user = userEvent.setup();
    if (open !== undefined)
      await user.click((await screen.findAllByText(new RegExp(open)))[0] ?? document.body);
    const place =
      part === undefined ? screen : within(await screen.findByRole('region', { name: part }));
    const save = await place.findByRole<HTMLButtonElement>('button', { name: rest.save });
    const field = place.getByRole<HTMLInputElement>('textbox', { name: label });
    expect(save.disabled).toBe(false);
    const before = field.value;
    await user.clear(field);
    await user.type(field, '31.31.{Tab}');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(save.disabled).toBe(true);
    await user.clear(field);
    await user.type(field, before === '' ? '{Tab}' : `${before}{Tab}`);
    expect(save.disabled).toBe(false);
  });
});

describe('the form of a deadline', () => {
  it('is not saved while its day cannot be read, and leads there', async () => {
    const { asked } = showForm(
      <DeadlinePanel
        {...{ conferenceId: 'c1', deadline, land: null, today: TODAY, isWritable: true }}
        onDone={ignore}
        onGoOn={ignore}
        onClose={ignore}
      />,
    );
    const user = userEvent.setup();
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: /^Tag/ });
    await user.clear(field);
    await user.type(field, '31.2.{Tab}');
    await user.click(screen.getByRole('button', { name: 'Speichern' }));
    expect(asked).toEqual([]);
    expect(document.activeElement).toBe(field);
    await user.clear(field);
    await user.type(field, '8.5.2026{Enter}');
    expect(asked).toMatchObject([{ input: { item: { record: { day: '2026-05-08' } } } }]);
  });
});

describe('the form of a mandate', () => {
  it.each([
    ['Von', '2026-05-08'],
    ['Bis', '2026-05-08'],
  ])('is not saved while "%s" cannot be read, and leads there', async (label, day) => {
    const contacts = {
      ...{ laender: [], organisations: [] },
      ...{ persons: [person], offices: [office], mandates: [mandate] },
    };
    const { asked } = showForm(
      <MandateForm
        mandate={mandate}
        of={{ personId: null, officeId: office.id }}
        facts={factsOf(contacts, TODAY)}
        isWritable
        onClose={ignore}
      />,
    );
    const user = userEvent.setup();
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: new RegExp(`^${label}`) });
    await user.clear(field);
    await user.type(field, '31.2.{Tab}');
    await user.click(screen.getByRole('button', { name: 'Amtszeit speichern' }));
    expect(asked).toEqual([]);
    expect(document.activeElement).toBe(field);
    await user.clear(field);
    await user.type(field, '8.5.2026{Enter}');
    const record = label === 'Von' ? { from: day } : { to: day };
    expect(asked).toMatchObject([{ input: { collection: 'mandates', record } }]);
  });
});

describe('the reply of several people', () => {
  it('is not set while its day cannot be read, unless it has none', async () => {
    showForm(<SeveralBar conferenceId="c1" ids={['a1', 'a2']} today={TODAY} onDone={ignore} />);
    const user = userEvent.setup();
    const choose = async (state: string): Promise<void> => {
      await user.click(screen.getByRole('button', { name: /Rückmeldung$/ }));
      await user.click(screen.getByRole('option', { name: state }));
    };
    const apply = screen.getByRole<HTMLButtonElement>('button', { name: 'Rückmeldung setzen' });
    await choose('nimmt teil');
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Eingegangen am' });
    await user.clear(field);
    await user.type(field, '31.2.{Tab}');
    expect(apply.disabled).toBe(true);
    await choose('eingeladen');
    expect(apply.disabled).toBe(false);
  });
});
