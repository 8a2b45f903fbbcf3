import type { Plugin } from 'vite';

/**
 * Brings a page's styles beside its script: Vite's own helper, written for older browsers and for scripts too, is four
 * times as long, stands in everyone's first load, and asks for the script only once the styles are there.
 */
export const loadBeside = (): Plugin => ({
  name: 'trivet:load-beside',
  apply: 'build',
  enforce: 'pre',
  load: (id) => (id === '\0vite/preload-helper.js' ? helper : null),
});

// A style that was asked for is not asked for again, unless it did not come.
const helper = `const asked = {};
const bring = (href) => asked[href] ??= new Promise((come, fail) => {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = '/' + href;
  link.onload = come;
  link.onerror = () => {
    delete asked[href];
    link.remove();
    fail(new Error('Could not load ' + href));
  };
  document.head.append(link);
});
export const __vitePreload = async (load, styles = []) => (await Promise.all([load(), ...styles.map(bring)]))[0];`;
