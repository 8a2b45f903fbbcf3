import { expect, test } from '@playwright/test';
import { early, open, signIn, windowOf } from './journeys.ts';

test.beforeEach(async ({ page }) => {
  await signIn(page, 'roisin');
});

test('an auditor reads all and is offered no change', async ({ browser }) => {
  const page = await windowOf(browser, 'ian');
  await open(page, `${early}/actions`);
  await expect(page.getByRole('button', { name: 'Add an action' })).toHaveCount(0);
  await page.getByRole('rowheader').first().getByRole('link').click();
  await expect(page.getByRole('region', { name: 'Details' })).toBeVisible();
  for (const name of ['Update', 'Edit', 'Complete', 'Stop'])
    await expect(page.getByRole('button', { name, exact: true })).toHaveCount(0);
  await page.context().close();
});
