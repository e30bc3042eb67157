const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

const entity = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi;

function undoEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(entity, (written, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return named[name.toLowerCase()] ?? written;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : written;
  });
}

const jsonEscape = /\\(?:u([\da-fA-F]{4})|(["\\/bfnrt]))/g;

function undoJsonEscapes(text: string): string {
  return text.replace(jsonEscape, (_, code?: string, letter?: string) => {
    if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
    return letter !== undefined && '"\\/'.includes(letter) ? letter : ' ';
  });
}

/**
 * Undoes the escapes of a published file, so that a value is found however it was written. Scripts
 * and JSON stand inside pages too, so that a text with escapes of JSON is read in both ways.
 */
export function readWritten(text: string, file: string): string[] {
  if (file.endsWith('.csv')) return [text.replaceAll('""', '"')];
  const plain = file.endsWith('.json') ? text : undoEntities(text);
  return plain.includes('\\') ? [plain, undoJsonEscapes(plain)] : [plain];
}
