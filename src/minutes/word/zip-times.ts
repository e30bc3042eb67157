const centralSignature = 0x02014b50;
const endSignature = 0x06054b50;
const endLength = 22;

/** 1 January 1980, 00:00: the earliest time that a zip archive can name. */
const earliest = 0x0021_0000;

/**
 * Sets the time of every part of a zip archive without a comment to the same instant, so that
 * equal content gives equal bytes.
 */
export function clearZipTimes(bytes: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const view = new DataView(copy.buffer);
  const end = copy.length - endLength;
  if (end < 0 || view.getUint32(end, true) !== endSignature) return copy;
  let at = view.getUint32(end + 16, true);
  while (view.getUint32(at, true) === centralSignature) {
    view.setUint32(at + 12, earliest, true);
    view.setUint32(view.getUint32(at + 42, true) + 10, earliest, true);
    const lengths = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    at += lengths.reduce((total, length) => total + length, 46);
  }
  return copy;
}
