import { expect, test } from '@playwright/test';
import { expectForEveryone } from './for-everyone.ts';
import { early, fresh, open, signIn, toast, windowOf } from './journeys.ts';

test('a view is saved under a name, opens the register, and is nobody else’s; a shared one is everyone’s', async ({
  page,
  browser,
}) => {
  await signIn(page, 'maureen');
  await open(page, `${early}/risks?light=red`);
  const mine = fresh('Red');
  await page.getByRole('button', { name: 'Save this view' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save this view' });
  await dialog.getByRole('button', { name: 'Save this view' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Give the view a name');
  await dialog.getByLabel('Name').fill(mine);
  await dialog.getByLabel('Open this list with it').check();
  await expectForEveryone(page);
  await dialog.getByRole('button', { name: 'Save this view' }).click();
  await expect(toast(page)).toContainText(`${mine} saved`);

  await open(page, `${early}/risks`);
  await expect(page).toHaveURL(/light=red/);
  await expect(page.getByLabel('View')).toHaveValue(/.+/);
  await page.getByRole('button', { name: 'Clear all' }).click();
  await expect(page).not.toHaveURL(/light=red/);

  await page.getByLabel('View').selectOption({ label: 'Above appetite (shared)' });
  await expect(page).toHaveURL(/aboveAppetite=true/);
  const chair = await windowOf(browser, 'boyd');
  await open(chair, `${early}/risks`);
  const offered = chair.getByLabel('View').getByRole('option');
  await expect(offered.filter({ hasText: 'Above appetite (shared)' })).toHaveCount(1);
  await expect(offered.filter({ hasText: mine })).toHaveCount(0);
  await chair.context().close();

  await page.getByLabel('View').selectOption({ label: mine });
  await page.getByRole('button', { name: 'Remove this view' }).click();
  await expect(toast(page).getByText(`${mine} removed`)).toBeVisible();
});
