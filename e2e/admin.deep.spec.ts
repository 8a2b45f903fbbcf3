import { expect, test } from '@playwright/test';
import { fresh, open, signIn, toast } from './journeys.ts';

const admin = '/w/carnmoyle/admin';

test.beforeEach(({ page }) => signIn(page, 'nuala'));

test('who is the only administrator cannot leave or be archived', async ({ page }) => {
  await open(page, `${admin}/people?role=administrator`);
  await page.getByRole('link', { name: 'Nuala Brady' }).click();
  await expect(page.getByText(/The only administrator who can sign in/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Archive' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Change roles' }).click();
  await page.getByRole('dialog').getByLabel('Administrator').uncheck();
  await page.getByRole('button', { name: 'Save roles' }).click();
  await expect(page.getByRole('alert')).toContainText('Make someone else an administrator first');
});

test('an organisation lives: added, led, archived and back, merged', async ({ page }) => {
  const name = fresh('Harbour Trust');
  await open(page, `${admin}/organisations`);
  await page.getByRole('button', { name: 'Add an organisation' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('button', { name: 'Add an organisation' }).click();
  await expect(sheet.getByRole('alert').getByRole('link')).toHaveText([
    'Enter the organisation’s name',
    'Enter a short name, as people say it',
  ]);
  await sheet.getByLabel('Name', { exact: true }).fill(name);
  await sheet.getByLabel('Short name').fill('Harbour');
  await sheet.getByRole('button', { name: 'Add an organisation' }).click();
  await page.getByLabel('Find by words').fill(name);
  await expect(page).toHaveURL(/\?q=/);
  await page.getByRole('link', { name }).click();

  await page.getByRole('button', { name: 'Appoint lead' }).click();
  await page.getByRole('combobox', { name: 'Lead' }).fill('Maureen');
  await page.getByRole('option', { name: /Maureen Kerr/ }).click();
  await page.getByRole('button', { name: 'Save lead' }).click();
  await expect(page.getByRole('definition').filter({ hasText: 'Maureen Kerr' })).toBeVisible();

  await page.getByRole('button', { name: 'Archive' }).click();
  await toast(page).getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: 'Archive' })).toBeVisible();

  await page.getByRole('button', { name: 'Merge' }).click();
  const merge = page.getByRole('dialog');
  await merge.getByRole('combobox', { name: 'Keep this one' }).fill('Active Glens');
  await page.getByRole('option', { name: /Active Glens/ }).click();
  await expect(merge.getByText(new RegExp(`${name} will be archived`))).toBeVisible();
  await merge.getByRole('button', { name: 'Merge' }).click();
  await expect(page.getByText('Merged into another organisation. Its past stays under its own name.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Edit' })).toHaveCount(0);
});

test('the order of outcomes is changed without dragging, kept, and an owner appointed', async ({ page }) => {
  await open(page, `${admin}/outcomes`);
  const lines = page.getByRole('grid', { name: 'Outcomes in order' }).getByRole('row');
  await expect(lines.nth(1)).toContainText('O2');
  const moved = page.waitForResponse((answer) => answer.url().endsWith('/position') && answer.ok());
  await page.getByRole('button', { name: 'Move O2 down' }).click();
  await expect(lines.nth(2)).toContainText('O2');
  await moved;
  await page.reload();
  await expect(lines.nth(2)).toContainText('O2');
  const back = page.waitForResponse((answer) => answer.url().endsWith('/position') && answer.ok());
  await page.getByRole('button', { name: 'Move O2 up' }).click();
  await back;

  await lines.nth(0).getByRole('link').click();
  await page.getByRole('button', { name: 'Appoint owner' }).click();
  await page.getByRole('combobox', { name: 'Senior Responsible Owner' }).fill('Helen');
  await page.getByRole('option', { name: /Helen Orr/ }).click();
  await page.getByRole('button', { name: 'Save owner' }).click();
  await expect(page.getByRole('definition').filter({ hasText: 'Dr Helen Orr' })).toBeVisible();
  await page.getByRole('button', { name: 'Appoint owner' }).click();
  await page.getByRole('combobox', { name: 'Senior Responsible Owner' }).fill('Nobody');
  await page.getByRole('option', { name: 'Nobody now' }).click();
  await page.getByRole('button', { name: 'Save owner' }).click();
  await expect(page.getByRole('definition').filter({ hasText: 'Vacant' })).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Outcomes' }).last().click();
  await expect(lines.nth(0)).toContainText('Vacant');
});

test('settings say at their field what cannot be, and are kept', async ({ page }) => {
  await open(page, `${admin}/settings`);
  const appetite = page.getByLabel('Risk appetite');
  const before = await appetite.inputValue();
  await appetite.fill('30');
  await page.getByRole('textbox', { name: 'Day' }).fill('31');
  await page.getByRole('button', { name: 'Save settings' }).click();
  await expect(page.getByRole('alert').getByRole('link')).toHaveText([
    'Enter a day that every year has',
    'Enter a whole number from 1 to 25',
  ]);
  for (const score of ['13', before]) {
    await page.getByRole('textbox', { name: 'Day' }).fill('1');
    await appetite.fill(score);
    await page.getByRole('button', { name: 'Save settings' }).click();
    await expect(toast(page).getByText('Settings saved').last()).toBeVisible();
    await page.reload();
    await expect(appetite).toHaveValue(score);
  }
});
