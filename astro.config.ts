import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { formDefinition } from './src/integrations/form-definition.ts';
import { minutes } from './src/integrations/minutes.ts';
import { openData } from './src/integrations/open-data.ts';
import { privacyGate } from './src/integrations/privacy-gate.ts';
import { publishedResult } from './src/integrations/published-result.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { shareImages } from './src/integrations/share-images.ts';
import { getSettings } from './src/settings.ts';

const settings = getSettings();

export default defineConfig({
  site: settings.siteUrl,
  outDir: settings.outDir,
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  // Keeps the space that a line break between inline elements stands for.
  compressHTML: true,
  server: { host: settings.host, port: settings.port },
  // Writing one page to disk while the next is rendered.
  build: { concurrency: 4, inlineStylesheets: 'never' },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "base-uri 'none'",
        "connect-src 'self'",
        "font-src 'self'",
        "form-action 'self'",
        "img-src 'self'",
      ],
      // The search index is read by WebAssembly.
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
    },
  },
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  integrations: [
    sitemap(),
    openData(),
    formDefinition(),
    publishedResult(),
    minutes(),
    searchIndex(),
    shareImages(),
    privacyGate(),
  ],
});
