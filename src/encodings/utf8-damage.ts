type Utf8Measure = {
  /** Well-formed sequences of more than one byte. */
  sequences: number;
  /** Bytes that belong to no well-formed sequence. */
  invalid: number;
  /** Where the first of them stands; the length where there is none. */
  firstInvalid: number;
};

/** Returns how many bytes a well-formed character takes here; 0 where none begins. */
function getSequenceLength(bytes: Uint8Array, start: number): number {
  const first = bytes[start] ?? 0;
  if (first < 0x80) return 1;
  const length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
  for (let index = 1; index < length; index += 1) {
    if (((bytes[start + index] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  const second = bytes[start + 1] ?? 0;
  const isBad =
    (first === 0xe0 && second < 0xa0) ||
    (first === 0xed && second >= 0xa0) ||
    (first === 0xf0 && second < 0x90) ||
    (first === 0xf4 && second >= 0x90);
  return isBad ? 0 : length;
}

/** Measures how far bytes that are not UTF-8 as a whole are UTF-8 nevertheless. */
export function measureUtf8(bytes: Uint8Array): Utf8Measure {
  const measure = { sequences: 0, invalid: 0, firstInvalid: bytes.length };
  for (let index = 0; index < bytes.length;) {
    const length = getSequenceLength(bytes, index);
    if (length > 1) measure.sequences += 1;
    if (length === 0) {
      if (measure.invalid === 0) measure.firstInvalid = index;
      measure.invalid += 1;
    }
    index += Math.max(1, length);
  }
  return measure;
}
