import { expect, test } from '@playwright/test';
import { expectForEveryone } from './for-everyone.ts';
import { early, fresh, open, signIn } from './journeys.ts';

test('a meeting is arranged with the standing agenda; an item is added, and the order is set by keyboard', async ({
  page,
}) => {
  await signIn(page, 'maureen');
  await open(page, `${early}/meetings`);
  await page.getByRole('button', { name: 'Arrange a meeting' }).click();
  const sheet = page.getByRole('dialog');
  const title = fresh('Task group on venues');
  await sheet.getByLabel('Day', { exact: true }).fill('30/3/2027');
  await sheet.getByLabel('What is it called?').fill(title);
  await sheet.getByLabel('Ends').fill('09:00');
  await sheet.getByRole('button', { name: 'Save meeting' }).click();
  await expect(sheet.getByRole('link', { name: 'Enter a time after it begins' })).toBeVisible();
  await sheet.getByLabel('Ends').fill('11:00');
  await sheet.getByRole('button', { name: 'Save meeting' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(page.getByText('70 of 60 minutes planned')).toBeVisible();
  await expect(page.getByText('10 minutes too long')).toBeVisible();

  await page.getByRole('button', { name: 'Add an item' }).click();
  await sheet.getByLabel('What is it about?').fill('Keys for Burnfoot Hall');
  await sheet.getByRole('button', { name: 'Save item' }).click();
  const items = page.getByRole('grid', { name: 'The agenda in its order' }).getByRole('row');
  await expect(items.nth(-3)).toContainText('Keys for Burnfoot Hall');
  await page.getByRole('button', { name: 'Move Keys for Burnfoot Hall up' }).click();
  await expect(items.nth(-4)).toContainText('Keys for Burnfoot Hall');
  await page.keyboard.press('Enter');
  await expect(items.nth(-5)).toContainText('Keys for Burnfoot Hall');
  await open(page, page.url());
  await expect(items.nth(-5)).toContainText('Keys for Burnfoot Hall');
  await expectForEveryone(page);
});
