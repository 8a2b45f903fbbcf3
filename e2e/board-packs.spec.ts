import { expect, test } from '@playwright/test';
import { expectForEveryone } from './for-everyone.ts';
import { fresh, open, signIn } from './journeys.ts';

test('the SRO builds a board pack, takes it away, and sends a link to who has no account', async ({
  page,
  request,
}) => {
  await signIn(page, 'orr');
  await open(page, '/w/carnmoyle/overview');
  await page.getByRole('button', { name: 'Build a board pack' }).click();
  const sheet = page.getByRole('dialog');
  const title = fresh('For the board');
  await sheet.getByLabel('Title').fill(title);
  await sheet.getByLabel('As at').fill('1/9/2026');
  await sheet.getByLabel('Some by name').check();
  await sheet.getByLabel('Early Years and Family Support').check();
  await sheet.getByLabel('Audit committee').check();
  await sheet.locator('summary').filter({ hasText: 'Sections' }).click();
  await sheet.getByLabel('Outcomes and their curves').check();
  await expect(sheet.getByLabel('Audit committee (changed)')).toBeChecked();
  await sheet.getByRole('button', { name: 'Move Outcomes and their curves up' }).click();
  await sheet.getByLabel('Leave out the names of people').check();
  await expectForEveryone(page);
  const asked = page.waitForRequest((sent) => sent.method() === 'POST' && sent.url().endsWith('/board-packs'));
  await sheet.getByRole('button', { name: 'Build a board pack' }).click();
  expect((await asked).postDataJSON()).toMatchObject({
    sections: ['summary', 'risks', 'owed', 'late_work', 'money', 'outcomes', 'red_risks'],
    withoutNames: true,
  });
  const row = page.getByRole('row').filter({ hasText: title });
  await expect(row).toContainText('Tuesday 1 September 2026, 1 partnership');
  await expect(row.getByText('Ready')).toBeVisible({ timeout: 10_000 });
  await expectForEveryone(page);
  const file = page.waitForEvent('download');
  await row.getByRole('button', { name: `Take away “${title}”` }).click();
  expect((await file).suggestedFilename()).toContain('2026-09-01.pdf');
  await row.getByRole('button', { name: `Share “${title}”` }).click();
  await page.getByRole('button', { name: 'Make a link' }).click();
  const address = await page.getByRole('group', { name: 'Link to the pack' }).innerText();
  expect((await request.get(new URL(address).pathname)).headers()['content-type']).toBe('application/pdf');
  await page.getByRole('button', { name: /^End the link/ }).click();
  await expect(page.getByText(/^Ended on/)).toBeVisible();
  expect((await request.get(new URL(address).pathname)).status()).toBe(404);
  await open(page, '/notifications');
  await page.getByRole('link', { name: `The board pack “${title}” is ready` }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Board packs' })).toBeVisible();
});
