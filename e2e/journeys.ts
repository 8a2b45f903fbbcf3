import { expect, type Browser, type Locator, type Page } from '@playwright/test';
import { people as carnmoyle } from '../apps/api/src/demo/carnmoyle/people.ts';

/** People of the demo by their key in its story: where each signs in. */
export const people = Object.fromEntries(Object.entries(carnmoyle).map(([key, { email }]) => [key, email])) as Record<
  PersonOfDemo,
  string
>;
export type PersonOfDemo = keyof typeof carnmoyle;

export const early = '/w/carnmoyle/p/EARLY';

type Cookies = Awaited<ReturnType<ReturnType<Page['context']>['cookies']>>;
const signedIn = new Map<PersonOfDemo, Cookies>();

/** Through the page the first time; later with the same cookie, as a browser that was closed and opened again. */
export const signIn = async (page: Page, person: PersonOfDemo) => {
  const known = signedIn.get(person);
  if (known) return page.context().addCookies(known);
  await page.goto('/sign-in');
  await fillInSignIn(page, people[person]);
  await expect(page.getByRole('heading', { level: 1, name: 'My work' })).toBeVisible();
  signedIn.set(person, await page.context().cookies());
};

export const demoPassword = process.env['DEMO_PASSWORD'] ?? '';

/** Signs in on the page that asks for it, with the password everyone of the demo has unless another is given. */
export const fillInSignIn = async (page: Page, email: string, password = demoPassword) => {
  await page.getByLabel('Email address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
};

/** A window of someone's own, beside the test's. */
export const windowOf = async (browser: Browser, person: PersonOfDemo): Promise<Page> => {
  const page = await (await browser.newContext()).newPage();
  await signIn(page, person);
  return page;
};

/** Opens a page and waits until it has what it shows. */
export const open = async (page: Page, address: string) => {
  await page.goto(address);
  await settled(page);
};

export const settled = async (page: Page) => {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
};

/** A title that no run before has used. */
export const fresh = (words: string) => `${words} ${Date.now().toString(36)}`;

export const toast = (page: Page): Locator => page.getByRole('region', { name: 'Messages' });

/** What the rows of the register are called; the heat map has row heads, too. */
export const titles = (page: Page): Locator => page.locator('table.table').getByRole('rowheader');

/** Adds an action for whoever is signed in, due in 30 days, and returns its reference. */
export const addAction = async (page: Page, title: string) => {
  const added = toast(page).getByText(/^A-\d+ added$/);
  const before = await added.allInnerTexts();
  await page.getByRole('button', { name: 'Add an action' }).first().click();
  const sheet = page.getByRole('dialog', { name: 'Add an action' });
  await sheet.getByLabel('What is to be done?').fill(title);
  await sheet.getByRole('button', { name: 'In 30 days' }).click();
  await sheet.getByRole('button', { name: 'Add the action' }).click();
  let said: string | undefined;
  // The message of one that was added just before may still be there.
  const isSaid = async () =>
    (said = (await added.allInnerTexts()).find((words) => !before.includes(words))) !== undefined;
  await expect.poll(isSaid).toBe(true);
  await expect(sheet).toBeHidden();
  return said?.replace(' added', '') ?? '';
};
