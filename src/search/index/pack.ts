/** The first character that JSON writes as it is, like all after it; counts stand so far above it. */
const first = 93;

/** Characters from here on come in pairs. */
const afterLast = 0xd800;

/** Letters of a name of Pagefind's, unless two records would share them. */
const idLetters = 7;

/** Writes whole numbers from 0 as one character each. */
export function packNumbers(numbers: readonly number[]): string {
  return numbers
    .map((number) => {
      const code = number + first;
      if (code >= afterLast) throw new Error(`${number} is too large for the search's catalogue`);
      return String.fromCharCode(code);
    })
    .join('');
}

/** Reads what {@link packNumbers} wrote. */
export function unpackNumbers(text: string): number[] {
  return Array.from({ length: text.length }, (_, index) => text.charCodeAt(index) - first);
}

/** Names of records: the usual ones in base 64, longer ones by the number of their record. */
export type PackedIds = { usual: string; longer: Record<number, string> };

/** Writes names of hexadecimal digits in half their room. */
export function packIds(ids: readonly string[]): PackedIds {
  const digits = ids.map((id) => id.slice(0, idLetters)).join('');
  const bytes = (digits + '0'.repeat(digits.length % 2)).match(/../g) ?? [];
  const text = bytes.map((byte) => String.fromCharCode(parseInt(byte, 16))).join('');
  const longer = ids.flatMap((id, record) =>
    id.length > idLetters ? [[record, id] as const] : [],
  );
  return { usual: btoa(text), longer: Object.fromEntries(longer) };
}

/** Reads what {@link packIds} wrote, for so many records. */
export function unpackIds({ usual, longer }: PackedIds, count: number): string[] {
  const digits = Array.from(atob(usual), (byte) =>
    byte.charCodeAt(0).toString(16).padStart(2, '0'),
  ).join('');
  return Array.from(
    { length: count },
    (_, record) => longer[record] ?? digits.slice(record * idLetters, (record + 1) * idLetters),
  );
}
