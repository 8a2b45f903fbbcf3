import { expect, test } from '@playwright/test';
import { expectForEveryone } from './for-everyone.ts';
import { early, open, settled, signIn } from './journeys.ts';

test('a coordinator sees what is asked of the people here, quarter by quarter, and takes it away', async ({ page }) => {
  await signIn(page, 'maureen');
  await open(page, `${early}/people`);
  await page.getByRole('link', { name: 'Workload' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Workload' })).toBeVisible();
  const people = page.getByRole('table', { name: /^People/ });
  await expect(people.getByRole('row', { name: /Róisín Quinn/ })).toContainText(/\d+ here, \d+ elsewhere/);
  await page.getByLabel('Due in').selectOption('Next quarter');
  await expect(page).toHaveURL(/quarter=next/);
  await expect(page.getByRole('table', { name: /^What each partner is asked for/ })).toContainText(
    /parts? of a? ?reports?/,
  );
  await settled(page);
  await expectForEveryone(page);
  const taken = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Take away as CSV' }).first().click();
  expect((await taken).suggestedFilename()).toMatch(/^workload .*\.csv$/);
});
