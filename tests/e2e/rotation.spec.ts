import { HANDS } from './support/hands';
import { expect, test } from './support/test';

for (const hands of HANDS) {
  test(`by ${hands.name}: proposals become chair years, two Länder exchange them, a note is added, all of it is taken back`, async ({
    launch,
  }) => {
    const { page } = await launch({ dataFolder: 'sample' });
    await hands.room(page, 'Vorsitz');
    await hands.tab(page, 'Reihenfolge');
    const table = page.getByRole('grid', { name: 'Vorsitzjahre' });
    const rows = table.getByRole('row');
    // Only the rows that are seen are there; the table says how many it has.
    const hasYears = (count: number) =>
      expect(table).toHaveAttribute('aria-rowcount', String(count + 1));
    await hasYears(22);
    await hands.press(page.getByRole('button', { name: 'Alle 6 anlegen' }));
    await hasYears(28);
    await hands.press(page.getByRole('button', { name: 'Vorsitz tauschen …' }));
    const dialog = page.getByRole('dialog');
    const words = dialog.getByText(
      /^Danach: 14\. Vorsitzjahr Brandenburg, 15\. Vorsitzjahr Berlin/,
    );
    await expect(words).toBeVisible();
    await hands.press(dialog.getByRole('button', { name: 'Länder tauschen' }));
    await expect(rows.filter({ hasText: '14.' }).filter({ hasText: 'Brandenburg' })).toHaveCount(1);

    await hands.openRow(page.getByRole('gridcell', { name: '14.', exact: true }));
    const panel = page.getByRole('region', { name: '14. Vorsitzjahr' });
    await expect(panel.getByRole('textbox', { name: 'Bemerkung' })).toHaveValue(/Getauscht mit dem 15\./); // prettier-ignore
    await hands.type(panel.getByRole('textbox', { name: 'Hauptkonferenz' }), 'Frühjahr, Potsdam');
    await hands.press(panel.getByRole('button', { name: 'Speichern' }));
    await expect(rows.filter({ hasText: 'Frühjahr, Potsdam' })).toHaveCount(1);

    for (let step = 0; step < 3; step += 1) {
      await hands.press(page.getByRole('button', { name: /^Rückgängig/ }));
    }
    await hasYears(22);
  });
}
