import { expect, test, type Page } from '@playwright/test';
import { expectForEveryone, fresh, people, settled } from './journeys.ts';

const fillIn = async (page: Page, email: string, password: string) => {
  await page.getByLabel('Email address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
};

const demoPassword = process.env['DEMO_PASSWORD'] ?? '';

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
    await fillIn(page, email, password);
    await expect(page.getByRole('alert')).toBeFocused();
    said.push(await page.getByRole('alert').innerText());
    await expect(page.getByLabel('Email address')).toHaveValue(email);
  }
  expect(new Set(said).size).toBe(1);
  await fillIn(page, people.roisin, demoPassword);
  await expect(page.getByRole('heading', { level: 1, name: 'Profile' })).toBeVisible();
});

for (const [status, words] of [
  [503, 'Many people are signing in at the moment'],
  [429, 'Many people are signing in at the moment'],
  [502, 'Trivet does not answer'],
] as const)
  test(`a sign-in that is answered ${status} says what to do`, async ({ page }) => {
    await page.route('**/auth/sign-in', (route) => route.fulfill({ status, body: 'from a proxy' }));
    await page.goto('/sign-in');
    await fillIn(page, people.roisin, demoPassword);
    await expect(page.getByRole('alert')).toContainText(words);
  });

type Letter = { id: string; to: string; subject: string };

/** The link of the newest letter to someone with this subject, once it has arrived. */
const linkFor = async (page: Page, to: string, subject: RegExp): Promise<string> => {
  let found: Letter | undefined;
  await expect
    .poll(
      async () => {
        const answer = await page.request.get('/api/v1/demo/mail', { params: { to } });
        const { items } = (await answer.json()) as { items: Letter[] };
        return (found = items.find((letter) => subject.test(letter.subject)));
      },
      { timeout: 20_000 },
    )
    .toBeDefined();
  const letter = await page.request.get(`/api/v1/demo/mail/${found?.id}`);
  const { text } = (await letter.json()) as { text: string };
  const [, path = ''] = /https?:\/\/[^/\s]+(\/(?:invitation|new-password)#[\w-]{43})/.exec(text) ?? [];
  return path;
};

/** What a server or a proxy would write into its log of pages. */
const pagesAsked = (page: Page) => {
  const asked: string[] = [];
  page.on('request', (request) => request.resourceType() === 'document' && asked.push(request.url()));
  return asked;
};

test('someone is invited, joins, signs out, forgets the password and comes back', async ({ page, browser }) => {
  test.setTimeout(90_000);
  const email = `${fresh('joins').replaceAll(' ', '.')}@carnmoyle.example`;
  const administrator = await (await browser.newContext()).newPage();
  await administrator.goto('/sign-in?next=%2Fw%2Fcarnmoyle%2Fadmin%2Fpeople');
  await fillIn(administrator, 'nuala.brady@carnmoyle.example', demoPassword);
  await administrator.getByRole('button', { name: 'Invite someone' }).click();
  const sheet = administrator.getByRole('dialog', { name: 'Invite someone' });
  await sheet.getByLabel('Name').fill('Una Magee');
  await sheet.getByLabel('Email address').fill(email);
  await sheet.getByRole('button', { name: 'Send invitation' }).click();
  await expect(administrator.getByText(`Invitation sent to ${email}`)).toBeVisible();

  const asked = pagesAsked(page);
  const invitation = await linkFor(page, email, /^Invitation to/);
  await page.goto(invitation);
  await expect(page.getByText(/Nuala Brady has invited you, Una Magee/)).toBeVisible();
  await expectForEveryone(page);
  await page.getByLabel('Choose a password').fill('short');
  await page.getByRole('button', { name: 'Join' }).click();
  await expect(page.getByRole('alert')).toContainText('Use 12 characters or more');
  await page.getByLabel('Choose a password').fill('harbour bell at noon');
  await page.getByRole('button', { name: 'Join' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'My work' })).toBeVisible();

  await page.evaluate(() => localStorage.setItem('trivet.draft.someone.risk.new', '{}'));
  await page.getByRole('button', { name: /your account/i }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('draft')))).toEqual([]);
  await page.goto(invitation);
  await expect(page.getByRole('heading', { level: 1, name: 'This link does not work any more' })).toBeVisible();

  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'Forgotten your password?' }).click();
  await page.getByLabel('Email address').fill(email);
  await page.getByRole('button', { name: 'Email me a link' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Check your inbox' })).toBeFocused();
  const reset = await linkFor(page, email, /^Choose a new password/);
  await page.goto(reset);
  await page.getByLabel('New password').fill('lantern over the quay');
  await page.getByRole('button', { name: 'Save password' }).click();
  await page.getByRole('link', { name: 'Sign in' }).click();
  await fillIn(page, email, 'lantern over the quay');
  await expect(page.getByRole('heading', { level: 1, name: 'My work' })).toBeVisible();
  const secrets = [invitation, reset].map((link) => link.split('#')[1] ?? 'none');
  expect(
    asked.map((url) => url.split('#')[0]).filter((url) => secrets.some((secret) => url?.includes(secret))),
  ).toEqual([]);
  await administrator.context().close();
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

for (const address of ['/sign-in', '/forgotten-password', `/new-password#${'a'.repeat(43)}`, '/invitation#cut-off'])
  test(`${address.split('#')[0]} is for everyone`, async ({ page }) => {
    await page.goto(address);
    await settled(page);
    await expectForEveryone(page);
  });
