// Loaded before anything else of a process (`--import`). Node 24 reads and parses a package's whole package.json again
// for each of the package's files, to learn whether it is a module; that of drizzle-orm is 179 kB, which costs every
// start a second and 100 MB of garbage. Where a file of these names its neighbour, the answer needs no package.json.
import { registerHooks } from 'node:module';

registerHooks({
  resolve(specifier, { parentURL, ...context }, next) {
    const format = specifier.startsWith('.') && parentURL ? formatOf(specifier, parentURL) : undefined;
    if (!format) return next(specifier, { parentURL, ...context });
    return { url: new URL(specifier, parentURL).href, format, shortCircuit: true };
  },
});

/**
 * What a neighbour of this file is, if all of their kind are one thing.
 * @param {string} specifier @param {string} parentURL
 */
function formatOf(specifier, parentURL) {
  if (!parentURL.includes('/node_modules/')) return specifier.endsWith('.ts') ? 'module-typescript' : undefined;
  const bothModules = specifier.endsWith('.js') && parentURL.endsWith('.js');
  return bothModules && /\/node_modules\/(drizzle-orm|zod)\//.test(parentURL) ? 'module' : undefined;
}
