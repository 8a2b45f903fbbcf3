import { expect, type Page } from '@playwright/test';

export const headers = { 'sec-fetch-site': 'same-origin' };

export type Listed<Item> = { items: Item[] };

export const idOfEarly = async (page: Page): Promise<string> => {
  const me = (await (await page.request.get('/api/v1/me')).json()) as {
    workspaces: { partnerships: { id: string; code: string }[] }[];
  };
  const here = me.workspaces.flatMap(({ partnerships }) => partnerships).find(({ code }) => code === 'EARLY');
  return here?.id ?? '';
};

export const partnerIn = async (page: Page, partnershipId: string, words: string): Promise<string> => {
  const answer = await page.request.get(
    `/api/v1/partnerships/${partnershipId}/partners?q=${encodeURIComponent(words)}`,
  );
  const { items } = (await answer.json()) as Listed<{ id: string }>;
  return items[0]?.id ?? '';
};

export type Raised = { id: string; version: number; reference: string };

/** Raised by the coordinator over the API: what is tried here is what others then see of it. */
export const raise = async (page: Page, partnershipId: string, more: object): Promise<Raised> => {
  const data = { category: 'delivery', likelihood: 3, impact: 4, ownerPersonId: null, ...more };
  const answer = await page.request.post(`/api/v1/partnerships/${partnershipId}/risks`, { data, headers });
  expect(answer.status(), await answer.text()).toBe(201);
  return (await answer.json()) as Raised;
};
