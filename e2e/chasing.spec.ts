import { expect, test } from '@playwright/test';
import { expectForEveryone, faults } from './for-everyone.ts';
import { fresh, open, settled, signIn, toast, windowOf } from './journeys.ts';

const board = '/w/carnmoyle/p/AGE/reports/chase';

test('a coordinator sees who is late, reads the words, and reminds them by keyboard in four presses', async ({
  page,
  browser,
}) => {
  await signIn(page, 'bernadette');
  await open(page, board);
  await expect(page.getByText(/^\d of 8 parts in for/)).toBeVisible();
  await expectForEveryone(page);
  await page.getByRole('button', { name: /^Remind the .* late$/ }).press('Enter');
  const dialog = page.getByRole('dialog', { name: /^Remind \d people$/ });
  const words = fresh('Ring me if it is stuck');
  await dialog.getByLabel('A line of your own').fill(words);
  await expect(dialog.getByText(words).last()).toBeVisible();
  await expectForEveryone(page);
  await dialog.getByRole('button', { name: /^Send \d reminders$/ }).press('Enter');
  await expect(toast(page).getByText(/people are reminded$/)).toBeVisible();
  await expect(page.getByText(/by Bernadette .*: Alan Boyd/)).toBeVisible();

  await page.getByRole('button', { name: 'Remind Carnmoyle District Council' }).click();
  await expect(page.getByText(/^Alan Boyd was reminded of this today, by Bernadette/)).toBeVisible();
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Send reminder' })).toBeDisabled();
  await page.getByRole('button', { name: 'Close' }).last().click();

  const asked = await windowOf(browser, 'priya');
  await open(asked, board);
  await expect(asked.getByRole('button', { name: /^Remind/ })).toHaveCount(0);
  await asked.context().close();

  await page.getByRole('link', { name: 'All my partnerships' }).click();
  await settled(page);
  await expect(page.getByRole('row').nth(1)).toContainText('days late');
  expect.soft(await faults(page)).toEqual([]);
});
