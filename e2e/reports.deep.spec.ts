import { expect, test } from '@playwright/test';
import { early, open, signIn } from './journeys.ts';

const hub = '/w/carnmoyle/p/HUB';

test('a report is taken away as PDF and as Word', async ({ page }) => {
  await signIn(page, 'boyd');
  await open(page, `${early}/reports`);
  await page.getByRole('rowheader').getByRole('link').nth(1).click();
  for (const [choice, ending] of [
    ['PDF, to read and send on', 'pdf'],
    ['Word, to go on writing', 'docx'],
  ] as const) {
    await page.getByRole('button', { name: 'Take away' }).click();
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: choice }).click();
    expect((await coming).suggestedFilename()).toMatch(new RegExp(`^EARLY-P-\\d{3} .+\\.${ending}$`));
  }
});

test('what would follow from a schedule is shown before it is set', async ({ page }) => {
  await signIn(page, 'tom');
  await open(page, `${hub}/reports`);
  await page.getByRole('button', { name: 'Change the schedule' }).click();
  const sheet = page.getByRole('dialog');
  await expect(sheet.getByRole('listitem').first()).toContainText('due');
  const before = await sheet.getByRole('listitem').first().innerText();
  await sheet.getByLabel('Working days until it is due').fill('5');
  await expect(sheet.getByRole('listitem').first()).not.toHaveText(before);
});
