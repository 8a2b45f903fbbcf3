import { expect, test, type Page } from '@playwright/test';
import { expectForEveryone } from './for-everyone.ts';
import { demoPassword, fillInSignIn, open, people, settled, signIn } from './journeys.ts';

test('a sign-in that fails says one thing for every reason, keeps what was typed, and leads on to where one was going', async ({
  page,
}) => {
  await page.goto('/account/profile');
  await expect(page).toHaveURL(/\/sign-in\?next=%2Faccount%2Fprofile$/);
  const said: string[] = [];
  for (const [email, password] of [
    [people.roisin, 'not this one'],
    ['nobody.at.all@carnmoyle.example', demoPassword],
  ] as const) {
    await fillInSignIn(page, email, password);
    await expect(page.getByRole('alert')).toBeFocused();
    said.push(await page.getByRole('alert').innerText());
    await expect(page.getByLabel('Email address')).toHaveValue(email);
  }
  expect(new Set(said).size).toBe(1);
  await fillInSignIn(page, people.roisin);
  await expect(page.getByRole('heading', { level: 1, name: 'Profile' })).toBeVisible();
});

test('a sign-in that the server or a proxy could not answer says what to do', async ({ page }) => {
  let status = 200;
  await page.route('**/auth/sign-in', (route) => route.fulfill({ status, body: 'from a proxy' }));
  await page.goto('/sign-in');
  for (const [answered, words] of [
    [503, 'Many people are signing in at the moment'],
    [502, 'Trivet does not answer'],
    [429, 'Many people are signing in at the moment'],
  ] as const) {
    status = answered;
    await fillInSignIn(page, people.roisin);
    await expect(page.getByRole('alert')).toContainText(words);
  }
});

/** What a server or a proxy would write into its log: a browser sends nothing behind the `#`. */
const addressesAsked = (page: Page) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.url().split('#')[0]} ${request.headers()['referer'] ?? ''}`));
  return asked;
};

const secret = 'k'.repeat(43);

test('an invitation says who invites whom to what, and takes a password that is long enough', async ({ page }) => {
  const asked = addressesAsked(page);
  const invitation = {
    workspaceName: 'Carnmoyle Community Planning',
    name: 'Una Magee',
    email: 'una.magee@carnmoyle.example',
    invitedBy: 'Nuala Brady',
    hasAccount: false,
  };
  await page.route(/\/auth\/invitation(\/acceptance)?$/, (route) => route.fulfill({ json: invitation }));
  await page.goto(`/invitation#token=${secret}`);
  await expect(page).toHaveTitle('Join Carnmoyle Community Planning, Trivet');
  await expect(page.getByText(/Nuala Brady has invited you, Una Magee/)).toBeVisible();
  await expect(page).toHaveURL(/\/invitation$/);
  await page.reload();
  await expect(page.getByText(/Nuala Brady has invited you, Una Magee/)).toBeVisible();
  await expectForEveryone(page);
  await page.getByLabel('Choose a password').fill('short');
  await page.getByRole('button', { name: 'Join' }).click();
  await expect(page.getByRole('alert')).toContainText('Use 12 characters or more');
  await page.getByLabel('Show the password').check();
  await expect(page.getByLabel('Choose a password')).toHaveValue('short');
  await page.getByLabel('Choose a password').fill('harbour bell at noon');
  const accepted = page.waitForRequest('**/auth/invitation/acceptance');
  await page.getByRole('button', { name: 'Join' }).click();
  expect((await accepted).postDataJSON()).toEqual({ token: secret, password: 'harbour bell at noon' });
  expect(asked.length).toBeGreaterThan(2);
  expect(asked.filter((address) => address.includes(secret))).toEqual([]);
});

test('who has an account joins with its password; who is signed in to it, with one press', async ({ page }) => {
  const invitation = {
    workspaceName: 'Glenree',
    name: 'Tom',
    email: people.tom,
    invitedBy: null,
    hasAccount: true,
  };
  await page.route(/\/auth\/invitation(\/acceptance)?$/, (route) => route.fulfill({ json: invitation }));
  await page.goto(`/invitation#token=${secret}`);
  await page.getByLabel('Password', { exact: true }).fill('not this one');
  await page.getByRole('button', { name: 'Join' }).click();
  await expect(page.getByRole('alert')).toContainText(`This is not the password of ${people.tom}`);
  await signIn(page, 'tom');
  // The same address again would not be opened anew.
  await open(page, '/');
  await page.goto(`/invitation#token=${secret}`);
  await expect(page.getByText(`You are signed in as ${people.tom}.`)).toBeVisible();
  const accepted = page.waitForRequest('**/auth/invitation/acceptance');
  await page.getByRole('button', { name: 'Join' }).click();
  expect((await accepted).postDataJSON()).toEqual({ token: secret });
  await expect(page.getByRole('heading', { level: 1, name: 'My work' })).toBeVisible();
});

test('a link that is spent says so and leads to a new one', async ({ page }) => {
  await page.goto(`/new-password#token=${secret}`);
  await page.getByLabel('New password').fill('lantern over the quay');
  await page.getByRole('button', { name: 'Save password' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'This link does not work any more' })).toBeFocused();
  await page.getByRole('link', { name: 'Email me a new link' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Forgotten your password?' })).toBeFocused();
  await page.goto(`/invitation#token=${secret}`);
  await expect(page.getByRole('heading', { level: 1, name: 'This link does not work any more' })).toBeVisible();
});

test('signing out leaves nothing typed on the device, and the way back is closed', async ({ page }) => {
  await page.goto('/sign-in');
  await fillInSignIn(page, people.desmond);
  await expect(page.getByRole('heading', { level: 1, name: 'My work' })).toBeVisible();
  await page.evaluate(() => localStorage.setItem('trivet.draft.someone.risk.new', '{}'));
  await page.getByRole('button', { name: /your account/i }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('draft')))).toEqual([]);
  await page.goto('/');
  await expect(page).toHaveURL(/\/sign-in/);
});

test('asking for a new password reads the same whether or not there is an account', async ({ page }) => {
  const said: string[] = [];
  for (const email of [people.boyd, 'nobody.at.all@carnmoyle.example']) {
    await page.goto('/forgotten-password');
    await page.getByLabel('Email address').fill(email);
    await page.getByRole('button', { name: 'Email me a link' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Check your inbox' })).toBeVisible();
    said.push((await page.locator('.card').innerText()).replace(email, 'someone'));
  }
  expect(new Set(said).size).toBe(1);
});

test('all that is open to whoever has not signed in is for everyone', async ({ page }) => {
  const expired = [`/new-password#token=${'a'.repeat(43)}`, '/invitation#token=cut-off'];
  for (const address of ['/sign-in', '/forgotten-password', ...expired])
    await test.step(address.split('#')[0] ?? address, async () => {
      await page.goto(address);
      await settled(page);
      await expectForEveryone(page);
    });
});
