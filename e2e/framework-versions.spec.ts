import { expect, test } from '@playwright/test';
import { expectForEveryone } from './for-everyone.ts';
import { open, signIn } from './journeys.ts';

test('whoever reads the outcomes reads what was published of them, and what has changed since in words', async ({
  page,
}) => {
  await signIn(page, 'orr');
  await open(page, '/w/carnmoyle/outcomes');
  await page.getByRole('link', { name: 'Versions', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Versions of the outcomes' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Publish a version' })).toHaveCount(0);
  await expectForEveryone(page);
  await page.getByRole('link', { name: 'Version 1: Community plan 2024' }).click();
  await page.getByText('I-001 Emergency admissions under 5').click();
  await expect(page.getByText('31 March 2027: 70')).toBeVisible();
  await expect(page.getByText('It reads as it did when it was published.')).toBeVisible();
  await expectForEveryone(page);
  await page.getByRole('link', { name: 'Versions of the outcomes' }).click();
  await page.getByRole('link', { name: 'Compare versions' }).click();
  await page.getByLabel('From').selectOption('Version 1: Community plan 2024');
  await page.getByLabel('To').selectOption('Version 2: Community plan 2026');
  await expect(page.getByRole('status').filter({ hasText: '4 added, 1 changed, 0 ended' })).toBeVisible();
  const added = page.getByRole('region', { name: 'Added' });
  await expect(added.getByText('I-007 Carers who had a break when they needed one')).toBeVisible();
  await expect(page.getByText('whichever village they live in')).toBeVisible();
  await expectForEveryone(page);
});
