import { expect, test, type Page } from '@playwright/test';
import { open, signIn } from './journeys.ts';

const type = async (page: Page, words: string) => {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('searchbox').fill(words);
};

test('the palette finds a risk by its reference and an action by a word of it, and opens them', async ({ page }) => {
  await signIn(page, 'roisin');
  await open(page, '/');
  await type(page, 'r-014');
  await expect(page.getByRole('menuitem', { name: /^R-014 / })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/risks\/R-014$/);

  await type(page, 'venue');
  await page.getByRole('menuitem', { name: /^A-031 / }).click();
  await expect(page).toHaveURL(/\/actions\/A-031$/);

  await type(page, 'nothing is called this');
  await expect(page.getByText('Nothing found. Try fewer words')).toBeVisible();
});
