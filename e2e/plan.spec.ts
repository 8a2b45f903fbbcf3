import { expect, test } from '@playwright/test';
import { expectForEveryone } from './for-everyone.ts';
import { early, fresh, open, settled, signIn, toast } from './journeys.ts';

test('an objective gets a milestone, its date moves with the reason, and the timeline shows both days', async ({
  page,
}) => {
  await signIn(page, 'maureen');
  await open(page, `${early}/plan`);
  const [title, milestone] = [fresh('Families travel for nothing'), fresh('Bus passes handed out')];
  await page.getByRole('button', { name: 'Add an objective' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('button', { name: 'Save' }).click();
  await expect(sheet.getByRole('link', { name: 'Say what you will achieve' })).toBeVisible();
  await sheet.getByLabel('What will you achieve?').fill(title);
  await sheet.getByLabel(/^O8 /).check();
  await sheet.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: `Add a milestone towards ${title}` }).click();
  await sheet.getByLabel('What is there when it is reached?').fill(milestone);
  await sheet.getByLabel('Reached by').fill('31/03/2027');
  await sheet.getByLabel('Budget').fill('1,250.5');
  await sheet.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('link', { name: milestone }).click();
  await expect(page.getByText('£1,250.50')).toBeVisible();

  await page.getByRole('button', { name: 'Move its date' }).click();
  await sheet.getByLabel('New date').fill('30/04/2027');
  await sheet.getByLabel('Why it moves').fill('The operator answers in April');
  await sheet.getByRole('button', { name: 'Move it' }).click();
  await expect(toast(page)).toContainText('is now due 30 April 2027');
  await open(page, `${early}/plan/timeline`);
  const row = page.getByRole('row', { name: milestone });
  await expect(row).toContainText('30 Apr 2027');
  await expect(row).toContainText('first 31 Mar 2027');
  await settled(page);
  await expectForEveryone(page);

  await open(page, `${early}/plan/line-of-sight`);
  await page.getByRole('link', { name: milestone }).press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'in line with' })).toContainText(milestone);
  await expect(page.getByRole('region', { name: 'Outcomes' }).getByRole('link')).toHaveText([/^O8 /]);
  await expect(page.getByRole('region', { name: 'Objectives' })).toContainText(title);
  await settled(page);
  await expectForEveryone(page);
});
