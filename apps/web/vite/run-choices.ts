import type { Plugin } from 'vite';

/**
 * Runs each `*.choices.ts` here and sends only what it exports: the lists of the domain, without the schemas they are
 * read off. In tests the files are as they stand.
 * @throws where one exports a function, which would be undefined in the browser
 */
export const runChoices = (): Plugin => ({
  name: 'trivet:run-choices',
  enforce: 'pre',
  load: async (id) => {
    if (!id.endsWith('.choices.ts')) return null;
    const values: Record<string, unknown> = await import(id);
    return Object.entries(values)
      .map(([name, value]) => {
        if (typeof value === 'function')
          throw new Error(`${id} exports ${name}, a function: only data reaches the browser`);
        return `export const ${name} = ${JSON.stringify(value)};`;
      })
      .join('\n');
  },
});
