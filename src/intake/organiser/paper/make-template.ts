import { cellRef, colToLetter, writeXlsx, type DataValidation, type WriteSheet } from 'hucre';
import { emptyCell, placeCells, textCell, type SheetCell } from '../../../judging/sheets/cells.ts';
import { baseFont, looks } from '../../../judging/sheets/looks.ts';
import { countLines, getRowHeightPt } from '../../../judging/sheets/text-height.ts';
import type { FormField, FormLayout } from '../../form/field.ts';
import type { FormDefinition } from '../../form-definition.ts';
import { entryHeaders, listEntryFields, paperSheets, requiredMark } from './sheets.ts';

const [labelWidth, valueWidth, helpWidth] = [30, 70, 45];
const authorWidth = 24;
const proseLines = 6;

/** Printed, a row stands on one sheet. */
const pageSetup = {
  paperSize: 'a4',
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
} as const;

/** Input stays as typed: a telephone number keeps its 0, a date its order. */
const input = looks.comment;

function getChoices({ kind, options }: FormField, { units }: FormDefinition): string[] {
  if (kind === 'unit') return units.map(({ name }) => name);
  if (kind === 'yes-no') return ['có', 'không'];
  return options.map(({ label }) => label);
}

type List = { field: FormField; choices: string[]; column: number };

function makeLists(fields: readonly FormField[], definition: FormDefinition): List[] {
  return fields
    .map((field) => ({ field, choices: getChoices(field, definition) }))
    .filter(({ choices }) => choices.length > 0)
    .map((list, column) => ({ ...list, column }));
}

function makeListSheet(lists: readonly List[]): WriteSheet {
  const height = Math.max(0, ...lists.map(({ choices }) => choices.length));
  const rows = Array.from({ length: height + 1 }, (_, row): SheetCell[] =>
    lists.map(({ field, choices }) => {
      if (row === 0) return textCell(field.label, looks.head);
      const choice = choices[row - 1];
      return choice === undefined ? null : textCell(choice, {});
    }),
  );
  return {
    name: paperSheets.lists,
    columns: lists.map(() => ({ width: 40 })),
    cells: placeCells(rows),
    pageSetup,
  };
}

/** Chosen from a list, but what is typed otherwise is not refused: reading says what is wrong. */
function makeDropDown({ choices, column }: List, row: number): DataValidation {
  const letter = colToLetter(column);
  return {
    range: cellRef(row, 1),
    type: 'list',
    formula1: `'${paperSheets.lists}'!$${letter}$2:$${letter}$${choices.length + 1}`,
    allowBlank: true,
  };
}

function makeEntrySheet(fields: readonly FormField[], lists: readonly List[]): WriteSheet {
  const rows = fields.map((field): SheetCell[] => [
    textCell(field.label + (field.required ? requiredMark : ''), looks.label),
    emptyCell(input),
    textCell(field.help, looks.quiet),
  ]);
  const heights = fields.map(({ kind, label, help }, index) => {
    const least = kind === 'paragraphs' ? proseLines : 1;
    const lines = Math.max(
      least,
      countLines(label + requiredMark, labelWidth),
      countLines(help, helpWidth),
    );
    return [index + 1, { height: getRowHeightPt(lines) }] as const;
  });
  return {
    name: paperSheets.entry,
    columns: [labelWidth, valueWidth, helpWidth].map((width) => ({ width })),
    cells: placeCells([entryHeaders.map((header) => textCell(header, looks.head)), ...rows]),
    rowDefs: new Map(heights),
    freezePane: { rows: 1 },
    pageSetup,
    dataValidations: lists.map((list) => makeDropDown(list, fields.indexOf(list.field) + 1)),
  };
}

function makeAuthorsSheet(
  { authorFields }: FormLayout,
  { maxAuthors }: FormDefinition,
): WriteSheet {
  const headers = authorFields.map(({ label, required }) =>
    textCell(label + (required ? requiredMark : ''), looks.head),
  );
  const rows = Array.from({ length: maxAuthors }, () => authorFields.map(() => emptyCell(input)));
  return {
    name: paperSheets.authors,
    columns: authorFields.map(() => ({ width: authorWidth })),
    cells: placeCells([headers, ...rows]),
    freezePane: { rows: 1 },
    pageSetup,
  };
}

/** Makes the workbook into which a secretary types one entry that came on paper. */
export function makePaperTemplate(
  layout: FormLayout,
  definition: FormDefinition,
): Promise<Uint8Array> {
  const fields = listEntryFields(layout);
  const lists = makeLists(fields, definition);
  return writeXlsx({
    sheets: [
      makeEntrySheet(fields, lists),
      makeAuthorsSheet(layout, definition),
      makeListSheet(lists),
    ],
    defaultFont: baseFont,
    properties: { title: `Bài dự thi nhận bằng giấy – ${definition.shortName}` },
  });
}
