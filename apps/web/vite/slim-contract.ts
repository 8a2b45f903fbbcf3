import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Contract, Endpoint } from '@trivet/contract';
import type { Plugin } from 'vite';

const contractName = '@trivet/contract';
const slim = '\0trivet:contract';

/**
 * In the browser the contract is only its methods, its paths and which answers are files: types come from the real one,
 * and its schemas, with all of zod, stay out of the first load (decisions.md 40: answers are parsed in tests, not in the
 * production browser).
 */
export const slimContract = (): Plugin => ({
  name: 'trivet:slim-contract',
  enforce: 'pre',
  resolveId: (source) => (source === contractName ? slim : null),
  load: async (id) => {
    if (id !== slim) return null;
    const { contract, demo } = await import(contractName);
    const client = join(dirname(fileURLToPath(import.meta.resolve(contractName))), 'kernel', 'client.ts');
    return `export { createClient, ApiError } from ${JSON.stringify(client)};
${reader}
export const contract = read(${JSON.stringify(lines(contract))});
export const { demo } = read(${JSON.stringify(lines({ demo }))});`;
  },
});

// Some hundred operations are a good part of the first load: each is one short line, its beginning a sign.
const methods = { GET: 'G', POST: 'P', PUT: 'U', PATCH: 'A', DELETE: 'D' } as const;
const beginnings = [
  ['/partnerships/:partnershipId', '~'],
  ['/workspaces/:workspaceId', '^'],
] as const;

const lines = (contract: Record<string, Contract>) =>
  Object.fromEntries(
    Object.entries(contract).map(([group, endpoints]) => [
      group,
      Object.fromEntries(Object.entries(endpoints).map(([name, endpoint]) => [name, lineOf(endpoint)])),
    ]),
  );

/** `G~/risks`, and an exclamation mark after the method where a file is the answer. */
function lineOf({ method, path, sends }: Endpoint): string {
  const begun = beginnings.find(([beginning]) => path.startsWith(beginning));
  const short = begun ? begun[1] + path.slice(begun[0].length) : path;
  return `${methods[method]}${sends ? '!' : ''}${short}`;
}

const turned = (pairs: readonly (readonly [string, string])[]) =>
  JSON.stringify(Object.fromEntries(pairs.map(([long, short]) => [short, long])));

/** Puts the lines back, in the browser. */
const reader = `const methods = ${turned(Object.entries(methods))};
const beginnings = ${turned(beginnings)};
const mapped = (all, change) => Object.fromEntries(Object.entries(all).map(([name, one]) => [name, change(one)]));
const endpointOf = (line) => {
  const [, method, sends, begun, rest] = /^(.)(!?)([~^]?)(.*)$/.exec(line);
  return { method: methods[method], path: (beginnings[begun] ?? '') + rest, ...(sends && { sends }) };
};
const read = (groups) => mapped(groups, (group) => mapped(group, endpointOf));`;
