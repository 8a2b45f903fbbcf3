import { expect, test } from '@playwright/test';
import { expectForEveryone } from './for-everyone.ts';
import { early, open, signIn } from './journeys.ts';

test('the list, a text that holds and one that is talked about are for everyone', async ({ page }) => {
  await signIn(page, 'maureen');
  for (const address of ['unmet/U-001', 'agreements', 'agreements/G-001', 'agreements/G-005']) {
    await open(page, `${early}/${address}`);
    await expectForEveryone(page);
  }
  await page.getByRole('button', { name: 'Edit The services' }).click();
  await expect(page.getByRole('textbox', { name: 'The services' })).toBeVisible();
  await expectForEveryone(page);
  await page.getByRole('button', { name: 'Name the parties' }).click();
  await expect(page.getByLabel('Glens and Loughs Education Board')).toBeVisible();
  await expectForEveryone(page);
});
