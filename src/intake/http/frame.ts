import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { definitionPath, type FormDefinition } from '../form-definition.ts';
import type { FormLayout } from '../form/field.ts';
import { getFormLayout } from '../form/layout.ts';
import { html } from '../html.ts';
import type { Page } from '../pages/page.ts';

const frameFile = 'du-thi/index.html';
const [start, end] = ['<!-- intake -->', '<!-- /intake -->'];

/** A request asks several times; the disk need not be. */
const askAgainMs = 100;

/** The built page around the pages of the intake, cut at what changes. */
export type Frame = { fill: (page: Page) => string };

/** What the server knows of the site it stands beside. */
export type Site = { definition: FormDefinition; layout: FormLayout; frame: Frame };

/**
 * Cuts a built page into a frame.
 * @throws Error where the page is not the frame that this program builds.
 */
export function cutFrame(text: string): Frame {
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  const title = /<title>[^<]*? – ([^<]*)<\/title>/.exec(text);
  if (from === -1 || to < from || title === null) {
    throw new Error(`${frameFile} has no place for the pages of the intake`);
  }
  const head = text
    .slice(0, from)
    // These speak of the address of the form, not of a private page in the same frame.
    .replace(/<link rel="canonical"[^>]*>/, '')
    .replace(/<meta property="og:url"[^>]*>/, '');
  const [beforeTitle = '', afterTitle = ''] = head.split(title[0]);
  const tail = text.slice(to + end.length);
  // As it was built: already escaped.
  const siteName = title[1] ?? '';
  return {
    fill: ({ title: name, body }) =>
      `${beforeTitle}<title>${html`${name}`.text} – ${siteName}</title>${afterTitle}${body.text}${tail}`,
  };
}

function readSite(outDir: string): Site {
  const definition = JSON.parse(
    readFileSync(path.join(outDir, definitionPath), 'utf8'),
  ) as FormDefinition;
  const frame = cutFrame(readFileSync(path.join(outDir, frameFile), 'utf8'));
  return { definition, layout: getFormLayout(definition), frame };
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/**
 * Makes a reader of the site's frame and form, which reads them anew when another site was put in
 * the place of the last one.
 * @throws Error where the folder holds no site that this program built.
 */
export function makeSiteReader(outDir: string): () => Site {
  let known: { stamp: string; site: Site } | null = null;
  let askedAtMs = -Infinity;
  const target = path.join(outDir, definitionPath);
  return () => {
    const nowMs = performance.now();
    if (known !== null && nowMs - askedAtMs < askAgainMs) return known.site;
    askedAtMs = nowMs;
    const stat = statSync(target, { bigint: true, throwIfNoEntry: false });
    const stamp = `${stat?.ino} ${stat?.mtimeNs}`;
    if (known?.stamp === stamp) return known.site;
    try {
      known = { stamp, site: readSite(outDir) };
    } catch (error) {
      // Between the two renames of a swap there is no site for an instant.
      if (known === null || !isMissing(error)) throw error;
    }
    return known.site;
  };
}
