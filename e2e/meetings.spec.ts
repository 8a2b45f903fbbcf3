import { expect, type Page, test } from '@playwright/test';
import { expectForEveryone } from './for-everyone.ts';
import { early, fresh, open, signIn, windowOf } from './journeys.ts';

test('a meeting is arranged and held; a member sees live what is said and taken, and asks for a correction of its minutes', async ({
  browser,
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

  await page.getByRole('button', { name: 'Begin the meeting' }).click();
  const stage = (each: Page, item: string) => each.getByRole('heading', { level: 2, name: item });
  await expect(stage(page, 'Welcome and who is here')).toBeVisible();
  const member = await windowOf(browser, 'roisin');
  await open(member, page.url());
  await expect(stage(member, 'Welcome and who is here')).toBeVisible();
  await page.locator('summary', { hasText: 'Who is here' }).press('Enter');
  await page.getByRole('button', { name: 'All are here' }).press('Enter');
  await expect(member.locator('summary').getByText('Quorate', { exact: true })).toBeVisible();
  for (const chair of ['Cllr Stephen Boyd', 'Siobhán McAteer'])
    await page.getByRole('button', { name: `${chair}: Left` }).press('Enter');
  await expect(member.getByText('Decisions taken now are indicative: the chair is not here.')).toBeVisible();
  await page.getByRole('button', { name: 'Siobhán McAteer: Back' }).press('Enter');
  await expect(member.locator('summary').getByText('Quorate', { exact: true })).toBeVisible();
  await page.locator('summary', { hasText: 'Who is here' }).press('Enter');
  await page.keyboard.press('ArrowRight');
  await expect(stage(member, 'Interests that bear on today')).toBeVisible();
  await page.getByLabel('Write down what was said').fill('Ruth’s centre is one of the venues.');
  await page.reload();
  await page.getByRole('button', { name: 'Write it down' }).click();
  await expect(member.getByText('Ruth’s centre is one of the venues.')).toBeVisible();
  await expect(member.getByLabel('Write down what was said')).toHaveCount(0);
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('a');
  await page.getByLabel('What, @who and when').fill('Ask for the keys @Róisín 30 Apr');
  await page.keyboard.press('Enter');
  await expect(member.getByText('Ask for the keys')).toBeVisible();
  await expectForEveryone(page);
  await page.getByRole('button', { name: 'End the meeting' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'End the meeting' }).click();
  await expect(member.getByText('This meeting is over.')).toBeVisible();

  await open(page, page.url().replace('/run', '/minutes'));
  await expect(page.getByRole('region', { name: 'What we agreed to do' })).toContainText('Ask for the keys');
  await page.getByRole('button', { name: 'Send the minutes out' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Send the minutes out' }).click();
  await open(member, page.url());
  await member.getByRole('button', { name: 'Ask for a correction' }).click();
  await member.getByLabel('What is not right').fill('Burnfoot Hall is a venue too.');
  await member.getByRole('button', { name: 'Ask for it' }).click();
  await expect(page.getByText('Burnfoot Hall is a venue too.')).toBeVisible();
  await expectForEveryone(page);
  await member.context().close();
});
