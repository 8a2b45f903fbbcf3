import { expect, test, type Page } from '@playwright/test';
import { expectForEveryone } from './for-everyone.ts';
import { early, fresh, open, settled, signIn } from './journeys.ts';

/** Opens the page of one partner of Early Years from the list. */
const openPartner = async (page: Page, name: string) => {
  await open(page, `${early}/partners`);
  await page.getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await settled(page);
};

test('what is expected of a partner is changed by who steers, and read by everyone inside', async ({ page }) => {
  await signIn(page, 'maureen');
  await openPartner(page, 'Glens Reading Rooms');
  await expectForEveryone(page);
  const words = fresh('Rooms on two evenings');
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel('What it gives').fill(words);
  await sheet.getByRole('group', { name: 'Able?' }).getByLabel('Not yet').check();
  await sheet.getByRole('button', { name: 'Save changes' }).click();
  await expect(sheet).toBeHidden();
  await expect(page.getByRole('main').getByText(words)).toBeVisible();
  await expect(page.getByRole('main').getByText('Not able yet')).toBeVisible();
});

test('a member of a partner sees no button to change another', async ({ page }) => {
  await signIn(page, 'roisin');
  await openPartner(page, 'Glens Public Homes');
  await expect(page.getByRole('button', { name: 'Edit', exact: true })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Record its departure' })).toHaveCount(0);
});

test('a partner that still holds something does not leave: each thing is named with its link', async ({ page }) => {
  await signIn(page, 'maureen');
  await openPartner(page, 'Glens and Loughs Education Board');
  await page.getByRole('button', { name: 'Record its departure' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('Give each of these a new lead first.', { exact: false })).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Record the departure' })).toHaveCount(0);
  await dialog
    .getByRole('link', { name: /^[AR]-\d+ / })
    .first()
    .click();
  await expect(page).toHaveURL(/\/(actions|risks)\/[AR]-\d+$/);
});
