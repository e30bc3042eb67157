/** Formats a value as JSON: parts down to a depth on lines of their own, deeper ones on one line. */
export function formatJson(value: unknown, depth: number, indent = ''): string {
  if (depth === 0 || typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${indent} `;
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const parts = Array.isArray(value)
    ? value.map((one: unknown) => formatJson(one, depth - 1, inner))
    : Object.entries(value)
        .filter(([, one]) => one !== undefined)
        .map(([key, one]) => `${JSON.stringify(key)}: ${formatJson(one, depth - 1, inner)}`);
  if (parts.length === 0) return `${open ?? ''}${close ?? ''}`;
  return `${open ?? ''}\n${inner}${parts.join(`,\n${inner}`)}\n${indent}${close ?? ''}`;
}
