import { expect, test as base, type Page } from '@playwright/test';
import { serveBuilt } from '../apps/web/vite/serve-built.ts';

/** What the console said that it should not, blocked styles and scripts among it. Must be empty at the end of a journey. */
type Heard = { complaints: string[] };
type Site = { site: { url: string } };

/** The component workshop of the client, built by itself and served under the strict policy: no API is needed. */
export const test = base.extend<Heard, Site>({
  site: [
    // oxlint-disable-next-line no-empty-pattern -- how Playwright wants to be told that nothing is needed
    async ({}, use) => {
      const site = await serveBuilt();
      await use(site);
      await site.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  baseURL: ({ site }, use) => use(site.url),
  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.route('**/api/v1/me', (route) => route.fulfill({ json: roisin }));
      await page.route('**/api/v1/me/work', (route) => route.fulfill({ json: { today: '2026-11-23', items: [] } }));
      await use(complaints);
      expect(complaints, 'errors in the console, blocked styles and scripts among them').toEqual([]);
    },
    { auto: true },
  ],
});

export const openWorkshop = async (page: Page, path = '/dev/ui') => {
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).waitFor();
};

export const roisin = {
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
