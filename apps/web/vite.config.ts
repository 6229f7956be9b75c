import { tanstackRouter } from '@tanstack/router-plugin/vite';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig, type Plugin } from 'vite';

/** The API in development; the app and the API share one origin, so that cookies stay SameSite. */
const API_ORIGIN = 'http://localhost:3000';

/** The two typefaces of the first paint are asked for with the page, so that the headline does not change its face. */
function preloadFonts(): Plugin {
  return {
    name: 'preload-fonts',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) =>
        Object.keys(bundle ?? {})
          .filter((file) => /(inter-latin-wght|newsreader-latin-opsz)-normal.*\.woff2$/.test(file))
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: '', href: `/${file}` },
            injectTo: 'head',
          })),
    },
  };
}

export default defineConfig({
  plugins: [
    // Before react(): it writes src/routeTree.gen.ts and splits each route's component into its own chunk.
    tanstackRouter({ target: 'react', autoCodeSplitting: true, quoteStyle: 'single', semicolons: true }),
    react(),
    preloadFonts(),
  ],
  // `source` resolves @flightpath/domain to its TypeScript, so that no build has to run first.
  resolve: { conditions: ['source', ...defaultClientConditions] },
  server: { port: 5173, proxy: { '/api': { target: API_ORIGIN, changeOrigin: false } } },
  build: {
    target: 'es2023',
    // The policy is `script-src 'self'`: nothing may be inlined as a data: script, and fonts stay files.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'charts', test: /node_modules[\\/](echarts|zrender)[\\/]/ },
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
          ],
        },
      },
    },
  },
});
