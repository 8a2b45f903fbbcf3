import { expect, test } from '@playwright/test';
import { open, signIn } from './journeys.ts';

test('what the palette finds is marked and grouped, and all results stand on a page that narrows by kind', async ({
  page,
}) => {
  await signIn(page, 'roisin');
  await open(page, '/');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('searchbox').fill('venue');
  await expect(
    page
      .getByRole('menuitem', { name: /^A-031 / })
      .locator('mark')
      .first(),
  ).toHaveText(/^venue/i);
  await page.getByRole('menuitem', { name: 'See all results for “venue”' }).click();

  await expect(page).toHaveURL(/\/search\?q=venue$/);
  await expect(page.getByRole('heading', { name: 'Actions' })).toBeVisible();
  await page.getByLabel('Show', { exact: true }).selectOption('Risks');
  await expect(page).toHaveURL(/kind=risk/);
  await expect(page.getByRole('heading', { name: 'Actions' })).toBeHidden();

  await page.getByLabel('Search for').fill('nothing is called this');
  await expect(page.getByText('Nothing was found for “nothing is called this”')).toBeVisible();
  await page.getByLabel('Search for').fill('a');
  await expect(page.getByText('Type at least 2 letters or digits')).toBeVisible();
});
