const placeholder = /\{\{\s*([^{}]*?)\s*\}\}/g;

export type FilledText = { text: string; unknown: string[] };

/** Replaces each `{{name}}` by its value; names without a value are returned and left in place. */
export function fillPlaceholders(text: string, values: ReadonlyMap<string, string>): FilledText {
  const unknown: string[] = [];
  const filled = text.replace(placeholder, (written, name: string) => {
    const value = values.get(name);
    if (value === undefined) unknown.push(name);
    return value ?? written;
  });
  return { text: filled, unknown };
}
