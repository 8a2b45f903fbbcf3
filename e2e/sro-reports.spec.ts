import { expect, test } from '@playwright/test';
import { expectForEveryone } from './for-everyone.ts';
import { early, open, signIn, titles } from './journeys.ts';

test('the SRO goes from the red risks of all partnerships to those of one, asks of a past day and takes it away', async ({
  page,
}) => {
  await signIn(page, 'orr');
  await open(page, '/w/carnmoyle/overview');
  await page.getByRole('link', { name: 'Risk profile' }).click();
  const profile = page.getByRole('table', { name: /^Risk profile/ });
  await expect(profile.getByRole('rowheader')).toHaveCount(5);
  await expectForEveryone(page);
  await page.getByRole('textbox', { name: 'As at' }).fill('1/9/2026');
  await expect(page).toHaveURL(/asOf=2026-09-01/);
  await expect(page.getByText('As at Tuesday 1 September 2026').first()).toBeVisible();
  await page.getByText('The same over the API').click();
  await expect(page.getByText(/reports\/risk-profile\?asOf=2026-09-01/)).toBeVisible();
  const file = page.waitForEvent('download');
  await page.getByText('Take away').click();
  await page.getByRole('button', { name: 'As CSV' }).click();
  expect((await file).suggestedFilename()).toContain('2026-09-01.csv');
  await page.getByRole('button', { name: 'Clear all' }).click();
  await profile.getByRole('row').nth(1).getByRole('link').nth(2).click();
  await expect(page).toHaveURL(/risks\?light=red/);
});

test('what one organisation owes in each of its partnerships leads to the actions behind it', async ({ page }) => {
  await signIn(page, 'orr');
  await open(page, `${early}/partners`);
  await titles(page).getByRole('link', { name: 'Glens Public Homes' }).click();
  await page.getByRole('link', { name: 'What it owes everywhere' }).click();
  const duties = page.getByRole('table', { name: /^What partners owe/ });
  await expect(duties.getByRole('rowheader').first()).toBeVisible();
  await expectForEveryone(page);
  await duties.locator('a[href*="/actions?"]').first().click();
  await expect(page).toHaveURL(/actions\?.*partner=/);
  await expect(titles(page).first()).toBeVisible();
});
