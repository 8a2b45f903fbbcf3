import { expect } from '@playwright/test';
import { openWorkshop, test } from './workshop.ts';
import { fillRisk } from './workshop-forms.ts';

test('what is typed survives a reload, and is gone once saved', async ({ page }) => {
  await openWorkshop(page);
  const form = await fillRisk(page, 'Funding ends');
  await expect(form.getByText(/^Draft saved on this device/)).toBeVisible();
  await page.reload();
  await expect(form.getByLabel('What might happen?')).toHaveValue('Funding ends');
  await expect(form.getByText(/We kept what you typed/)).toBeVisible();
  await form.getByRole('button', { name: 'Save risk' }).click();
  await expect(page.getByText('Risk saved')).toBeVisible();
  await page.reload();
  await expect(form.getByLabel('What might happen?')).toHaveValue('');
});
