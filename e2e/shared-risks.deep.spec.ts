import { expect, test } from '@playwright/test';
import { expectForEveryone } from './for-everyone.ts';
import { early, fresh, open, signIn, toast, windowOf } from './journeys.ts';
import { idOfEarly, partnerIn, raise } from './shared-risks.ts';

test('a lead says whether it takes a risk on, the chair lives with it, and it becomes an issue that is resolved', async ({
  page,
  browser,
}) => {
  await signIn(page, 'maureen');
  const partnershipId = await idOfEarly(page);
  const education = await partnerIn(page, partnershipId, 'Education');
  const title = fresh('Exam halls take over our rooms');
  const { reference } = await raise(page, partnershipId, { title, leadPartnerId: education });
  const address = `${early}/risks/${reference.replace('EARLY-', '')}`;

  const roisin = await windowOf(browser, 'roisin');
  await open(roisin, '/');
  const asked = roisin.locator('.row', { hasText: title });
  await expect(asked).toContainText('Asks whether you lead on it');
  await asked.getByRole('button', { name: 'Answer' }).click();
  await expect(asked.getByRole('button', { name: 'No, and say why' })).toBeVisible();
  await asked.getByRole('button', { name: 'Yes, we lead on it' }).click();
  await expect(toast(roisin)).toContainText(/leads on R-\d+/);
  await expect(asked.getByRole('button', { name: 'Answer' })).toHaveCount(0);
  await open(roisin, address);
  await expect(roisin.getByText('Lead not confirmed')).toHaveCount(0);
  await roisin.context().close();

  await open(page, address);
  await page.getByRole('button', { name: 'Accept as it stands' }).click();
  await page.getByRole('dialog').getByLabel('Why can you live with it?').fill('It is 2 weeks a year');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Accept R-/ })
    .click();
  await expect(page.getByRole('region', { name: 'Details' })).toContainText('Maureen Kerr: It is 2 weeks a year');

  await page.getByRole('button', { name: 'It has happened' }).click();
  await page.getByRole('dialog').getByLabel('What happened?').fill('Both halls were taken in May');
  await page.getByRole('dialog').getByRole('button', { name: 'Make it an issue' }).click();
  await expect(page.getByRole('link', { name: 'Choose who deals with it' })).toBeVisible();
  await page.getByRole('dialog').getByRole('combobox', { name: 'Who deals with it?' }).fill('Róisín');
  await page.getByRole('option', { name: /Róisín Quinn/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Make it an issue' }).click();
  await expect(page.getByText('Has happened').first()).toBeVisible();
  await page.getByRole('button', { name: 'Resolve' }).click();
  await page.getByRole('dialog').getByLabel('Why does it close?').fill('We have the library until June');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Close R-/ })
    .click();
  await expect(page.getByRole('region', { name: 'Details' })).toContainText('It happened and is dealt with');
});

test('a risk starts from a typical one, and one that looks the same is asked about first', async ({ page }) => {
  await signIn(page, 'roisin');
  await open(page, `${early}/risks`);
  await page.getByRole('button', { name: 'Log a risk' }).first().click();
  const sheet = page.getByRole('dialog', { name: 'Log a risk' });
  await sheet.getByText('Start from a typical risk', { exact: true }).click();
  await sheet.getByRole('combobox', { name: 'Typical risk' }).fill('quarrel');
  await page.getByRole('option', { name: /turns into a quarrel/ }).click();
  await expect(sheet.getByLabel('What might happen?')).toHaveValue(/turns into a quarrel$/);

  const title = 'Venues stop letting us in during the evening';
  await sheet.getByLabel('What might happen?').fill(title);
  await sheet.getByRole('group', { name: 'How likely is it?' }).getByLabel(/Rare$/).check();
  await sheet
    .getByRole('group', { name: 'How much would it matter?' })
    .getByLabel(/Minor$/)
    .check();
  await sheet.getByRole('button', { name: 'Save the risk' }).click();
  await expect(sheet.getByRole('alert')).toContainText('R-025 looks similar. Open it, or save anyway');
  await expect(sheet.getByLabel('What might happen?')).toHaveValue(title);
  await expectForEveryone(page);
  await sheet.getByRole('button', { name: 'Save anyway' }).click();
  await toast(page).getByRole('link', { name: 'Open it' }).click();

  await page.getByRole('button', { name: 'Relate a risk' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Relate R-025' }).click();
  const related = page.getByRole('region', { name: 'Related risks' });
  await expect(related.getByRole('link', { name: /^R-025/ })).toBeVisible();
  await related.getByRole('button', { name: 'Remove the relation to R-025' }).click();
  await expect(related).toContainText('No risk is related to this one.');
});
