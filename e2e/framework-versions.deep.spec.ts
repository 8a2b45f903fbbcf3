import { expect, test } from '@playwright/test';
import { expectForEveryone } from './for-everyone.ts';
import { fresh, open, signIn, toast } from './journeys.ts';

test('an administrator sees what has changed, publishes it with its reason, and cannot publish it twice', async ({
  page,
}) => {
  await signIn(page, 'nuala');
  await open(page, '/w/carnmoyle/outcomes');
  await page.getByRole('button', { name: 'Add an indicator O5' }).click();
  const title = fresh('Young people in a choir');
  const adding = page.getByRole('dialog', { name: 'Add an indicator' });
  await adding.getByLabel('What is measured').fill(title);
  await adding.getByLabel('More', { exact: true }).check();
  await adding.getByRole('button', { name: 'Add an indicator' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();

  await open(page, '/w/carnmoyle/outcomes/versions');
  await expect(page.getByText(/^Since version \d+: \d+ added, /)).toBeVisible();
  await page.getByRole('button', { name: 'Publish a version' }).click();
  const publishing = page.getByRole('dialog', { name: 'Publish a version' });
  const publish = publishing.getByRole('button', { name: 'Publish a version' });
  await publish.click();
  await expect(publishing.getByRole('link', { name: 'Say why there is a new version' })).toBeVisible();
  await expectForEveryone(page);
  const name = fresh('Plan with choirs');
  await publishing.getByLabel('Name').fill(name);
  await publishing.getByLabel('Why is there a new version?').fill('Choirs came');
  await publish.click();
  await expect(toast(page).getByText(/^Published version \d+$/)).toBeVisible();
  await expect(page.getByText(/^Nothing has changed since version \d+\.$/)).toBeVisible();

  await page.getByRole('button', { name: 'Publish a version' }).click();
  await publishing.getByLabel('Name').fill('Once more');
  await publishing.getByLabel('Why is there a new version?').fill('To be sure');
  await publish.click();
  await expect(publishing.getByText(/Nothing has changed since version \d+\./)).toBeVisible();
  await publishing.getByRole('button', { name: 'Cancel' }).click();

  await page.getByRole('link', { name: new RegExp(name) }).click();
  await page.getByText(title).click();
  await expect(page.getByText('Choirs came')).toBeVisible();
});
