import { expect, test } from '@playwright/test';
import { expectForEveryone } from './for-everyone.ts';
import { addAction, fresh, open, settled, signIn, toast } from './journeys.ts';

test.beforeEach(async ({ page }) => {
  await signIn(page, 'roisin');
  await open(page, '/');
});

test('I land on what I owe, what is late first, with one button each', async ({ page }) => {
  await expect(page.getByText(/things? needs? you (now|by \w+day \d+ \w+)$/)).toBeVisible();
  const rows = page.getByRole('list', { name: 'Due now' }).getByRole('listitem');
  const dues = await rows.locator('.row-main .tag').first().allInnerTexts();
  expect(dues[0]).toContain('overdue');
  for (const row of await page.locator('.row').all()) await expect(row.locator('.button')).toHaveCount(1);
});

test('an action is added in three: new, due, save', async ({ page }) => {
  const title = fresh('Ring the halls');
  const reference = await addAction(page, title);
  await expect(page.getByRole('link', { name: `${reference} ${title}` })).toBeVisible();
});

test('an action is updated where it stands, shown before the server answers, kept, and taken back', async ({
  page,
}) => {
  const title = fresh('Count the chairs');
  await addAction(page, title);
  const row = page.locator('.row', { hasText: title });
  await page.route('**/progress', async (route) => {
    await answered;
    await route.continue();
  });
  let answer = () => {};
  const answered = new Promise<void>((resolve) => (answer = resolve));

  await row.getByRole('button', { name: 'Update' }).click();
  await expect(row.getByLabel('What is new?')).toBeFocused();
  await page.keyboard.type('Two halls have none');
  await row.getByLabel('At risk').check();
  await row.getByRole('button', { name: 'Save' }).click();
  await expect(row.locator('.row-main').getByText('At risk')).toBeVisible();
  answer();
  await expect(toast(page).getByText(/At risk$/)).toBeVisible();

  await page.reload();
  await settled(page);
  await expect(row.locator('.row-main').getByText('At risk')).toBeVisible();
});

test('c then r logs a risk, Escape leaves it, and focus goes back', async ({ page }) => {
  // The button stands there as soon as its keys are listened to.
  await expect(page.getByRole('button', { name: 'Log a risk' })).toBeVisible();
  await page.keyboard.press('c');
  await page.keyboard.press('r');
  const sheet = page.getByRole('dialog', { name: 'Log a risk' });
  await expect(sheet.getByLabel('What might happen?')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
});

test('for everyone: closed, and with an update open', async ({ page }) => {
  await expectForEveryone(page);
  await page.getByRole('button', { name: 'Update' }).first().click();
  await expect(page.getByLabel('What is new?')).toBeVisible();
  await expectForEveryone(page);
});
