import { expect, test } from '@playwright/test';
import { expectForEveryone } from './for-everyone.ts';
import { early, open, signIn, titles } from './journeys.ts';

test('the chair reads one sentence, the light with its reasons, and is two presses from the worst risk', async ({
  page,
}) => {
  await signIn(page, 'boyd');
  await open(page, early);
  await expect(page.getByText(/high risks?, .* overdue actions?, and .*report/)).toBeVisible();
  await expect(page.getByRole('region', { name: 'Overall' }).getByRole('listitem').first()).toBeVisible();
  await page.getByRole('link', { name: /\d+ high risks?/ }).click();
  await expect(page).toHaveURL(/light=red/);
  await titles(page).first().getByRole('link').click();
  await expect(page.getByRole('region', { name: 'Scores' })).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/light=red/);
});

test('each number of a partner leads to what it counts', async ({ page }) => {
  await signIn(page, 'boyd');
  await open(page, early);
  const partners = page.getByRole('table', { name: 'Partners' });
  const row = partners
    .getByRole('row')
    .filter({ has: page.getByRole('link') })
    .first();
  const number = row.getByRole('link').first();
  const count = Number(await number.innerText());
  await number.click();
  await expect(titles(page)).toHaveCount(count);
});

test('the SRO reads all partnerships, worst first, each a press away', async ({ page }) => {
  await signIn(page, 'orr');
  await open(page, '/w/carnmoyle/overview');
  const rows = page.getByRole('table', { name: 'Partnerships, worst first' }).getByRole('rowheader');
  await expect(rows).toHaveCount(5);
  await expectForEveryone(page);
  await rows.first().getByRole('link').click();
  await expect(page.getByRole('region', { name: 'Overall' })).toBeVisible();
});

test('two that are ticked are read beside each other, also as they stood on a past day, by an address to send on', async ({
  page,
}) => {
  await signIn(page, 'orr');
  await open(page, '/w/carnmoyle/overview');
  await page.getByRole('checkbox', { name: 'Early Years and Family Support' }).check();
  await expect(page.getByText('Tick two to four to compare them')).toBeVisible();
  await page.getByRole('row').last().getByRole('checkbox').check();
  await page.getByRole('link', { name: 'Compare them' }).click();
  const beside = page.locator('.compared').getByRole('region');
  await expect(beside).toHaveCount(2);
  const early = page.getByRole('region', { name: 'Early Years and Family Support' });
  await expect(early.getByRole('term').filter({ hasText: 'Overdue actions' })).toBeVisible();
  await expectForEveryone(page);
  await page.getByLabel('As at').fill('1/9/2026');
  await page.getByLabel('As at').blur();
  await expect(page.getByText('Tuesday 1 September 2026').first()).toBeVisible();
  await page.reload();
  await expect(beside).toHaveCount(2);
});

test('f shows it on the wall, without anything to press', async ({ page }) => {
  await signIn(page, 'boyd');
  await open(page, early);
  await page.keyboard.press('f');
  await expect(page.locator('.overview:fullscreen')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Full screen' })).toBeHidden();
});

test('for everyone', async ({ page }) => {
  await signIn(page, 'boyd');
  await open(page, early);
  await expectForEveryone(page);
});
