// @vitest-environment jsdom
import './ui/jsdom-gaps';
import { act, cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { SenderForm } from '../../../src/renderer/chair/sender-form';
import { forgetTyped, formText, keepForm } from '../../../src/renderer/data/typed-forms';
import { clearToasts } from '../../../src/renderer/ui';
import { showForm } from '../../support/form-bench';
import { holder, office, person, secretariat, term } from '../../support/form-samples';

afterEach(() => {
  act(clearToasts);
  cleanup();
  forgetTyped();
});

const TODAY = '2026-03-16';
const HEIR = { ...person, id: 'p2', firstName: 'Bernd', lastName: 'Beispiel' };
const LATER = { ...holder, id: 'h2', personId: 'p2', from: '2026-06-01' };
const HALF = { ...holder, to: '2026-05-31' };

function show(holders: readonly object[] = [holder]) {
  return showForm(<SenderForm term={term} today={TODAY} isWritable />, {
    'register.list persons': { records: [person, HEIR] },
    'register.list offices': { records: [office] },
    'register.list chairHolders': { records: holders },
    'register.list secretariats': { records: [secretariat] },
    'register.list organisations': { records: [] },
  });
}

async function part(name = 'Person im Vorsitz') {
  return within(await screen.findByRole('region', { name }));
}

describe('a change of person within a chair year', () => {
  it('is a new record in the same office from a day on; who leads until then is said', async () => {
    const { asked } = show();
    const user = userEvent.setup();
    const place = await part();
    await user.click(await place.findByRole('button', { name: 'Wechsel eintragen' }));
    const save = () => place.getByRole<HTMLButtonElement>('button', { name: 'Vorsitz speichern' });
    expect(save().disabled).toBe(true);
    await user.type(place.getByRole('combobox', { name: /^Person/ }), 'Bernd');
    await user.click(screen.getByRole('option'));
    await user.type(place.getByRole('textbox', { name: 'Von' }), '1.6.2026{Tab}');
    expect(place.getByText(/Der Eintrag „.*“ endet damit am 31\. Mai 2026/)).toBeTruthy();
    await user.click(save());
    expect(asked.at(-1)?.input).toMatchObject({
      collection: 'chairHolders',
      record: {
        ...{ termId: 't1', personId: 'p2', officeId: holder.officeId },
        ...{ from: '2026-06-01', to: term.to },
      },
    });
    expect(asked.at(-1)?.input).not.toHaveProperty('record.id');
  });

  it('that was begun waits, also in another tab, and can be left', async () => {
    keepForm('chairHolders t1 new', { typed: { personId: 'p2' }, unread: { from: '1.6' } });
    show();
    const user = userEvent.setup();
    const place = await part();
    const from = await place.findByRole<HTMLInputElement>('textbox', { name: 'Von' });
    expect(from.value).toContain('06');
    await user.click(place.getByRole('button', { name: 'Abbrechen' }));
    expect(formText('chairHolders t1 new')).toEqual({ typed: {}, unread: {} });
    expect(place.getByRole<HTMLInputElement>('textbox', { name: 'Von' }).value).toBe('01.01.2026');
  });
});

describe('several who follow each other', () => {
  it('are told apart, whose time it is first; each can be shown, changed and removed', async () => {
    const { asked } = show([LATER, HALF]);
    const user = userEvent.setup();
    const place = await part();
    const pick = await place.findByRole('button', { name: /Eintrag$/ });
    expect(pick.textContent).toContain('01.01.2026 bis 31.05.2026');
    await user.click(pick);
    await user.click(screen.getByRole('option', { name: /Bernd Beispiel, ab 01\.06\.2026/ }));
    expect(place.getByRole<HTMLInputElement>('textbox', { name: 'Von' }).value).toBe('01.06.2026');
    await user.click(place.getByRole('button', { name: 'Eintrag entfernen' }));
    expect(asked.at(-1)).toMatchObject({
      operation: 'register.remove',
      input: { collection: 'chairHolders', id: 'h2' },
    });
  });

  it('is no choice where there is one', async () => {
    show();
    const place = await part();
    await place.findByRole('button', { name: 'Vorsitz speichern' });
    expect(place.queryByRole('button', { name: /Eintrag/ })).toBeNull();
  });
});

describe('a house that changes within a chair year', () => {
  it('keeps the lines that stay the same', async () => {
    const { asked } = show();
    const user = userEvent.setup();
    const place = await part('Geschäftsstelle');
    await user.click(await place.findByRole('button', { name: 'Wechsel eintragen' }));
    await user.type(place.getByRole('textbox', { name: 'Telefon' }), '06131 1');
    await user.type(place.getByRole('textbox', { name: 'Von' }), '1.6.2026{Tab}');
    await user.click(place.getByRole('button', { name: 'Geschäftsstelle speichern' }));
    const { id, ...same } = secretariat;
    expect(id).toBe('s1');
    expect(asked.at(-1)?.input).toMatchObject({
      record: { ...same, phone: '06131 1', from: '2026-06-01', to: term.to },
    });
    expect((asked.at(-1)?.input as { record: { id?: string } }).record.id).toBeUndefined();
  });
});
