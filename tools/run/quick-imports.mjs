// Loaded before anything else of a process (`--import`). Node 24 reads a package's whole package.json again for each of
// the package's files; that of drizzle-orm is 179 kB, which costs every start a second and 100 MB of garbage. Where one
// of its modules asks for the next, the answer needs no package.json: it is the file of that name, and a module too.
import { registerHooks } from 'node:module';

registerHooks({
  resolve(specifier, context, next) {
    const { parentURL } = context;
    const isWithin = specifier.startsWith('.') && parentURL?.includes('/node_modules/drizzle-orm/');
    if (!isWithin || !parentURL?.endsWith('.js') || !specifier.endsWith('.js')) return next(specifier, context);
    return { url: new URL(specifier, parentURL).href, format: 'module', shortCircuit: true };
  },
});
