// @vitest-environment jsdom
import '../ui/jsdom-gaps';
import { act, cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { SeveralBar } from '../../../../src/renderer/participants/several-bar';
import { clearToasts } from '../../../../src/renderer/ui';
import { showForm } from '../../../support/form-bench';

afterEach(() => {
  act(clearToasts);
  cleanup();
});

const TODAY = '2026-03-16';

/** Sets a reply for two people; what is then asked to be changed. */
async function patchFor(state: string, way?: string): Promise<unknown> {
  const { asked } = showForm(
    <SeveralBar conferenceId="c1" ids={['a1', 'a2']} today={TODAY} onDone={() => undefined} />,
  );
  const user = userEvent.setup();
  const choose = async (field: RegExp, option: string): Promise<void> => {
    await user.click(screen.getByRole('button', { name: field }));
    await user.click(screen.getByRole('option', { name: option }));
  };
  await choose(/Rückmeldung$/, state);
  if (way !== undefined) await choose(/Weg$/, way);
  await user.click(screen.getByRole('button', { name: 'Rückmeldung setzen' }));
  return (asked.at(-1)?.input as { readonly patch: unknown }).patch;
}

describe('the reply of several people', () => {
  it('leaves the way on record where none was chosen', async () => {
    expect(await patchFor('nimmt teil')).toEqual({
      reply: { state: 'accepted', on: TODAY },
      substituteId: null,
    });
  });

  it('takes the way that was chosen', async () => {
    expect(await patchFor('sagt ab', 'E-Mail')).toMatchObject({
      reply: { state: 'declined', on: TODAY, way: 'email' },
    });
  });

  it('has neither day nor way where nobody has answered', async () => {
    expect(await patchFor('eingeladen')).toMatchObject({
      reply: { state: 'invited', on: null, way: null },
    });
  });
});
