import { expect } from '@playwright/test';
import { faults, sideways } from './for-everyone.ts';
import { openWorkshop, test } from './workshop.ts';

test.describe.configure({ mode: 'parallel' });

const wide = { width: 1280, height: 900 };
const narrow = { width: 320, height: 640 };
const looks = [
  { viewport: wide, colorScheme: 'light' },
  { viewport: narrow, colorScheme: 'dark' },
  { viewport: wide, colorScheme: 'dark' },
  { viewport: narrow, colorScheme: 'light' },
] as const;

const opened: [name: string, opener: string, appears: string][] = [
  ['a sheet', 'Open a sheet', '[role=dialog]'],
  ['a question', 'Ask to confirm', '[role=dialog]'],
  ['a popover', 'Open a popover', '[role=dialog]'],
  ['the palette', 'Open the palette', '[role=dialog]'],
  ['a menu', 'Actions', '[role=menu]'],
  ['a glossary word', 'residual score', '[role=dialog]'],
  ['a calendar', 'Calendar', '[role=dialog]'],
  ['a combobox', 'Show all for Risk owner', '[role=listbox]'],
];

for (const { viewport, colorScheme } of looks)
  test.describe(`${viewport.width} px, ${colorScheme}`, () => {
    test.use({ viewport, colorScheme, contextOptions: { reducedMotion: 'reduce' } });

    test('every component is accessible and nothing scrolls sideways', async ({ page }) => {
      await openWorkshop(page);
      expect(await faults(page)).toEqual([]);
      expect(await sideways(page)).toBeLessThanOrEqual(0);
    });

    test('words a third longer still fit', async ({ page }) => {
      await openWorkshop(page);
      await page.getByLabel('Words a third longer').check();
      expect(await sideways(page)).toBeLessThanOrEqual(0);
    });

    test('what opens over the page is accessible, and Escape gives focus back', async ({ page }) => {
      await openWorkshop(page);
      for (const [name, opener, appears] of opened) {
        const button = page.getByRole('button', { name: opener }).first();
        await button.scrollIntoViewIfNeeded();
        await button.click();
        await expect(page.locator(appears)).toBeVisible();
        expect(await faults(page, appears), name).toEqual([]);
        expect(await sideways(page), name).toBeLessThanOrEqual(0);
        await page.keyboard.press('Escape');
        await expect(page.locator(appears)).toHaveCount(0);
        if (name !== 'a combobox') await expect(button, name).toBeFocused();
      }
    });

    test('a form with faults and a toast are accessible', async ({ page }) => {
      await openWorkshop(page);
      await page.getByRole('button', { name: 'Change the status' }).click();
      await page.getByRole('button', { name: 'Save risk' }).click();
      await expect(page.locator('.error-summary')).toBeFocused();
      expect(await faults(page, 'form')).toEqual([]);
      expect(await faults(page, '.toasts')).toEqual([]);
    });

    for (const path of ['/account/display', '/sign-in', '/nothing/here'])
      test(`the frame of ${path} is accessible`, async ({ page }) => {
        await openWorkshop(page, path);
        expect(await faults(page)).toEqual([]);
        expect(await sideways(page)).toBeLessThanOrEqual(0);
      });
  });

test('between phone and desktop only the table itself scrolls sideways', async ({ page }) => {
  await page.setViewportSize({ width: 768, height: 1024 });
  await openWorkshop(page);
  await page.getByLabel('Words a third longer').check();
  await expect(page.getByRole('region', { name: /Open risks/ })).toHaveAttribute('tabindex', '0');
  expect(await sideways(page)).toBeLessThanOrEqual(0);
});
