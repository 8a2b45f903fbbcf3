import { expect, test, type Page } from '@playwright/test';
import { serveBuilt } from '../apps/web/vite/serve-built.ts';
import { faults, sideways } from './for-everyone.ts';

// The component workshop of the client, built by itself and served under the strict policy: no API is needed.
let site: Awaited<ReturnType<typeof serveBuilt>>;
const complaints: string[] = [];

test.beforeAll(async () => {
  site = await serveBuilt();
});
test.afterAll(() => site.close());
test.beforeEach(async ({ page }) => {
  complaints.length = 0;
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.route('**/api/v1/me', (route) => route.fulfill({ json: roisin }));
  await page.route('**/api/v1/me/work', (route) => route.fulfill({ json: { today: '2026-11-23', items: [] } }));
});
test.afterEach(() => expect(complaints, 'errors in the console, blocked styles and scripts among them').toEqual([]));

const roisin = {
  account: { id: '01a', email: 'roisin.quinn@example.org' },
  workspaces: [
    {
      id: '01b',
      name: 'Carnmoyle Community Planning',
      slug: 'carnmoyle',
      person: { id: '01c', name: 'Róisín Quinn' },
      roles: ['member'],
      appointments: { outcomes: [], organisations: [] },
      partnerships: [
        {
          id: '01d',
          name: 'Early Years and Family Support',
          code: 'EYFS',
          status: 'active',
          roles: ['partner_lead'],
          sro: false,
          organisationLead: false,
        },
        {
          id: '01e',
          name: 'Age-friendly Carnmoyle',
          code: 'AGE',
          status: 'active',
          roles: ['member'],
          sro: false,
          organisationLead: false,
        },
      ],
    },
  ],
};

