import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './test';

const LEVEL = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

export const THEMES = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  forced: { colorScheme: 'dark', forcedColors: 'active' },
} as const;
export type Theme = keyof typeof THEMES;

/** Shows the page in each theme in turn; afterwards as the system says. */
export async function* themes(page: Page): AsyncGenerator<Theme> {
  for (const theme of Object.keys(THEMES) as Theme[]) {
    await page.emulateMedia(THEMES[theme]);
    yield theme;
  }
  await page.emulateMedia({ colorScheme: null, forcedColors: null });
}

/** No violation of WCAG 2.2 AA; `allow` names rules that a state of the page cannot keep. */
export async function axe(page: Page, { allow = [] as readonly string[] } = {}): Promise<void> {
  // Legacy mode: Electron cannot open the blank page in which the other one works.
  const found = await new AxeBuilder({ page })
    .setLegacyMode()
    .withTags(LEVEL)
    .disableRules([...allow])
    .exclude('iframe[sandbox]')
    .analyze();
  const violations = found.violations.map(({ id, nodes }) => ({
    rule: id,
    at: nodes.map((node) => `${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
  }));
  expect(violations).toEqual([]);
}
