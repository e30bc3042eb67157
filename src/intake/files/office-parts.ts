import type { FileKind } from '../entry.ts';
import type { ContentTypes } from './content-types.ts';
import type { FileRefusal } from './file-problem.ts';

/** What an Office file turned out to be. */
export type OfficeVerdict = { kind: FileKind } | { refused: FileRefusal };

const officeXml = 'application/vnd.openxmlformats-officedocument.';
const mainTypes: ReadonlyMap<string, FileKind> = new Map([
  [`${officeXml}wordprocessingml.document.main+xml`, 'docx'],
  [`${officeXml}spreadsheetml.sheet.main+xml`, 'xlsx'],
  [`${officeXml}presentationml.presentation.main+xml`, 'pptx'],
]);

const macroPart =
  /(?:^|\/)(?:vbaProject[^/]*\.bin|vbaData\.xml)$|(?:^|\/)(?:activeX|macrosheets)\/|\.(?:docm|dotm|xlsm|xltm|xlam|xlsb|pptm|potm|ppsm|ppam)$/i;
const macroType = /macro|vbaProject|activeX/i;
/** A workbook in binary form says "macroEnabled" whether it has macros or not. */
const binaryType = /\.sheet\.binary\./i;
const programPart =
  /\.(?:exe|dll|com|scr|msi|bat|cmd|ps1|vbs|vbe|js|jse|wsf|hta|jar|lnk|chm|cpl|reg|sh|iso)$/i;

/** Tells what in the names of the parts keeps an Office file from being taken; null if nothing. */
export function findPartRefusal(parts: readonly string[]): FileRefusal | null {
  if (parts.some((part) => macroPart.test(part))) return 'file-macro';
  if (parts.some((part) => programPart.test(part))) return 'file-embedded';
  return null;
}

/** Tells what a zip is by the names of its parts where it is no Office file. */
export function getOtherZipCode(parts: readonly string[]): FileRefusal {
  const isOpenDocument = parts.includes('mimetype') && parts.includes('content.xml');
  return isOpenDocument ? 'file-other-office' : 'file-archive';
}

/** Tells the kind of an Office file by the content type of its main part. */
export function getOfficeKind(types: ContentTypes, parts: readonly string[]): OfficeVerdict {
  // The standard compares the names of parts without case.
  const named = new Set(parts.map((part) => part.toLowerCase()));
  const endings = new Set(parts.map((part) => part.toLowerCase().split('.').at(-1)));
  const present = [
    ...types.byPart.filter(({ part }) => named.has(part.toLowerCase())),
    ...types.byEnding.filter(({ ending }) => endings.has(ending.toLowerCase())),
  ];
  // Some programs declare types of parts that the file does not have.
  const has = (pattern: RegExp) => present.some(({ type }) => pattern.test(type));
  if (has(binaryType)) return { refused: 'file-other-office' };
  if (has(macroType)) return { refused: 'file-macro' };
  const kinds = new Set(present.map(({ type }) => mainTypes.get(type)).filter((kind) => kind));
  const [kind] = kinds;
  if (kind !== undefined && kinds.size === 1) return { kind };
  const all = [...types.byPart, ...types.byEnding].map(({ type }) => type);
  if (all.some((type) => mainTypes.has(type))) return { refused: 'file-damaged' };
  const isOffice = all.some((type) => type.includes('.main+xml'));
  return { refused: isOffice ? 'file-other-office' : 'file-archive' };
}
