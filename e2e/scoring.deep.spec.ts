import { expect, test } from '@playwright/test';
import { early, open, signIn, toast, windowOf } from './journeys.ts';

const address = '/w/carnmoyle/admin/scoring';

test('what makes no sense is refused at its cell, and the words reach the forms and the map', async ({
  page,
  browser,
}) => {
  await signIn(page, 'nuala');
  await open(page, address);
  const grid = page.getByRole('table', { name: 'The light of each likelihood and impact' });
  const worst = grid.getByRole('button', { name: /likelihood 5, impact 5$/ });
  await worst.click();
  await page.getByLabel('Why does it change?').fill('By mistake');
  await page.getByRole('button', { name: 'Save scoring' }).click();
  await page.getByRole('link', { name: /^Likelihood 5, impact 5 cannot be Low/ }).click();
  await expect(worst).toBeFocused();
  await worst.click();
  await worst.click();
  await page.getByLabel('Red', { exact: true }).fill('Severe');
  await page.getByLabel('Why does it change?').fill('Our own word for it');
  await page.getByRole('button', { name: 'Save scoring' }).click();
  await expect(toast(page)).toContainText('is in force');

  const chair = await windowOf(browser, 'roisin');
  await open(chair, `${early}/risks`);
  await expect(chair.getByRole('table', { name: /^Open risks by likelihood/ })).toContainText('Severe');
  await open(chair, early);
  await expect(
    chair
      .getByRole('main')
      .getByText(/\d+ severe risks?/)
      .first(),
  ).toBeVisible();
  await expect(chair.getByRole('main')).not.toContainText(/\bhigh risk/i);
  await open(chair, '/w/carnmoyle/overview');
  await expect(chair.getByRole('columnheader', { name: 'Severe risks' })).toBeVisible();
  // Two at once: the second is shown both.
  const other = await windowOf(browser, 'nuala');
  await open(other, address);
  await other.getByLabel('Red', { exact: true }).fill('Grave');
  await other.getByLabel('Why does it change?').fill('Another word');
  await page.getByLabel('Red', { exact: true }).fill('High');
  await page.getByLabel('Why does it change?').fill('As everyone says');
  await page.getByRole('button', { name: 'Save scoring' }).click();
  await expect(toast(page).last()).toContainText('is in force');
  await other.getByRole('button', { name: 'Save scoring' }).click();
  await expect(other.getByText('Low, Medium, High', { exact: true })).toBeVisible();
  await chair.context().close();
  await other.context().close();
});
