import { expect, test } from '@playwright/test';
import { expectForEveryone } from './for-everyone.ts';
import { early, fresh, open, signIn, windowOf } from './journeys.ts';

test('a meeting is called, a member answers by the link of the letter, and who called it sees the answer', async ({
  browser,
  page,
}) => {
  await signIn(page, 'maureen');
  await open(page, `${early}/meetings`);
  const address = (act: string) => page.getByRole('button', { name: `${act}: All my meetings` });
  await address('Get an address').press('Enter');
  await page.getByRole('button', { name: 'Done' }).press('Enter');
  await expect(address('New address')).toBeFocused();
  await page.getByRole('button', { name: 'Arrange a meeting' }).click();
  const sheet = page.getByRole('dialog');
  const title = fresh('Budget round');
  await sheet.getByLabel('Day', { exact: true }).fill('30/3/2027');
  await sheet.getByLabel('What is it called?').fill(title);
  await sheet.getByRole('button', { name: 'Save meeting' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await page.getByRole('button', { name: 'Call the meeting' }).click();
  await expect(sheet.getByRole('checkbox', { name: 'Róisín Quinn' })).toBeChecked();
  await sheet.getByRole('checkbox', { name: 'Victor Okafor' }).uncheck();
  await sheet.getByRole('button', { name: /^Invite \d+ people$/ }).click();
  await expect(page.getByText(/^\d+ silent$/)).toBeVisible();
  await expectForEveryone(page);

  const member = await windowOf(browser, 'roisin');
  await open(member, `${page.url()}?answer=no`);
  await expect(member.getByRole('radio', { name: 'No, I cannot come' })).toBeChecked();
  await member.getByLabel('Who comes instead?').fill('Ann Ross');
  await member.getByRole('button', { name: 'Send answer' }).click();
  await expect(member.getByText('Your answer: no')).toBeVisible();
  await page.getByText(/^1 not, \d+ silent$/).click();
  await expect(page.getByText('Education Board · Ann Ross comes instead')).toBeVisible();
  await member.context().close();
});
