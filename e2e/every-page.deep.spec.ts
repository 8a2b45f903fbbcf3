import { expect, test } from '@playwright/test';
import { byTab, onASlowLine, pagesFrom, withoutTheApi } from './every-page.ts';
import { expectForEveryone } from './for-everyone.ts';
import { open, signIn } from './journeys.ts';

// Every kind of page that links lead to, as whoever uses it most: for everyone, by keyboard alone, on a slow line, and
// without the API.
test.setTimeout(1_800_000);

const walks = [
  ['maureen', '/w/carnmoyle/p/EARLY', 45],
  ['boyd', '/w/carnmoyle/p/EARLY', 40],
  ['nuala', '/w/carnmoyle', 25],
] as const;

for (const [person, start, atLeast] of walks)
  test(`every page that ${person} finds can be used by everyone`, async ({ page }) => {
    await signIn(page, person);
    const pages = await pagesFrom(page, start);
    expect(pages.length).toBeGreaterThanOrEqual(atLeast);
    const found: string[] = [];
    for (const path of pages) {
      await open(page, path);
      await expectForEveryone(page);
      for (const width of [1440, 768, 320]) {
        await page.setViewportSize({ width, height: 800 });
        const { missed, unseen } = await byTab(page);
        found.push(...missed.map((what) => `${path} at ${width} px: Tab passes over ${what}`));
        found.push(...unseen.map((what) => `${path} at ${width} px: has focus unseen: ${what}`));
      }
      found.push(...(await onASlowLine(page, path)).map((what) => `${path} on a slow line: ${what}`));
      found.push(...(await withoutTheApi(page, path)).map((what) => `${path} without the API: ${what}`));
    }
    expect(found).toEqual([]);
  });
