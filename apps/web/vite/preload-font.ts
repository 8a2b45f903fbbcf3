import type { Plugin } from 'vite';

/** Preloads the one font file that every page needs, so that words do not change shape while one reads. */
export const preloadFont = (name: string): Plugin => ({
  name: 'trivet:preload-font',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle }) => {
      const file = Object.keys(bundle ?? {}).find((path) => path.includes(name) && path.endsWith('.woff2'));
      if (!file) throw new Error(`The font ${name} is not in the bundle`);
      const attrs = { rel: 'preload', href: `/${file}`, as: 'font', type: 'font/woff2', crossorigin: '' };
      return [{ tag: 'link', attrs, injectTo: 'head-prepend' }];
    },
  },
});
