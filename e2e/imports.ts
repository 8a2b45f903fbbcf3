import { type Page } from '@playwright/test';

export const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Brings a file as one would choose it. */
export const choose = async (page: Page, name: string, buffer: Buffer) => {
  await page.setInputFiles('#import-file', { name, mimeType: name.endsWith('.csv') ? 'text/csv' : xlsx, buffer });
};

export const heading = (page: Page, words: string | RegExp) => page.getByRole('heading', { level: 1, name: words });
