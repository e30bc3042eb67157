import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import compression from 'compression';
import sirv from 'sirv';

/** Each page carries its own Content-Security-Policy; these are what only a header can say. */
const headers = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Content-Type-Options': 'nosniff',
};

/** Files whose names change with what they hold. */
const named = /^\/(?:_astro|pagefind\/index|tim-kiem\/bai)\//;
const immutable = 'public, max-age=31536000, immutable';

/** Makes a server for a built site: compressed, with security headers and the site's own 404. */
export function createStaticServer(outDir: string): Server {
  const notFound = readFileSync(path.join(outDir, '404.html'));
  const compress = compression();
  const serve = sirv(outDir, {
    etag: true,
    setHeaders: (response, pathname) => {
      response.setHeader('Cache-Control', named.test(pathname) ? immutable : 'no-cache');
    },
    onNoMatch: (_, response) => {
      response.statusCode = 404;
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(notFound);
    },
  });
  const handle = (request: IncomingMessage, response: ServerResponse) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.statusCode = 405;
      response.setHeader('Allow', 'GET, HEAD');
      response.end();
      return;
    }
    // Both are written for Express, whose request and response extend these with what they never use.
    const [expressRequest, expressResponse] = [request, response] as unknown as Parameters<
      typeof compress
    >;
    compress(expressRequest, expressResponse, () => {
      serve(request, response);
    });
  };
  return createServer(handle);
}
