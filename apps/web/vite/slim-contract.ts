import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Contract, Endpoint } from '@trivet/contract';
import type { Plugin } from 'vite';

const contractName = '@trivet/contract';
const slim = '\0trivet:contract';
const restName = 'trivet:contract-rest';
const rest = `\0${restName}`;

/** What the frame and My work ask for: the operations of everything else come when the first of them is asked for. */
const firstGroups = ['auth', 'me', 'work', 'notifications', 'partnerships', 'workspaces'];

/**
 * In the browser the contract is only its methods, its paths and which answers are files: types come from the real one,
 * and its schemas, with all of zod, stay out of the first load (decisions.md 40: answers are parsed in tests, not in the
 * production browser).
 */
export const slimContract = (): Plugin => ({
  name: 'trivet:slim-contract',
  enforce: 'pre',
  resolveId: (source) => (source === contractName ? slim : source === restName ? rest : null),
  load: async (id) => {
    if (id !== slim && id !== rest) return null;
    const { contract, demo } = await import(contractName);
    const isFirst = ([group]: [string, unknown]) => firstGroups.includes(group);
    const groups = Object.entries<Contract>(contract);
    const some = (wanted: boolean) => lines(Object.fromEntries(groups.filter((group) => isFirst(group) === wanted)));
    if (id === rest) return `export default ${JSON.stringify(some(false))};`;
    const client = join(dirname(fileURLToPath(import.meta.resolve(contractName))), 'kernel', 'client.ts');
    return `import { createClient as clientOf, ApiError } from ${JSON.stringify(client)};
${reader}
${laterClient}
export { ApiError };
export const contract = read(${JSON.stringify(some(true))});
export const { demo } = read(${JSON.stringify(lines({ demo }))});`;
  },
});

/** A client that has the first operations at once, and fetches all others with the first that is asked for. */
const laterClient = `export const createClient = (contract, options) => {
  let coming;
  const others = () => (coming ??= import('${restName}').then(
    ({ default: groups }) => clientOf(read(groups), options),
    (error) => { coming = undefined; throw error; },
  ));
  const later = (group) => new Proxy({}, { get: (_, name) => async (...call) => (await others())[group][name](...call) });
  return new Proxy(clientOf(contract, options), { get: (first, group) => first[group] ?? later(group) });
};`;

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
