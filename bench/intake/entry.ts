import { createHash, randomBytes } from 'node:crypto';
import type { FormDefinition } from '../../src/intake/form-definition.ts';
import { makeRandom, words } from '../random.ts';

/** An entry as a client sends it; a file is its own head and a rest that all files share. */
export type BenchEntry = {
  key: string;
  fields: Readonly<Record<string, string>>;
  author: string;
  file: { head: Buffer; rest: Buffer } | null;
};

export type MakeEntry = (fileBytes: number | null) => BenchEntry;

const textBytes = 3 * 1024;
const longFields = ['summary', 'need', 'solution', 'benefits'];

function makeText(bytes: number, random: () => number): string {
  let text = 'Hồ sơ';
  while (Buffer.byteLength(text) < bytes) {
    text += ` ${words[Math.floor(random() * words.length)] ?? ''}`;
  }
  return text;
}

/** Makes entries that pass every check of the form: each with 3 KB of text and a key of its own. */
export function makeEntryMaker({ fields, units }: FormDefinition): MakeEntry {
  const random = makeRandom(1);
  const rests = new Map<number, Buffer>();
  const getRest = (sizeBytes: number) => {
    const rest = rests.get(sizeBytes) ?? randomBytes(sizeBytes);
    rests.set(sizeBytes, rest);
    return rest;
  };
  const texts = longFields.map((name) => [name, makeText(textBytes / longFields.length, random)]);
  const common = {
    ...(Object.fromEntries(texts) as Record<string, string>),
    entrant_kind: 'ca-nhan',
    unit_code: units[0]?.code ?? '',
    field: fields[0]?.id ?? '',
    contact_phone: '0912 345 678',
    contact_email: 'tac.gia@example.vn',
    originality_pledge: 'có',
  };
  return (fileBytes) => {
    const key = randomBytes(32).toString('base64url');
    const head = Buffer.from(`%PDF-1.7\n%${key}\n`);
    return {
      key,
      fields: { ...common, title: `Một cửa lưu động ${key}` },
      author: 'Nguyễn Thị Ánh Tuyết',
      file: fileBytes === null ? null : { head, rest: getRest(fileBytes - head.length) },
    };
  };
}

/** Returns the SHA-256 of an entry's file; null where it has none. */
export function hashFile({ file }: BenchEntry): string | null {
  return file && createHash('sha256').update(file.head).update(file.rest).digest('hex');
}
