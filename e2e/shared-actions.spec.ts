import { expect, test, type Page } from '@playwright/test';
import { expectForEveryone } from './for-everyone.ts';
import { addAction, early, fresh, open, settled, signIn, toast, windowOf } from './journeys.ts';

test.beforeEach(async ({ page }) => {
  await signIn(page, 'roisin');
});

/** Everything that changes an action is in a dialog of its own. */
const dialog = (page: Page) => page.getByRole('dialog');

test('in one line by keys alone at 320 px: who and when are read from the words', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 740 });
  await open(page, '/');
  await expect(page.getByRole('button', { name: 'Add an action' })).toBeVisible();
  await page.keyboard.press('q');
  await expect(page.getByLabel('What, @who and when')).toBeFocused();
  await page.keyboard.type(`${fresh('Ring the porter')} @maureen next week`);
  await expect(dialog(page).getByRole('status')).toContainText('Lead: Maureen Kerr');
  await page.keyboard.press('Enter');
  await expect(toast(page).getByText(/^A-\d+ added$/)).toBeVisible();
  await page.keyboard.press('q');
  await page.keyboard.type('Ring @nobodyofthatname');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'Name someone who is here, or take the @ away' })).toBeVisible();
  await expectForEveryone(page);
});

test('a reminder’s link fills the answer in and saves nothing until one does', async ({ page }) => {
  await open(page, `${early}/actions`);
  const reference = await addAction(page, fresh('Count the cups'));
  // Whole, as letters and the bell quote it.
  await open(page, `${early}/actions/EARLY-${reference}?answer=need_help`);
  await expect(page.getByLabel('At risk')).toBeChecked();
  const log = page.getByRole('region', { name: 'Updates', exact: true });
  await expect(log).toContainText('Nothing has been said of it yet');
  await page.getByLabel('What is new?').fill('I need two hands');
  await page.keyboard.press('Enter');
  await expect(log).toContainText('I need two hands');
  await expect(page).not.toHaveURL(/answer/);
});

test('on the board a card moves by keys, and focus goes with it', async ({ page }) => {
  await open(page, `${early}/actions`);
  const title = fresh('Sweep the hall');
  const reference = await addAction(page, title);
  await page.getByRole('button', { name: 'Board' }).click();
  await expect(page).toHaveURL(/view=board/);
  await page.getByLabel('Search actions').fill(title);
  const column = (name: string) => page.getByRole('region', { name: new RegExp(`^${name}`) });
  await column('Not started')
    .getByRole('button', { name: `Move ${reference}` })
    .focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(column('Under way').getByRole('link', { name: title })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Blocked' }).press('Enter');
  await expect(dialog(page).getByLabel('Blocked')).toBeChecked();
  await dialog(page).getByLabel('What is new?').fill('No broom');
  await page.keyboard.press('Enter');
  await expect(column('Blocked').getByRole('link', { name: title })).toBeVisible();
  await expectForEveryone(page);
});

test('many change together, and Undo takes it back whole', async ({ page }) => {
  await open(page, `${early}/actions`);
  const words = fresh('Wash');
  for (const what of ['cups', 'plates']) await addAction(page, `${words} ${what}`);
  await page.getByLabel('Search actions').fill(words);
  await expect(page.getByRole('rowheader')).toHaveCount(2);
  for (const box of await page.locator('tbody').getByRole('checkbox').all()) await box.check();
  await page.getByRole('button', { name: 'Change', exact: true }).click();
  await dialog(page).getByRole('button', { name: 'Change 2 actions' }).click();
  await expect(page.getByRole('link', { name: 'Change at least one thing' })).toBeVisible();
  await dialog(page).getByLabel('Status').selectOption('Complete');
  await dialog(page).getByLabel('What is to be said of all of them?').fill('All are clean');
  await dialog(page).getByRole('button', { name: 'Change 2 actions' }).click();
  await expect(page.getByRole('rowheader')).toHaveCount(0);
  await toast(page).getByRole('button', { name: 'Undo' }).click();
  await expect(toast(page).getByText('2 actions are as before')).toBeVisible();
  await expect(page.getByRole('rowheader')).toHaveCount(2);
});

test('for everyone: my actions over all partnerships, and one that waits to be verified', async ({ browser }) => {
  const page = await windowOf(browser, 'maureen');
  await open(page, '/');
  await page.getByRole('link', { name: /^All my actions/ }).click();
  await settled(page);
  await expect(page.getByRole('table', { name: 'Open actions of mine' })).toContainText('You help');
  await expectForEveryone(page);
  await open(page, `${early}/actions/A-045`);
  await expect(page.getByRole('button', { name: 'Send back' })).toBeVisible();
  await expectForEveryone(page);
  await page.context().close();
});
