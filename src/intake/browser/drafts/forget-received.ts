import type { DeviceDrafts } from './device-drafts.ts';

const correctionNews = new Set(['corrected', 'unchanged', 'withdrawn']);

/**
 * Removes from the device what the page shows to be received. A correction that is being written
 * outlasts a look at the entry as it was sent.
 */
export function forgetReceived({ pathname, search }: Location, drafts: DeviceDrafts): void {
  const [, key] = /^\/du-thi\/bai\/([\w-]{43})\/?$/.exec(pathname) ?? [];
  if (key === undefined || document.querySelector('.receipt') === null) return;
  const news = new URLSearchParams(search).get('vua') ?? '';
  const isCorrection = drafts.find(key)?.mode === 'correction';
  if (!isCorrection || correctionNews.has(news)) drafts.remove(key);
}
