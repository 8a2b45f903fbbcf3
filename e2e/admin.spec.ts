import { expect, test } from '@playwright/test';
import { expectForEveryone } from './for-everyone.ts';
import { fresh, open, settled, signIn, windowOf } from './journeys.ts';

const admin = '/w/carnmoyle/admin';

test.describe('an administrator', () => {
  test.beforeEach(({ page }) => signIn(page, 'nuala'));

  test('finds a person, changes them, and sees what they hold before archiving them', async ({ page }) => {
    await open(page, '/');
    await page.getByRole('link', { name: 'Administration' }).click();
    await page.getByLabel('Find by words').fill('Boyd');
    await expect(page).toHaveURL(/people\?q=Boyd$/);
    await page.getByRole('link', { name: 'Cllr Stephen Boyd' }).click();
    await expect(page).toHaveTitle('Cllr Stephen Boyd, People, Carnmoyle Community Planning, Trivet');
    await page.getByRole('button', { name: 'Edit' }).click();
    const title = fresh('Councillor');
    await page.getByLabel('Job title').fill(title);
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText(title)).toBeVisible();
    await page.getByRole('button', { name: 'Archive' }).click();
    const dialog = page.getByRole('dialog', { name: 'Archive Cllr Stephen Boyd?' });
    await expect(dialog.getByText('Chair, Early Years and Family Support')).toBeVisible();
    await dialog.getByRole('button', { name: 'Archive Cllr Stephen Boyd' }).click();
    await expect(dialog.getByRole('link', { name: 'Hand these over first, or tick the box' })).toBeVisible();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByText('Active', { exact: true })).toBeVisible();
  });

  test('every list, one of each, the settings and the tokens are for everyone', async ({ page }) => {
    for (const list of ['people', 'organisations', 'outcomes'])
      await test.step(list, async () => {
        await open(page, `${admin}/${list}`);
        await expectForEveryone(page);
        const lines = page.getByRole('main').getByRole('rowheader').or(page.locator('.outcome-line'));
        const heading = page.getByRole('heading', { level: 1 });
        const ofTheList = await heading.innerText();
        await lines.first().getByRole('link').click();
        await expect(heading).not.toHaveText(ofTheList);
        await settled(page);
        await expectForEveryone(page);
      });
    for (const one of ['settings', 'tokens'])
      await test.step(one, async () => {
        await open(page, `${admin}/${one}`);
        await expectForEveryone(page);
      });
  });
});

test('who is no administrator reads which right is missing and whom to ask', async ({ page }) => {
  await signIn(page, 'roisin');
  await open(page, `${admin}/people`);
  await expect(page.getByText('Only administrators can open this')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Ask Nuala Brady' })).toHaveAttribute('href', /^mailto:/);
  await open(page, '/w/carnmoyle/audit');
  await expect(page.getByText('Only auditors can open this')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Administration' })).toHaveCount(0);
  await expectForEveryone(page);
});

test('an auditor reads who changed what, before and after, and narrows it', async ({ page, browser }) => {
  const administrator = await windowOf(browser, 'nuala');
  await open(administrator, `${admin}/people?q=Devlin`);
  await administrator.getByRole('link', { name: 'Conor Devlin' }).click();
  await administrator.getByRole('button', { name: 'Edit' }).click();
  const title = fresh('Inspector');
  await administrator.getByLabel('Job title').fill(title);
  await administrator.getByRole('button', { name: 'Save' }).click();
  await expect(administrator.getByText(title)).toBeVisible();
  await administrator.context().close();

  await signIn(page, 'ian');
  await open(page, '/w/carnmoyle/audit');
  await page.getByLabel('What was changed').selectOption('Person');
  await expect(page).toHaveURL(/subject=person/);
  const entry = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: 'Person changed: Conor Devlin' }) });
  await expect(entry.first()).toContainText('Nuala Brady');
  const row = entry.first().getByRole('row', { name: /Job title/ });
  await expect(row.getByRole('cell').last()).toHaveText(title);
  await entry.first().getByRole('button', { name: 'All entries about this' }).click();
  await expect(page.getByRole('button', { name: 'Remove Conor Devlin' })).toBeVisible();
  await expectForEveryone(page);
  await page.getByRole('button', { name: 'Clear all' }).click();
  await expect(page).toHaveURL(/\/audit$/);
});
