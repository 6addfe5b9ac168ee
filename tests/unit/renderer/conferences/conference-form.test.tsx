// @vitest-environment jsdom
import '../ui/jsdom-gaps';
import { act, cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { ConferenceForm } from '../../../../src/renderer/conferences/conference-form';
import { clearToasts } from '../../../../src/renderer/ui';
import { showForm } from '../../../support/form-bench';
import { conference } from '../../../support/form-samples';

afterEach(() => {
  act(clearToasts);
  cleanup();
});

const FACTS = { conference, title: 'Hauptkonferenz', number: 20, chairLand: null, term: null };

async function show() {
  const { asked } = showForm(<ConferenceForm conferenceId="c1" />, { 'conferences.get': FACTS });
  await screen.findByRole('button', { name: 'Angaben speichern' });
  return { asked, user: userEvent.setup() };
}

const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });
const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });

describe('the form of a conference', () => {
  it('drops what could not be read with what could', async () => {
    const { user } = await show();
    const before = field('Rückmeldung bis').value;
    await user.clear(field('Rückmeldung bis'));
    await user.type(field('Rückmeldung bis'), '31.2.{Tab}');
    await user.click(button('Verwerfen'));
    expect(field('Rückmeldung bis').value).toBe(before);
    await user.type(field('Ort'), ' und Fürth');
    expect(button('Angaben speichern').disabled).toBe(false);
    await user.click(button('Verwerfen'));
    expect(field('Ort').value).toBe('Nürnberg');
  });
});
