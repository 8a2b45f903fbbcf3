import { expect, test } from '@playwright/test';
import { expectForEveryone } from './for-everyone.ts';
import { fresh, open, settled, signIn, toast, windowOf } from './journeys.ts';

test('a lead writes its part from its own work; one section comes back, and only that one opens', async ({
  page,
  browser,
}) => {
  await signIn(page, 'roisin');
  await open(page, '/');
  await page.getByRole('link', { name: /^Write your part/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('My work');
  await settled(page);
  await expectForEveryone(page);
  await page.getByRole('button', { name: 'Start from last time' }).click();
  const headline = fresh('12 talks in parish schools');
  await page.getByLabel('Headline').fill(headline);
  await page.getByLabel('Amber: needs attention').check();
  await page.getByRole('button', { name: 'Check and send' }).click();
  await expect(page.getByRole('link', { name: 'Say why the light changed' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Send it' })).toBeDisabled();
  await page.getByRole('link', { name: 'Say why the light changed' }).click();
  const why = page.getByLabel('Why this light');
  await why.fill('Two heads have changed, ask @maur');
  await expect(page.getByRole('option', { name: 'Maureen Kerr' })).toHaveAttribute('aria-selected', 'true');
  await why.press('Enter');
  await expect(why).toHaveValue('Two heads have changed, ask @Maureen Kerr ');
  await page.getByRole('checkbox', { name: /^R-014/ }).check();
  await page.getByLabel('In your words: R-014').fill('The agreement is with the lawyers');
  await page.getByRole('button', { name: 'Check and send' }).click();
  await expect(page.getByText('The agreement is with the lawyers')).toBeVisible();
  await expectForEveryone(page);
  await page.getByRole('button', { name: 'Send it' }).click();
  await expect(toast(page).getByText(/sent$/)).toBeVisible();
  await expect(page.getByLabel('Headline')).toHaveCount(0);

  const coordinator = await windowOf(browser, 'maureen');
  await open(coordinator, new URL(page.url()).pathname);
  await expect(coordinator.getByText(headline)).toBeVisible();
  await coordinator.getByRole('button', { name: 'Give it back' }).click();
  await coordinator.getByRole('dialog').getByLabel('Headline').fill('How many children?');
  await coordinator.getByRole('dialog').getByRole('button', { name: 'Give it back' }).click();
  await expect(toast(coordinator).getByText(/given back$/)).toBeVisible();
  await coordinator.context().close();

  await page.reload();
  await settled(page);
  await expect(page.getByText('How many children?')).toBeVisible();
  await expect(page.getByRole('textbox')).toHaveCount(1);
  await page.getByLabel('Headline').fill(`${headline}, 310 children`);
  await page.getByRole('button', { name: 'Check and send' }).click();
  await page.getByRole('button', { name: 'Send it' }).click();
  await expect(page.getByText(`${headline}, 310 children`)).toBeVisible();
});
