import { contract, createClient } from '@trivet/contract';

/** The API as the token in the environment may use it: `TRIVET_URL=https://… TRIVET_TOKEN=trivet_… node …`. */
export function ask() {
  const { TRIVET_URL: url, TRIVET_TOKEN: token } = process.env;
  if (!url || !token)
    throw new Error('Set TRIVET_URL to where Trivet is, and TRIVET_TOKEN to a token from your account');
  return createClient(contract, {
    baseUrl: `${url}/api/v1`,
    send: (address, init) =>
      fetch(address, { ...init, headers: { ...init.headers, authorization: `Bearer ${token}` } }),
    parse: true,
  });
}

/** Every item of a list, page by page. */
export async function every<Item>(
  page: (cursor: string | undefined) => Promise<{ items: Item[]; next: string | null }>,
): Promise<Item[]> {
  const all: Item[] = [];
  let cursor: string | undefined;
  do {
    const { items, next } = await page(cursor);
    all.push(...items);
    cursor = next ?? undefined;
  } while (cursor !== undefined);
  return all;
}
