import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compileMessages } from './vite/compile-messages.ts';
import { loadBeside } from './vite/load-beside.ts';
import { preloadFont } from './vite/preload-font.ts';
import { runChoices } from './vite/run-choices.ts';
import { slimContract } from './vite/slim-contract.ts';

const api = { target: 'http://127.0.0.1:3000', changeOrigin: false };

const everyPage = /node_modules[\\/](?:react|react-dom|scheduler|@tanstack[\\/][^\\/]+)[\\/]/;

/** All of ours that the first page needs: in files of their own its small parts compress badly. */
const everyFrame = /[\\/]src[\\/](?!main\.)|trivet:contract/;

export default defineConfig(({ mode }) => ({
  plugins: [
    react(),
    // en-US must stay: without it every popover throws on its missing long-press message.
    { ...optimizeLocales.vite({ locales: ['en-GB', 'en-US'] }), enforce: 'pre' as const },
    slimContract(),
    runChoices(),
    loadBeside(),
    compileMessages(),
    preloadFont('source-sans-3-latin-wght-normal'),
  ],
  // The store under the router asks for a shim of what React has had since 18.
  resolve: { alias: { 'use-sync-external-store/shim/with-selector': 'use-sync-external-store/with-selector' } },
  // /dev/ui: kept out of what we ship unless it is asked for.
  define: { __WORKSHOP__: JSON.stringify(mode === 'development' || process.env['VITE_WORKSHOP'] === '1') },
  server: { port: 5173, strictPort: true, proxy: { '/api': api, '/health': api } },
  build: {
    target: 'es2022',
    // The oldest Safari we promise (17.4) lacks light-dark(): lightningcss writes the fallback.
    cssTarget: ['chrome120', 'edge120', 'firefox128', 'safari17.4'],
    manifest: true,
    assetsInlineLimit: 0,
    // The router fetches a page when its link is pointed at; a list of every page's files in the first load costs more.
    modulePreload: { polyfill: false, resolveDependencies: () => [] },
    // One file for what changes only when we upgrade: it compresses better and stays in the browser's cache.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'base', test: everyPage, tags: ['$initial'] },
            { name: 'frame', test: everyFrame, tags: ['$initial'] },
          ],
        },
      },
    },
    reportCompressedSize: false,
  },
}));
