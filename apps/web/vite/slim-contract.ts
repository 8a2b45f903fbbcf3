import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Contract } from '@trivet/contract';
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
export const contract = ${JSON.stringify(addresses(contract))};
export const { demo } = ${JSON.stringify(addresses({ demo }))};`;
  },
});

const addresses = (contract: Record<string, Contract>) =>
  Object.fromEntries(
    Object.entries(contract).map(([group, endpoints]) => [
      group,
      Object.fromEntries(
        Object.entries(endpoints).map(([name, { method, path, sends }]) => [
          name,
          { method, path, ...(sends && { sends }) },
        ]),
      ),
    ]),
  );
