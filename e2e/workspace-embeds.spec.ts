import { expect, test } from '@playwright/test';
import { expectForEveryone } from './for-everyone.ts';
import { open, settled, signIn, toast } from './journeys.ts';

test('an administrator finds every chart that is shown on other sites in one place, and ends one there', async ({
  page,
}) => {
  await signIn(page, 'nuala');
  await open(page, '/w/carnmoyle/outcomes/I-002');
  await page.getByRole('button', { name: 'Show on another site' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Make an address' }).click();
  await expect(page.getByRole('dialog').getByText(/^<iframe/)).toBeVisible();
  await open(page, '/w/carnmoyle/admin/embeds?state=shown');
  const row = page.getByRole('row', { name: /I-002 Children ready for school/ }).first();
  await expect(row.getByText('Any site')).toBeVisible();
  await settled(page);
  await expectForEveryone(page);
  await row.getByRole('button', { name: /^End: Children ready for school/ }).click();
  await page.getByRole('button', { name: 'End', exact: true }).click();
  await expect(toast(page).getByText(/is not shown there any more/)).toBeVisible();
});
