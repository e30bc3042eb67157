import { z } from 'astro/zod';
import Papa from 'papaparse';
import type { PublicData } from '../contest/public-data.ts';
import { neutraliseFormula } from '../text/formula.ts';
import { openDataRows, openDataTitles, type OpenDataName } from '../schemas/open-data.ts';
import { formatAnnouncementFeed } from './feed.ts';
import { getOpenData } from './rows.ts';

/** A file of the site that is made from data. */
export type DataFile = { file: string; text: string };

/** Excel reads CSV as UTF-8 only behind a byte order mark. */
const byteOrderMark = '\uFEFF';

/**
 * Formats rows as CSV for Excel: UTF-8 with a byte order mark, and no cell that Excel would run as
 * a formula.
 */
export function formatCsv(columns: readonly string[], rows: readonly object[]): string {
  // Papa's own escape does not tell its apostrophe from one that was written.
  const safe = rows.map((row) =>
    Object.fromEntries(
      Object.entries(row as Record<string, unknown>).map(([name, value]) => [
        name,
        typeof value === 'string' ? neutraliseFormula(value) : value,
      ]),
    ),
  );
  const body = Papa.unparse(safe, { columns: [...columns], newline: '\r\n' });
  return `${byteOrderMark}${body}\r\n`;
}

/** Makes every download: each table as CSV and JSON with its JSON Schema, and the feed. */
export function getDataFiles(data: PublicData, siteUrl: string, now: Date): DataFile[] {
  const rows = getOpenData(data);
  const tables = (Object.keys(openDataRows) as OpenDataName[]).flatMap((name): DataFile[] => {
    const schema = openDataRows[name];
    const title = openDataTitles[name];
    return [
      { file: `du-lieu/${name}.csv`, text: formatCsv(Object.keys(schema.shape), rows[name]) },
      { file: `du-lieu/${name}.json`, text: `${JSON.stringify(rows[name], null, 1)}\n` },
      {
        file: `du-lieu/schema/${name}.schema.json`,
        text: `${JSON.stringify({ ...z.toJSONSchema(z.array(schema)), title }, null, 2)}\n`,
      },
    ];
  });
  return [
    ...tables,
    { file: 'du-lieu/thong-bao.atom', text: formatAnnouncementFeed(data, siteUrl, now) },
  ];
}
