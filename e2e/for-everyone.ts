import { expect, type Page, test } from '@playwright/test';
import axeCore, { type RunOptions } from 'axe-core';

/** In the page, once it is put there. */
declare const axe: typeof axeCore;

const atDesk = { colorScheme: 'light', width: 1280 } as const;
const onPhone = { colorScheme: 'dark', width: 320 } as const;
const looks = [atDesk, onPhone];

/**
 * Nothing for axe to say and nothing to scroll sideways, in light at a desk and in dark at 320 px. Axe takes half a second:
 * it looks in one of the two, and in the other at the next page of the same test; in both in the deep run.
 */
export const expectForEveryone = async (page: Page) => {
  const before = page.viewportSize();
  const forAxe = process.env['TRIVET_DEEP'] ? looks : [nextLook()];
  for (const look of looks) {
    const { colorScheme, width } = look;
    // A colour on its way from light to dark has a contrast that nobody reads.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 900 });
    // What a bar that stays covers by half is a small target to axe, and to nobody else.
    await page.evaluate(() => scrollTo(0, 0));
    if (forAxe.includes(look)) expect.soft(await faults(page), `axe, ${colorScheme}, ${width} px`).toEqual([]);
    expect.soft(await sideways(page), `px to scroll sideways at ${width} px`).toBeLessThanOrEqual(0);
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
  if (before) await page.setViewportSize(before);
};

const taken = new Map<string, number>();

/** By the name of the test, so that a page is looked at in the same way every time. */
const nextLook = (): typeof atDesk | typeof onPhone => {
  const { titlePath, retry } = test.info();
  const name = `${titlePath.join()} ${retry}`;
  const turn = (taken.get(name) ?? -1) + 1;
  taken.set(name, turn);
  return (name.length + turn) % 2 === 0 ? atDesk : onPhone;
};

const rules = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations' as const],
};

/** What axe finds, in all of the page or in what opened over it (drawn outside any landmark, which is the one rule left out there). */
export const faults = async (page: Page, within?: string): Promise<string[]> => {
  // Half a megabyte: once per page is enough.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeCore.source);
  const options = within ? { ...rules, rules: { region: { enabled: false } } } : rules;
  return page.evaluate(inThePage, { within, options });
};

const inThePage = async ({ within, options }: { within: string | undefined; options: RunOptions }) => {
  const { violations } = await axe.run(within ? { include: within } : document, options);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 140)).join(' | ')}`);
};

/** By how many px the page is wider than its window. */
export const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
