import type { FileKind } from '../entry.ts';

const maxNameChars = 100;
/** Disks take 255 bytes; what is left is for those who put something before the name. */
const maxNameBytes = 200;
/** Of what a sender may make as long as he likes, no more is looked at. */
const maxGivenChars = 1000;
const emptyStem = 'tep-dinh-kem';

const unseen = /[\p{C}\p{Zl}\p{Zp}]/gu;
const notInNames = /[<>:"|?*]/g;
const kindEndings = /(?:\.(?:pdf|docx|xlsx|pptx|jpe?g|png|webp)[\s.]*)+$/i;
/** Names that Windows keeps for devices, also before an ending. */
const device = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?=\.|$)/i;

/** Returns the last part of a name that may be a path, without what cannot be seen. */
function getSeenName(given: string): string {
  const name = given.slice(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
  return name.slice(0, maxGivenChars).normalize('NFC').replace(unseen, '');
}

function cut(stem: string, maxChars: number, maxBytes: number): string {
  const chars = Array.from(stem).slice(0, maxChars);
  while (Buffer.byteLength(chars.join('')) > maxBytes) chars.pop();
  return chars.join('').replace(/[\s.]+$/, '');
}

/** Returns the name a sender gave a file as it is safe on every disk, with the ending of its kind. */
export function cleanFileName(name: string, kind: FileKind): string {
  const ending = `.${kind}`;
  const seen = getSeenName(name)
    .replace(notInNames, '-')
    .replace(/\s+/g, ' ')
    .replace(kindEndings, '')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  const stem = cut(
    seen.replace(device, '_$&'),
    maxNameChars - ending.length,
    maxNameBytes - ending.length,
  );
  return (stem === '' ? emptyStem : stem) + ending;
}

/** Returns the name a sender gave a file as a message may show it. */
export function formatGivenName(name: string): string {
  const seen = getSeenName(name).trim();
  const chars = Array.from(seen);
  if (chars.length === 0) return 'không tên';
  return chars.length > maxNameChars ? `${chars.slice(0, maxNameChars).join('')}…` : seen;
}
