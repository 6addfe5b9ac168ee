import type { Page } from '@playwright/test';
import { ask } from './ask';

interface Answer {
  readonly value: {
    readonly records: readonly { readonly id: string; readonly lastName: string }[];
    readonly conferences: readonly { readonly conferenceId: string }[];
    readonly personId: string;
  };
}

/** Takes Petra Muster a second time into contacts and conference, mistyped, as it happens in an office. */
export async function withDuplicate(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  const call = async (operation: string, input: object): Promise<Answer['value']> =>
    ((await ask(page, operation, input)) as Answer).value;
  const { records } = await call('register.list', { collection: 'persons' });
  const petra = records.find((record) => JSON.stringify(record).includes('"Petra"'));
  const { conferences } = await call('conferences.list', {});
  const conferenceId = conferences[0]?.conferenceId ?? '';
  const person = { gender: 'w', firstName: 'Petra', lastName: 'Mustre' };
  const { personId } = await call('participants.add', { conferenceId, role: 'guest', person });
  const record = { ...petra, id: personId, lastName: 'Mustre', email: null, phone: '0351 1234567' };
  await call('register.save', { collection: 'persons', record });
}
