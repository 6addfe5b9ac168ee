// @vitest-environment jsdom
import '../ui/jsdom-gaps';
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { useApp } from '../../../../src/renderer/app/app-store';
import { HandoverLine } from '../../../../src/renderer/overview/handover-line';
import { showForm } from '../../../support/form-bench';
import { term } from '../../../support/form-samples';

afterEach(cleanup);
beforeEach(() => {
  useApp.getState().go('overview', {});
});

const item = (state: string, dueOn: string | null) => ({ state, dueOn });
const STATE = {
  ...{ term: { landName: 'Bayern' }, handover: { id: 'u1' }, openOrders: [] },
  successor: { landName: 'Berlin', from: '2027-01-01' },
  ...{ pendingDeadlines: [], deletionsDue: 0 },
  items: [
    item('handedOver', '2026-05-01'),
    item('open', '2026-05-01'),
    item('notApplicable', null),
  ],
};

function show(today: string, state: object = STATE) {
  return showForm(<HandoverLine />, {
    'window.status': { today, writable: true },
    'register.list chairTerms': { records: [term] },
    'handover.state': state,
  });
}

const line = (): string =>
  (document.querySelector('.care-line')?.textContent ?? '').replaceAll('\u00a0', ' ').trim();

it('says from nine months ahead when the chair goes on, and how far its handover is', async () => {
  show('2026-11-30');
  await screen.findByRole('button', { name: 'Zur Übergabe' });
  expect(line()).toBe(
    '1 überfällig Der Vorsitz wechselt in 32 Tagen, am 1. Januar 2027. Nächstes Land: Berlin. In der Checkliste der Übergabe sind 2 von 3 Punkten erledigt. Zur Übergabe',
  );
  await userEvent.setup().click(screen.getByRole('button', { name: 'Zur Übergabe' }));
  expect(useApp.getState()).toMatchObject({ room: 'handover', tab: 'checklist' });
});

it('is quiet before, and asks nothing', async () => {
  const { asked } = show('2026-04-02');
  expect(line()).toBe('');
  expect(asked.map(({ operation }) => operation)).not.toContain('handover.state');
  cleanup();
  show('2026-04-03');
  expect(await screen.findByRole('button', { name: 'Zur Übergabe' })).toBeTruthy();
});

it('knows one that is not begun, a last day and a successor whom nobody knows', async () => {
  show('2026-12-31', { ...STATE, handover: null, items: [], successor: null });
  await screen.findByRole('button', { name: 'Zur Übergabe' });
  expect(line()).toContain('Der Vorsitz wechselt morgen, am 1. Januar 2027. Die Übergabe');
  expect(line()).toContain('Die Übergabe ist noch nicht angelegt.');
});