const open = async (page: Page, path = '/dev/ui') => {
  await page.goto(`${site.url}${path}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
};

const wide = { width: 1280, height: 900 };
const narrow = { width: 320, height: 640 };
const looks = [
  { viewport: wide, colorScheme: 'light' },
  { viewport: narrow, colorScheme: 'dark' },
  { viewport: wide, colorScheme: 'dark', isDeep: true },
  { viewport: narrow, colorScheme: 'light', isDeep: true },
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

for (const { viewport, colorScheme, ...look } of looks)
  if (process.env['TRIVET_DEEP'] || !('isDeep' in look))
    test.describe(`${viewport.width} px, ${colorScheme}`, () => {
      test.use({ viewport, colorScheme, contextOptions: { reducedMotion: 'reduce' } });

      test('every component is accessible and nothing scrolls sideways', async ({ page }) => {
        await open(page);
        expect(await faults(page)).toEqual([]);
        expect(await sideways(page)).toBeLessThanOrEqual(0);
      });

      test('words a third longer still fit', async ({ page }) => {
        await open(page);
        await page.getByLabel('Words a third longer').check();
        expect(await sideways(page)).toBeLessThanOrEqual(0);
      });

      test('what opens over the page is accessible, and Escape gives focus back', async ({ page }) => {
        await open(page);
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
        await open(page);
        await page.getByRole('button', { name: 'Change the status' }).click();
        await page.getByRole('button', { name: 'Save risk' }).click();
        await expect(page.locator('.error-summary')).toBeFocused();
        expect(await faults(page, 'form')).toEqual([]);
        expect(await faults(page, '.toasts')).toEqual([]);
      });

      for (const path of ['/account/display', '/sign-in', '/nothing/here'])
        test(`the frame of ${path} is accessible`, async ({ page }) => {
          await open(page, path);
          expect(await faults(page)).toEqual([]);
          expect(await sideways(page)).toBeLessThanOrEqual(0);
        });
    });

test('between phone and desktop only the table itself scrolls sideways', async ({ page }) => {
  await page.setViewportSize({ width: 768, height: 1024 });
  await open(page);
  await expect(page.getByRole('region', { name: 'Open risks' })).toHaveAttribute('tabindex', '0');
  expect(await sideways(page)).toBeLessThanOrEqual(0);
});

test('a form lists its faults, takes focus there, says so in the title, and leads to each field', async ({ page }) => {
  await open(page);
  const form = page.locator('form');
  await form.getByLabel('Cost').fill('12 apples');
  await form.getByLabel('Review date').fill('31/2/2027');
  await form.getByRole('button', { name: 'Save risk' }).click();
  const summary = form.getByRole('alert');
  await expect(summary).toBeFocused();
  await expect(page).toHaveTitle(/^Error: Component workshop/);
  await expect(summary.getByRole('link')).toHaveText([
    'Enter what might happen',
    'Select how likely it is',
    'Choose an owner',
    'Enter a real date',
    'Enter a number',
  ]);
  await summary.getByRole('link', { name: 'Select how likely it is' }).click();
  await expect(form.getByRole('radio', { name: /Rare/ })).toBeFocused();
  await summary.getByRole('link', { name: 'Choose an owner' }).click();
  await expect(form.getByRole('combobox', { name: 'Owner' })).toBeFocused();
  await expect(form.getByLabel('Cost')).toHaveValue('12 apples');
  await expect(form.getByLabel('Review date')).toHaveValue('31/2/2027');
});

const fillRisk = async (page: Page, title: string) => {
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

test('what the server refuses stands at its field, and the rest above', async ({ page }) => {
  await open(page);
  const form = await fillRisk(page, 'They refuse');
  await form.getByRole('button', { name: 'Save risk' }).click();
  const summary = form.getByRole('alert');
  await expect(summary).toBeFocused();
  await expect(summary.getByRole('link')).toHaveText(['Róisín Quinn is not a member of this partnership']);
  await expect(summary).toContainText('This partnership was closed yesterday');
  await expect(form.getByRole('combobox', { name: 'Owner' })).toHaveAccessibleDescription(/not a member/);
});

test('what is typed survives a reload, and is gone once saved', async ({ page }) => {
  await open(page);
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

test('a date is typed, picked or answered at once', async ({ page }) => {
  await open(page);
  const box = page.locator('#x-date');
  await box.fill('27 Mar 2027');
  await page.getByRole('button', { name: 'Calendar' }).first().click();
  await expect(page.getByRole('gridcell', { selected: true })).toHaveText('27');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(box).toHaveValue('3/4/2027');
  await expect(page.getByRole('button', { name: 'Calendar' }).first()).toBeFocused();
  await page.getByRole('button', { name: 'In 30 days' }).click();
  await expect(page.getByRole('button', { name: 'In 30 days' })).toHaveAttribute('aria-pressed', 'true');
});

test('a toast offers Undo and stays while it is hovered', async ({ page }) => {
  await page.clock.install();
  await open(page);
  await page.getByRole('button', { name: 'Change the status' }).click();
  const said = page.locator('.toast', { hasText: 'Status changed to At risk' });
  await said.hover();
  await page.clock.runFor(30_000);
  await expect(said).toBeVisible();
  await said.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Status is On track again')).toBeVisible();
  await page.mouse.move(0, 0);
  await page.clock.runFor(11_000);
  await expect(page.locator('.toast')).toHaveCount(0);
});

const register = (page: Page) => page.getByRole('table', { name: 'Open risks' });
const bar = (page: Page) => page.locator('.bulk-bar');
const tick = (page: Page, ref: string) => register(page).getByLabel(`Select ${ref}`);

test('a table sorts by its headers and says how', async ({ page }) => {
  await open(page);
  const table = register(page);
  await expect(table.getByRole('columnheader', { name: 'Current' })).toHaveAttribute('aria-sort', 'descending');
  await table.getByRole('button', { name: 'Ref' }).click();
  await expect(table.getByRole('columnheader', { name: 'Ref' })).toHaveAttribute('aria-sort', 'ascending');
  await expect(table.getByRole('rowheader').first()).toHaveText('Partners do not release staff time');
});

test('rows are ticked one by one, all between with Shift, by keys alone, and over pages', async ({ page }) => {
  await open(page);
  await tick(page, 'R-009').check();
  await expect(bar(page)).toContainText('1 selected');
  await tick(page, 'R-003').click({ modifiers: ['Shift'] });
  await expect(bar(page)).toContainText('3 selected');
  await expect(tick(page, 'R-014')).toBeChecked();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('');
  await expect(tick(page, 'R-003')).toBeFocused();

  await page.keyboard.press('Shift+ArrowDown');
  await expect(tick(page, 'R-021')).toBeFocused();
  await expect(bar(page)).toContainText('4 selected');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Space');
  await expect(bar(page)).toContainText('3 selected');

  await page.getByRole('button', { name: 'Next' }).first().click();
  await expect(bar(page)).toContainText('3 selected3 on other pages');
  await bar(page).getByRole('button', { name: 'Select all 2 on this page' }).click();
  await bar(page).getByRole('button', { name: 'Send reminder' }).click();
  await expect(page.getByText('Reminder sent for R-009, R-014, R-021, R-017, R-028')).toBeVisible();
  await expect(bar(page)).toBeHidden();
});

test('all of a page is ticked at once; Escape and its button untick, and focus stays in the table', async ({
  page,
}) => {
  await open(page);
  await register(page).getByLabel('Select all on this page').check();
  await expect(bar(page)).toContainText('4 selected');
  await expect(page.getByRole('status').filter({ hasText: '4 selected' })).toBeAttached();
  expect(await faults(page, '.table-block:has(.bulk-bar)')).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(bar(page)).toBeHidden();
  await register(page).getByRole('link', { name: 'Coordinator leaves when funding ends in March' }).focus();
  await page.keyboard.press('x');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('Shift+X');
  await expect(bar(page)).toContainText('3 selected');
  await bar(page).getByRole('button', { name: 'Clear selection' }).click();
  await expect(tick(page, 'R-009')).toBeFocused();
  await expect(bar(page)).toBeHidden();
});

test('columns are chosen by keys alone, and kept on this device', async ({ page }) => {
  await open(page);
  const heads = register(page).getByRole('columnheader');
  await expect(heads.filter({ hasText: 'Target' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Columns' }).focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog', { name: 'Columns' });
  await panel.getByLabel('Target').focus();
  await page.keyboard.press('Space');
  await expect(heads.filter({ hasText: 'Target' })).toHaveCount(1);
  await panel.getByLabel('Owner').focus();
  await page.keyboard.press('Space');
  await expect(heads.filter({ hasText: 'Owner' })).toHaveCount(0);
  expect(await faults(page, '[role=dialog]')).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Columns' })).toBeFocused();

  await page.reload();
  await expect(heads.filter({ hasText: 'Target' })).toHaveCount(1);
  await expect(heads.filter({ hasText: 'Owner' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Columns' }).click();
  await panel.getByRole('button', { name: 'Show the usual ones' }).click();
  await expect(heads.filter({ hasText: 'Owner' })).toHaveCount(1);
  await expect(heads.filter({ hasText: 'Target' })).toHaveCount(0);
});

const inSheet = async (page: Page, name: string) => {
  await open(page);
  await page.getByRole('button', { name: 'Open a sheet' }).click();
  const box = page.getByRole('dialog').getByRole('combobox', { name });
  await expect(box).toBeEditable();
  return {
    box,
    list: page.getByRole('listbox'),
    option: (label: RegExp | string) => page.getByRole('option', { name: label }),
  };
};

test('a choice closes the list of a combobox in a sheet, also where it changes nothing', async ({ page }) => {
  const { box, list, option } = await inSheet(page, 'Deputy');
  await expect(box).toHaveAttribute('placeholder', 'Nobody');
  await box.click();
  await option(/^Maureen Kerr/).click();
  await expect(list).toBeHidden();
  await expect(box).toHaveValue('Maureen Kerr, Coordinator');
  for (const _ of ['from someone to nobody', 'from nobody to nobody']) {
    await box.fill('nob');
    await option('Nobody').click();
    await expect(list).toBeHidden();
    await expect(box).toHaveValue('');
  }
});

test('a combobox that is emptied stays empty while one types, and shows what it holds once one leaves', async ({
  page,
}) => {
  const { box, list, option } = await inSheet(page, 'Coordinator');
  await expect(box).toHaveValue('Maureen Kerr, Coordinator');
  await box.fill('');
  await expect(box).toHaveValue('');
  await box.pressSequentially('rois');
  await expect(box).toHaveValue('rois');
  await option(/^Róisín Quinn/).click();
  await expect(list).toBeHidden();
  await expect(box).toHaveValue('Róisín Quinn, Partner lead');
  await box.fill('');
  await page.keyboard.press('Shift+Tab');
  // The list of the box before opens: what it covers is there again once it is closed.
  await page.keyboard.press('Escape');
  await expect(box).toHaveValue('Maureen Kerr, Coordinator');
});

test('a picker of a long list asks for what is typed and keeps the name of what is chosen', async ({ page }) => {
  const { box, list, option } = await inSheet(page, 'One of 600');
  await expect(box).toHaveValue('Person 600');
  await box.fill('Person 55');
  await expect(option('Person 559')).toBeVisible();
  await expect(option('Person 600')).toHaveCount(0);
  await option('Person 555').click();
  await expect(list).toBeHidden();
  await expect(box).toHaveValue('Person 555');
  await box.fill('nobody at all');
  await expect(list.getByText('Nothing matches')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(box).toHaveValue('Person 555');
});

test('an order is changed without dragging, and said', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Move Any other business up' }).click();
  await expect(page.getByRole('grid', { name: 'Agenda' }).getByRole('row').nth(1)).toContainText('Any other business');
  await expect(page.getByText('Any other business is now 2 of 3')).toBeAttached();
});

test('the palette opens by Ctrl K, and shortcuts can be turned off', async ({ page }) => {
  await open(page, '/account/display');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Search or go to' })).toBeVisible();
  await page.keyboard.type('my work');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'My work' })).toBeFocused();
  await expect(page).toHaveTitle('My work, Trivet');
  await page.keyboard.press('?');
  await page.getByLabel('Use keyboard shortcuts').uncheck();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('?');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Search or go to' })).toBeVisible();
});

test('a chosen theme holds from the first paint after a reload', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await open(page, '/account/display');
  await page.getByText('Dark', { exact: true }).click();
  await page.reload({ waitUntil: 'commit' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('body')).toHaveCSS('color', 'rgb(242, 245, 247)');
});

test('who is not signed in comes back to where they were going', async ({ page }) => {
  const refused = { type: 'about:blank', title: 'Sign in', status: 401, code: 'unauthenticated' };
  await page.route('**/api/v1/me', (route) => route.fulfill({ status: 401, json: refused }));
  await open(page, '/account/display');
  await expect(page).toHaveURL(/\/sign-in\?next=%2Faccount%2Fdisplay$/);
  await page.route('**/api/v1/auth/sign-in', (route) => route.fulfill({ json: roisin }));
  await page.route('**/api/v1/me', (route) => route.fulfill({ json: roisin }));
  await page.getByLabel('Email address').fill('roisin.quinn@example.org');
  await page.getByLabel('Password').fill('long enough words');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Display' })).toBeVisible();
  // Chromium itself reports the 401 we asked for.
  complaints.length = 0;
});
