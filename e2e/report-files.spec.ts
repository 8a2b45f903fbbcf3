import { expect, test } from '@playwright/test';
import { expectForEveryone } from './for-everyone.ts';
import { open, signIn } from './journeys.ts';

test('a report with too many rows to wait for is made meanwhile, and taken away when it is ready', async ({ page }) => {
  await signIn(page, 'orr');
  // The demo has no report of more than 10,000 rows: the API says so of this one alone.
  await page.route('**/reports/deviations/export*', (route) =>
    route.request().method() === 'GET'
      ? route.fulfill({ status: 409, json: { status: 409, code: 'too_many_rows', title: 'More than 10,000 rows.' } })
      : route.continue(),
  );
  await open(page, '/w/carnmoyle/overview/deviations');
  await page.getByText('Take away').click();
  await page.getByRole('button', { name: 'For Excel', exact: true }).click();
  await page.getByRole('button', { name: 'Make the file' }).click();
  await page.getByRole('region', { name: 'Messages' }).getByRole('link', { name: 'Report files' }).click();
  const files = page.getByRole('table', { name: /^Your report files/ }).getByRole('row');
  await expect(files.nth(1)).toContainText(/Ready\d+ rows?/, { timeout: 15_000 });
  await expectForEveryone(page);
  const file = page.waitForEvent('download');
  await files
    .nth(1)
    .getByRole('button', { name: /^Take away/ })
    .click();
  expect((await file).suggestedFilename()).toMatch(/^deviations \d{4}-\d\d-\d\d\.xlsx$/);
  await files
    .nth(1)
    .getByRole('button', { name: /^Remove/ })
    .click();
  await expect(files).toHaveCount(2);
});
