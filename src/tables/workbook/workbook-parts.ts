import path from 'node:path';
import { maxSheets } from '../limits.ts';
import { findPart, readXmlPart, type Archive } from './archive.ts';
import type { Fault, Found } from './problems.ts';
import type { ListedSheet } from './sheet-choice.ts';
import { getAttribute, isOn, type XmlHandler } from './xml.ts';

type Link = { type: string; target: string };

/** What the heart of an .xlsx tells: its sheets, and where everything stands in the archive. */
type WorkbookParts = {
  sheets: (ListedSheet & { part: string })[];
  stringsPart: string | null;
  stylesPart: string | null;
  from1904: boolean;
};

async function readNeeded(
  archive: Archive,
  name: string,
  handler: XmlHandler,
): Promise<Fault | null> {
  const part = findPart(archive, name);
  return part === null ? 'damaged' : readXmlPart(archive, part, handler);
}

/** Reads what a part is linked to; targets become names in the archive. */
async function readLinks(archive: Archive, owner: string): Promise<Found<Map<string, Link>>> {
  const folder = path.posix.dirname(owner);
  const links = new Map<string, Link>();
  const name = path.posix.join(folder, '_rels', `${path.posix.basename(owner)}.rels`);
  const fault = await readNeeded(archive, name, {
    open: (tag, attributes) => {
      const target = getAttribute(attributes, 'Target');
      if (tag !== 'Relationship' || target === null) return;
      links.set(getAttribute(attributes, 'Id') ?? '', {
        type: path.posix.basename(getAttribute(attributes, 'Type') ?? ''),
        target: path.posix.join(target.startsWith('/') ? '/' : folder, target),
      });
    },
  });
  return fault === null ? { value: links } : { fault };
}

/** Finds the part that holds the list of sheets; null where the archive is no workbook. */
export async function findWorkbookPart(archive: Archive): Promise<string | null> {
  const root = await readLinks(archive, '');
  const links = 'fault' in root ? [] : [...root.value.values()];
  const target = links.find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  return findPart(archive, target) === null ? null : target;
}

/** Reads the list of sheets; sheets that are charts or macros are left out. */
export async function readWorkbookParts(
  archive: Archive,
  workbookPart: string,
): Promise<Found<WorkbookParts>> {
  const found = await readLinks(archive, workbookPart);
  if ('fault' in found) return found;
  const links = found.value;
  const findTarget = (type: string) =>
    [...links.values()].find((link) => link.type === type)?.target ?? null;
  const parts: WorkbookParts = {
    sheets: [],
    stringsPart: findTarget('sharedStrings'),
    stylesPart: findTarget('styles'),
    from1904: false,
  };
  const fault = await readNeeded(archive, workbookPart, {
    open: (tag, attributes) => {
      if (tag === 'workbookPr') parts.from1904 = isOn(attributes, 'date1904');
      if (tag !== 'sheet') return;
      const link = links.get(getAttribute(attributes, 'id') ?? '');
      if (link?.type !== 'worksheet') return;
      const state = getAttribute(attributes, 'state') ?? 'visible';
      parts.sheets.push({
        name: getAttribute(attributes, 'name') ?? '',
        isHidden: state !== 'visible',
        part: link.target,
      });
    },
    findFault: () => (parts.sheets.length > maxSheets ? 'too-many-sheets' : null),
  });
  return fault === null ? { value: parts } : { fault };
}
