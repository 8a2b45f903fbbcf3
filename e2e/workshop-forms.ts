import { expect, type Page } from '@playwright/test';

export const fillRisk = async (page: Page, title: string) => {
  const form = page.locator('form');
  await form.getByLabel('What might happen?').fill(title);
  await form.getByRole('radio', { name: '4 Likely' }).check();
  await form.getByRole('combobox', { name: 'Owner' }).pressSequentially('rois');
  await expect(page.getByRole('option', { name: /Róisín Quinn/ })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(form.getByRole('combobox', { name: 'Owner' })).toHaveValue('Róisín Quinn, Partner lead');
  return form;
};
