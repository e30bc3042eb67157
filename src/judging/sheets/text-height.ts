/** Height of a line of the base font, in points; Excel shows no row higher than 409. */
const linePt = 15.75;
const paddingPt = 3;

/** Part of a column that letters fill: programs differ in how wide they draw them. */
const filledShare = 0.94;

/** Letters of the base font by width in digits; others take one digit. */
const letterWidths: readonly (readonly [letters: string, digits: number])[] = [
  [' .,;:\'’‘“”"|!()[]/-', 0.55],
  ['ijlt', 0.58],
  ['fr', 0.7],
  ['s', 0.8],
  ['acez', 0.9],
  ['m', 1.6],
  ['w', 1.45],
  ['IJ', 0.8],
  ['MW@%—…', 2],
];

const tableOfWidths = new Map(
  letterWidths.flatMap(([letters, digits]) =>
    Array.from(letters, (letter) => [letter, digits] as const),
  ),
);

function getWidth(character: string): number {
  const [base = character] = character.normalize('NFD');
  const known = tableOfWidths.get(base);
  if (known !== undefined) return known;
  if (character > '\u2E7F') return 2;
  return /\p{Lu}/u.test(character) ? 1.4 : 1;
}

const knownWidths = new Map<string, number>();

function measure(text: string): number {
  let width = 0;
  for (const character of text) {
    let own = knownWidths.get(character);
    if (own === undefined) {
      own = getWidth(character);
      knownWidths.set(character, own);
    }
    width += own;
  }
  return width;
}

function countWrapped(line: string, room: number): number {
  const space = measure(' ');
  let lines = 1;
  let used = 0;
  for (const word of line.split(' ')) {
    const width = measure(word);
    const after = used === 0 ? width : used + space + width;
    if (after <= room) {
      used = after;
      continue;
    }
    if (used > 0) lines += 1;
    lines += Math.max(0, Math.ceil(width / room) - 1);
    used = width % room;
  }
  return lines;
}

/** Estimates how many lines a text takes in a column of so many digits' width. */
export function countLines(text: string, columnWidth: number): number {
  const room = columnWidth * filledShare;
  return text.split('\n').reduce((lines, line) => lines + countWrapped(line, room), 0);
}

/** Returns the height in points of a row with so many lines. */
export function getRowHeightPt(lines: number): number {
  return lines * linePt + paddingPt;
}

/** Where a text may be parted: after sentences; else between words; else anywhere. */
const partings = [/(?<=[.!?;:…]) /u, / /u, /(?:)/u];

function fit(text: string, columnWidth: number, mostLines: number, partingIndex: number): string[] {
  const parting = partings[partingIndex];
  if (parting === undefined || countLines(text, columnWidth) <= mostLines) return [text];
  const glue = partingIndex === partings.length - 1 ? '' : ' ';
  const fitted: string[] = [];
  for (const part of text.split(parting)) {
    for (const piece of fit(part, columnWidth, mostLines, partingIndex + 1)) {
      const last = fitted.at(-1);
      const joined = `${last}${glue}${piece}`;
      if (last !== undefined && countLines(joined, columnWidth) <= mostLines) {
        fitted[fitted.length - 1] = joined;
      } else fitted.push(piece);
    }
  }
  return fitted;
}

/** Parts a text at its paragraphs, and where one is longer than so many lines, within it. */
export function splitText(text: string, columnWidth: number, mostLines: number): string[] {
  return text
    .split('\n')
    .filter((paragraph) => paragraph.trim() !== '')
    .flatMap((paragraph) => fit(paragraph, columnWidth, mostLines, 0));
}
