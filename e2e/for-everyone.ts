import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const looks = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 320 },
] as const;

/** Nothing for axe to say in light at a desk and in dark at 320 px, and nothing to scroll sideways. */
export const expectForEveryone = async (page: Page) => {
  const before = page.viewportSize();
  for (const { colorScheme, width } of looks) {
    // A colour on its way from light to dark has a contrast that nobody reads.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 900 });
    expect.soft(await faults(page), `axe, ${colorScheme}, ${width} px`).toEqual([]);
    expect.soft(await sideways(page), `px to scroll sideways at ${width} px`).toBeLessThanOrEqual(0);
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
  if (before) await page.setViewportSize(before);
};

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds, in all of the page or in what opened over it (drawn outside any landmark, which is the one rule left out there). */
export const faults = async (page: Page, within?: string) => {
  // No page has frames. So axe may run in the page itself, and tell of faults alone: a quarter of the time.
  const axe = new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .withTags(tags);
  if (within) axe.include(within).disableRules('region');
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 140)).join(' | ')}`);
};

/** By how many px the page is wider than its window. */
export const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
