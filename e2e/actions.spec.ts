import { expect, test } from '@playwright/test';
import { expectForEveryone } from './for-everyone.ts';
import { addAction, early, fresh, open, signIn, toast, windowOf } from './journeys.ts';

test.beforeEach(async ({ page }) => {
  await signIn(page, 'roisin');
});

test('filters stand in the address: the view can be sent to someone and come back to', async ({ page, browser }) => {
  await open(page, `${early}/actions`);
  await page.getByRole('button', { name: 'Overdue', exact: true }).click();
  await page.getByLabel('Light').selectOption('Red');
  await page.getByLabel('Search actions').fill('a');
  await expect(page).toHaveURL(/overdue=true/);
  await expect(page).toHaveURL(/light=red/);
  await expect(page).toHaveURL(/q=a/);
  const table = page.getByRole('table', { name: /Actions, “a”, Overdue, Red/ });
  await expect(table.getByRole('row').nth(1)).toBeVisible();
  const rows = await table.getByRole('rowheader').allInnerTexts();

  const other = await windowOf(browser, 'maureen');
  await open(other, page.url());
  await expect(other.getByRole('rowheader')).toHaveText(rows);
  await other.getByRole('rowheader').first().getByRole('link').click();
  await other.goBack();
  await expect(other.getByRole('rowheader')).toHaveText(rows);
  await other.getByRole('button', { name: 'Clear all' }).click();
  await expect(other.getByRole('table', { name: 'Open actions' })).toBeVisible();
  await other.context().close();
});

test('an action lives: added, updated, completed, reopened, stopped', async ({ page }) => {
  await open(page, `${early}/actions`);
  const title = fresh('Print the posters');
  const reference = await addAction(page, title);
  await toast(page).getByRole('link', { name: 'Open it' }).click();
  await expect(page).toHaveTitle(`${reference} ${title}, Actions, Early Years and Family Support, Trivet`);

  await page.getByRole('button', { name: 'Update' }).click();
  await page.getByLabel('On track').check();
  await page.getByLabel('What is new?').fill('Half are printed');
  await page.getByLabel('Done so far').fill('50');
  await page.getByRole('button', { name: 'Save' }).click();
  const log = page.getByRole('region', { name: 'Updates', exact: true });
  await expect(log.getByRole('listitem').first()).toContainText('Half are printed');

  await page.getByRole('button', { name: 'Complete' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('They hang in every ward');
  await dialog.getByRole('button', { name: `Complete ${reference}` }).click();
  await expect(page.getByRole('banner').or(page.locator('main')).getByText('Complete').first()).toBeVisible();

  await page.getByRole('button', { name: 'Reopen' }).click();
  await dialog.getByRole('textbox').fill('One ward was left out');
  await dialog.getByRole('button', { name: `Reopen ${reference}` }).click();
  await page.getByRole('button', { name: 'Stop' }).click();
  await dialog.getByRole('textbox').fill('The ward has its own');
  await dialog.getByRole('button', { name: `Stop ${reference}` }).click();
  await expect(log.getByRole('listitem')).toHaveCount(4);
  await expect(page.getByRole('button', { name: 'Update' })).toHaveCount(0);
});

test('two people change one action: both versions are shown, and what was typed is kept', async ({ page, browser }) => {
  await open(page, `${early}/actions`);
  const reference = await addAction(page, fresh('Sort the toys'));
  await open(page, `${early}/actions/${reference}`);
  await page.getByRole('button', { name: 'Update' }).click();
  await page.getByLabel('At risk').check();
  await page.getByLabel('What is new?').fill('My words');

  const other = await windowOf(browser, 'maureen');
  await open(other, `${early}/actions/${reference}`);
  await other.getByRole('button', { name: 'Update' }).click();
  await other.getByLabel('Off track').check();
  await other.getByLabel('What is new?').fill('Her words');
  await other.getByRole('button', { name: 'Save' }).click();
  await expect(toast(other).getByText('Off track')).toBeVisible();

  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText(/^Maureen Kerr changed this at/)).toBeVisible();
  await page.getByRole('group', { name: 'How is it going?' }).getByRole('button', { name: 'Keep mine' }).click();
  await page.getByRole('button', { name: 'Continue with these' }).click();
  await expect(page.getByLabel('What is new?')).toHaveValue('My words');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(toast(page).getByText('At risk')).toBeVisible();
  // And hers changes by itself, for she still looks at it.
  await expect(other.getByRole('region', { name: 'Updates', exact: true })).toContainText('My words');
  await other.context().close();
});

test('what was typed outlives a closed page', async ({ page }) => {
  await open(page, `${early}/actions`);
  const words = fresh('Half a sentence');
  await page.keyboard.press('c');
  await page.keyboard.press('a');
  await page.getByLabel('What is to be done?').fill(words);
  await page.reload();
  await page.getByRole('button', { name: 'Add an action' }).first().click();
  await expect(page.getByLabel('What is to be done?')).toHaveValue(words);
  await page.getByRole('button', { name: 'Discard it' }).click();
  await expect(page.getByLabel('What is to be done?')).toHaveValue('');
});

test('by keyboard: j to a row, s says how it goes, Enter opens it', async ({ page }) => {
  await open(page, `${early}/actions?mine=true`);
  await page.keyboard.press('j');
  const link = page.getByRole('rowheader').first().getByRole('link');
  await expect(link).toBeFocused();
  await page.keyboard.press('s');
  await expect(page.getByRole('dialog', { name: /^Update A-/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(link).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Update' })).toBeVisible();
});

test('an action that is not there is a page that says so', async ({ page }) => {
  await page.goto(`${early}/actions/A-999`);
  await expect(page.getByRole('heading', { level: 1, name: 'There is nothing here' })).toBeVisible();
});

test('for everyone: the register, the form to add, one action', async ({ page }) => {
  await open(page, `${early}/actions`);
  await expectForEveryone(page);
  await page.getByRole('button', { name: 'Add an action' }).first().click();
  await expect(page.getByLabel('What is to be done?')).toBeVisible();
  await expectForEveryone(page);
  await page.keyboard.press('Escape');
  await open(page, `${early}/actions/A-031`);
  await expectForEveryone(page);
});
