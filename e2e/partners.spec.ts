import { expect, test, type Page } from '@playwright/test';
import { expectForEveryone } from './for-everyone.ts';
import { early, fresh, open, settled, signIn, toast, titles } from './journeys.ts';

/** Chooses an act in the menu of someone's row. */
const act = async (page: Page, person: string, what: string) => {
  await page
    .getByRole('button', { name: `More for ${person}` })
    .first()
    .click();
  await page.getByRole('menuitem', { name: what }).click();
};

test('the partners, with readiness in words, and the people with their authority, are for everyone', async ({
  page,
}) => {
  await signIn(page, 'maureen');
  // A role that there is not, and what a letter's tracker adds, narrow nothing.
  await open(page, `${early}/partners?role=king&utm_source=letter`);
  await expect(titles(page)).toHaveCount(14);
  await expect(page.getByText('Not willing yet')).toBeVisible();
  await expectForEveryone(page);
  await open(page, `${early}/people?role=king&sort=bad`);
  await expect(page.getByRole('row').filter({ hasText: 'Paweł Zieliński' })).toContainText('£5,000');
  await expect(page.getByRole('region', { name: 'Continuity' })).toContainText('Turnover in 12 months');
  await expectForEveryone(page);
});

test('someone new is invited by name and email address, changed, and leaves again', async ({ page }) => {
  await signIn(page, 'maureen');
  await open(page, `${early}/people`);
  await page.getByRole('button', { name: 'Invite someone' }).first().click();
  const sheet = page.getByRole('dialog', { name: 'Invite someone' });
  const name = fresh('Nessa');
  await sheet.getByLabel('Someone new').check();
  await sheet.getByRole('button', { name: 'Send the invitation' }).click();
  await expect(sheet.getByRole('link', { name: 'Enter their name' })).toBeVisible();
  await sheet.getByLabel('Name', { exact: true }).fill(name);
  await sheet.getByLabel('Email address').fill(`${name.replace(' ', '.').toLowerCase()}@carnmoyle.example`);
  await sheet.getByLabel('Role').selectOption('Member');
  await sheet.getByLabel('Acts for').selectOption('Active Glens');
  await sheet.getByRole('button', { name: 'Send the invitation' }).click();
  await expect(toast(page).getByText(`${name} is invited`)).toBeVisible();
  const row = page.getByRole('row').filter({ hasText: name });
  await expect(row).toContainText('Invited, not yet signed in');

  await act(page, name, 'Edit');
  const edit = page.getByRole('dialog');
  await edit.getByLabel('Up to an amount').check();
  await edit.getByLabel('Amount', { exact: true }).fill('2000');
  await edit.getByRole('button', { name: 'Save changes' }).click();
  await expect(row).toContainText('Up to £2,000');

  await act(page, name, 'End membership');
  await page.getByRole('dialog').getByRole('button', { name: 'End the membership' }).click();
  await expect(row).toHaveCount(0);
});

test('who still holds something hands it over first, each thing to whom it suits', async ({ page }) => {
  await signIn(page, 'maureen');
  await open(page, `${early}/people`);
  await act(page, 'Hannah Lyle', 'End membership');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/to be handed over first/)).toBeVisible();
  await dialog.getByRole('link', { name: 'Hand over' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Hand over from Hannah Lyle' })).toBeVisible();
  await settled(page);
  await expectForEveryone(page);
  await page.getByRole('button', { name: 'Hand over' }).click();
  await expect(page.getByRole('link', { name: 'Choose who takes at least one of these' })).toBeVisible();
  const takers = page.getByLabel('Taken by');
  const before = await takers.count();
  await takers.first().selectOption('Maureen Kerr');
  await page.getByRole('button', { name: 'Hand over' }).click();
  await expect(toast(page).getByText('1 thing handed over')).toBeVisible();
  await expect(takers).toHaveCount(before - 1);
});
