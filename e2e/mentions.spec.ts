import { expect, test } from '@playwright/test';
import { faults } from './for-everyone.ts';
import { early, fresh, open, signIn, toast, windowOf } from './journeys.ts';

test('an @ offers the people here by keyboard, without accents, and whoever is named hears of it', async ({
  page,
  browser,
}) => {
  await signIn(page, 'maureen');
  await open(page, `${early}/risks/R-012`);
  await page
    .getByRole('button', { name: /^Review/ })
    .first()
    .click();
  const note = page.getByLabel(/^Note/);
  const words = fresh('Ring');
  await note.fill(`${words} @rois`);
  const offered = page.getByRole('option', { name: 'Róisín Quinn' });
  await expect(offered).toHaveAttribute('aria-selected', 'true');
  await expect(note).toHaveAttribute('aria-activedescendant', (await offered.getAttribute('id')) ?? '');
  expect.soft(await faults(page)).toEqual([]);
  await note.press('Enter');
  await expect(note).toHaveValue(`${words} @Róisín Quinn `);
  await note.pressSequentially('today');
  await page.getByRole('button', { name: 'Still right' }).click();
  await expect(toast(page)).toBeVisible();

  const named = await windowOf(browser, 'roisin');
  await open(named, '/notifications');
  await expect(named.getByRole('link', { name: /Risk EARLY-R-012 names you/ }).first()).toBeVisible();
});
