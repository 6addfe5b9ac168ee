import type { Page } from '@playwright/test';
import { ask } from './support/ask';
import { HANDS, type Hands } from './support/hands';
import { expect, test } from './support/test';

interface Listed {
  readonly id: string;
  readonly land: string | null;
  readonly personId: string;
}

async function answerOf<T>(page: Page, operation: string, input: unknown): Promise<T> {
  const answer = (await ask(page, operation, input)) as { readonly value: T };
  return answer.value;
}

/** Saxony's minister has accepted for the conference and is invited to a second one. */
async function invited(page: Page): Promise<string> {
  const { conferences } = await answerOf<{ conferences: readonly { conferenceId: string }[] }>(
    page,
    'conferences.list',
    {},
  );
  const conferenceId = conferences[0]?.conferenceId ?? '';
  const { participants } = await answerOf<{ participants: readonly Listed[] }>(
    page,
    'participants.list',
    { conferenceId },
  );
  const saxony = participants.find(({ land }) => land === 'SN');
  const reply = { state: 'accepted', on: '2018-01-20', way: 'phone' };
  await ask(page, 'participants.update', { conferenceId, id: saxony?.id, patch: { reply } });
  const days = { kind: 'special', from: '2018-06-12', to: '2018-06-12' };
  const second = await answerOf<{ conferenceId: string }>(page, 'conferences.create', days);
  const { personId } = saxony ?? { personId: '' };
  await ask(page, 'participants.add', { ...second, role: 'member', land: 'SN', personId });
  return conferenceId;
}

async function typePlan(hands: Hands, page: Page): Promise<void> {
  await hands.choose(page.getByRole('button', { name: /Land$/ }), 'Sachsen');
  await hands.type(page.getByRole('textbox', { name: 'Gilt ab' }), '24.1.2018');
  const office = page.getByRole('region', { name: 'Staatsministerin für Gleichstellung' });
  await expect(office.getByText('Petra Muster')).toBeVisible();
  await hands.pick(office.getByRole('radio', { name: 'Nachfolge durch eine neue Person' }));
  await hands.choose(office.getByRole('button', { name: /Anrede$/ }), 'Herr');
  await hands.type(office.getByRole('textbox', { name: 'Akademische Grade' }), 'Dr.');
  await hands.type(office.getByRole('textbox', { name: 'Vorname' }), 'Jonas');
  await hands.type(office.getByRole('textbox', { name: 'Nachname' }), 'Neuland');
  await hands.tick(page.getByRole('checkbox', { name: /^Das Haus wird umbenannt/ }));
  const name = 'Sächsisches Staatsministerium für Teilhabe und Integration';
  await hands.type(page.getByRole('textbox', { name: 'Neuer Name' }), name);
  await hands.type(page.getByRole('textbox', { name: 'Kurzname' }), 'SMTI');
  const remit = page.getByRole('textbox', { name: 'Geschäftsbereich der Ämter' });
  await hands.type(remit, 'für Teilhabe und Integration');
}

async function participantsOf(hands: Hands, page: Page): Promise<void> {
  await hands.room(page, 'Konferenzen');
  await hands.tab(page, 'Teilnehmende');
}

async function openNames(hands: Hands, page: Page): Promise<void> {
  await hands.room(page, 'Kontakte');
  await hands.tab(page, 'Neubesetzung');
}

for (const hands of HANDS) {
  test(`by ${hands.name}: a new minister in a renamed ministry, from the plan to the last invitation`, async ({
    launch,
  }) => {
    const program = await launch({ dataFolder: 'sample' });
    const { page } = program;
    const conferenceId = await invited(page);
    await hands.room(page, 'Kontakte');
    await hands.tab(page, 'Ämter und Amtszeiten');
    await hands.press(page.getByRole('button', { name: 'Neubesetzung erfassen' }));
    await typePlan(hands, page);

    await hands.press(page.getByRole('button', { name: 'Folgen ansehen' }));
    await expect(page.getByText(/^Die Amtszeit von Petra Muster .* endet am 23/)).toBeVisible();
    await expect(page.getByText('Sehr geehrter Herr Staatsminister,')).toBeVisible();
    await expect(page.getByText('Sächsischen Staatsminister', { exact: true })).toBeVisible();
    await hands.press(page.getByRole('button', { name: 'Neubesetzung eintragen' }));
    await expect(page.getByRole('heading', { name: 'Noch im alten Namen (2)' })).toBeVisible();

    // The letters go to the new name only when somebody says so.
    const fix = page.getByRole('button', { name: /^Auf Nachfolger umstellen: Rückmeldung/ });
    await hands.press(fix);
    await expect(page.getByRole('heading', { name: 'Noch im alten Namen (1)' })).toBeVisible();
    await hands.press(page.getByRole('button', { name: /^Auf Nachfolger umstellen: Einladung/ }));
    await expect(
      page.getByRole('heading', { name: 'Noch im alten Namen', exact: true }),
    ).toBeVisible();

    await participantsOf(hands, page);
    await page.getByRole('gridcell', { name: 'Dr. Jonas Neuland' }).waitFor();
    await expect(page.getByText(/Petra Muster hatte am 20.*am Telefon zugesagt/)).toBeVisible();
    await hands.room(page, 'Dokumente');
    await hands.openRow(page.getByRole('gridcell', { name: 'Dr. Jonas Neuland' }));
    const letter = page.frameLocator('iframe[title="Vorschau des Dokuments"]');
    await expect(letter.getByText('Sehr geehrter Herr Staatsminister,')).toBeVisible();
    await expect(letter.getByText('Herrn Dr. Jonas Neuland')).toBeVisible();

    // Three steps back: both places, then the change of government itself.
    await openNames(hands, page);
    await page.keyboard.press('Control+z');
    await expect(page.getByRole('heading', { name: 'Noch im alten Namen (1)' })).toBeVisible();
    await program.restart();
    const again = program.page;
    await openNames(hands, again);
    await expect(again.getByText(/^Einladung$/)).toBeVisible();
    await again.keyboard.press('Control+z');
    await expect(again.getByRole('heading', { name: 'Noch im alten Namen (2)' })).toBeVisible();
    await again.keyboard.press('Control+z');
    await expect(
      again.getByRole('heading', { name: 'Noch im alten Namen', exact: true }),
    ).toBeVisible();
    const { participants } = await answerOf<{ participants: readonly Listed[] }>(
      again,
      'participants.list',
      { conferenceId },
    );
    expect(participants.find(({ land }) => land === 'SN')).toMatchObject({
      name: 'Petra Muster',
      reply: { state: 'accepted', on: '2018-01-20' },
    });
    // And forth again, in one: the office is Saxony's new one once more.
    await again.keyboard.press('Control+y');
    await expect(again.getByRole('heading', { name: 'Noch im alten Namen (2)' })).toBeVisible();
    await hands.press(again.getByRole('button', { name: 'Alle 2 umstellen' }));
    await participantsOf(hands, again);
    await expect(again.getByRole('gridcell', { name: 'Dr. Jonas Neuland' })).toBeVisible();
  });
}
