// @vitest-environment jsdom
import './ui/jsdom-gaps';
import type { ReactElement } from 'react';
import { act, cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { SenderForm } from '../../../src/renderer/chair/sender-form';
import { ConferenceForm } from '../../../src/renderer/conferences/conference-form';
import { DeadlinePanel } from '../../../src/renderer/conferences/deadline-panel';
import { InvitationTab } from '../../../src/renderer/conferences/invitation-tab';
import { withoutSent } from '../../../src/renderer/data/typed';
import { ParticipantPanel } from '../../../src/renderer/participants/participant-panel';
import { clearToasts } from '../../../src/renderer/ui';
import { showForm } from '../../support/form-bench';
import {
  conference,
  deadline,
  holder,
  office,
  participant,
  person,
  secretariat,
  term,
} from '../../support/form-samples';

// The editor asks where the pointer is; nothing is laid out here. Others must not have it: axe would take a page with
// a dialog for one without.
document.elementFromPoint = () => null;

afterEach(() => {
  act(clearToasts);
  cleanup();
});

const PATIENCE = 30_000; // ms; an editor in jsdom is slow
const TODAY = '2026-03-16';
const ignore = (): void => undefined;
const KNOWN = {
  'register.list persons': { records: [person] },
  'register.list offices': { records: [office] },
  'register.list chairHolders': { records: [holder] },
  'register.list secretariats': { records: [secretariat] },
  'register.list organisations': { records: [] },
  'conferences.get': { conference, title: '', number: 20, chairLand: null, term: null },
  'conferences.items invitationTexts': { records: [] },
};

interface Case {
  readonly form: ReactElement;
  readonly part?: string;
  /** A field that is typed on, with two texts that it can read, and one that is left in peace. */
  readonly field: string;
  readonly texts?: readonly [string, string];
  readonly other?: string;
  readonly save: string;
}

const sender = <SenderForm term={term} today={TODAY} isWritable />;
const CASES: Readonly<Record<string, Case>> = {
  'a conference': {
    form: <ConferenceForm conferenceId="c1" />,
    field: 'Ort',
    other: 'Haus oder Saal',
    save: 'Angaben speichern',
  },
  'the invitation': {
    form: <InvitationTab conferenceId="c1" />,
    field: 'Anreise',
    other: 'Schlusssatz',
    save: 'Texte speichern',
  },
  'a deadline': {
    form: (
      <DeadlinePanel
        {...{ conferenceId: 'c1', deadline, land: null, today: TODAY, isWritable: true }}
        onDone={ignore}
        onGoOn={ignore}
        onClose={ignore}
      />
    ),
    field: 'Bemerkung',
    other: 'Wer kümmert sich',
    save: 'Speichern',
  },
  'a participant': {
    form: (
      <ParticipantPanel
        {...{ conferenceId: 'c1', participant, wish: 0, today: TODAY, isWritable: true }}
        onClose={ignore}
      />
    ),
    field: 'Bemerkung',
    save: 'Speichern',
  },
  'the secretariat': {
    form: sender,
    part: 'Geschäftsstelle',
    field: 'Telefon',
    other: 'Telefax',
    save: 'Geschäftsstelle speichern',
  },
  'who leads': {
    form: sender,
    part: 'Person im Vorsitz',
    field: 'Bis',
    texts: ['01.10.2026', '02.10.2026'],
    save: 'Vorsitz speichern',
  },
};

it.each(Object.entries(CASES))(
  'what is typed into the form of %s while it saves stays, what was sent does not',
  async (_name, { form, part, field, texts = ['erst', 'dann'], other, save }) => {
    const { asked } = showForm(form, KNOWN);
    const user = userEvent.setup();
    const button = async () => {
      const place =
        part === undefined ? screen : within(await screen.findByRole('region', { name: part }));
      return { place, press: await place.findByRole('button', { name: save }) };
    };
    const { place, press } = await button();
    // A field of formatted text comes a moment after its form.
    if (other !== undefined)
      await place.findByRole('textbox', { name: other }, { timeout: PATIENCE });
    const input = (name: string) => place.getByRole('textbox', { name });
    const textOf = (name: string): string => {
      const element = input(name);
      const isPlain = element instanceof HTMLInputElement || element.matches('textarea');
      return isPlain ? (element as HTMLInputElement).value : element.textContent;
    };
    const write = async (name: string, text: string): Promise<void> => {
      await user.clear(input(name));
      await user.type(input(name), `${text}{Tab}`);
    };
    await write(field, texts[0]);
    if (other !== undefined) await write(other, 'gesendet');
    const before = asked.length;
    await user.click(press);
    await write(field, texts[1]);
    await act(async () => asked[before]?.answer({ deadlines: 0 }));
    expect(textOf(field)).toBe(texts[1]);
    // The record is not told anew here, so what is no longer typed shows what was before.
    if (other !== undefined) expect(textOf(other)).toBe('');
  },
  PATIENCE,
);

describe('what is left of the typed fields after a save', () => {
  it('is what was not sent, or typed anew since', () => {
    const sent = { place: 'Nürnberg', motto: null, press: { day: TODAY } };
    const typed = { ...sent, place: 'Fürth', note: 'neu' };
    expect(withoutSent<Record<string, unknown>>(typed, sent)).toEqual({
      place: 'Fürth',
      note: 'neu',
    });
    expect(withoutSent(sent, sent)).toEqual({});
  });
});
