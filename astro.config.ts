import { defineConfig } from 'astro/config';
import { getSettings } from './src/settings.ts';

const settings = getSettings();

export default defineConfig({
  site: settings.siteUrl,
  outDir: settings.outDir,
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  compressHTML: true,
  server: { host: settings.host, port: settings.port },
  build: { inlineStylesheets: 'auto' },
  security: { csp: true },
  devToolbar: { enabled: false },
});
