import { readWorkbook } from '../../../tables/workbook/read-workbook.ts';
import { hasErrors } from '../../../tables/issue.ts';
import { formatIssues } from '../../../tables/report.ts';
import { restoreFormula } from '../../../text/formula.ts';
import { foldText, normaliseText } from '../../../text/normalise.ts';
import type { EntryForm, FormProblem } from '../../entry.ts';
import type { FormField, FormLayout } from '../../form/field.ts';
import { readForm } from '../../form/read-form.ts';
import type { FormDefinition } from '../../form-definition.ts';
import { foldLabel, listEntryFields, paperSheets } from './sheets.ts';

type Sheets = Awaited<ReturnType<typeof readWorkbook>>['sheets'];
type Rows = Sheets[number]['rows'];

/** A form as it was typed into a workbook; `getPlace` tells the cell of an input. */
export type PaperForm = {
  form: EntryForm;
  problems: FormProblem[];
  getPlace: (input: string) => string;
};

/** An input with the cell in which its value stands. */
type TypedCell = { input: string; value: string; place: string };

const valueColumn = 1;

function getCell(cells: readonly string[], index: number): string {
  return normaliseText(restoreFormula(cells[index] ?? ''));
}

/** Turns the name of a unit, field or kind into its code; what is not known stays, to be named. */
function toCode({ kind, options }: FormField, written: string, { units }: FormDefinition): string {
  const folded = foldText(written);
  const isSame = (name: string) => foldText(name) === folded;
  if (kind === 'unit') {
    const found = units.filter(({ code, name }) => isSame(name) || isSame(code));
    return found.length === 1 ? (found[0]?.code ?? written) : written;
  }
  if (kind !== 'choice') return written;
  return options.find(({ value, label }) => isSame(label) || isSame(value))?.value ?? written;
}

function readEntryCells(rows: Rows, layout: FormLayout, definition: FormDefinition): TypedCell[] {
  const byLabel = new Map(listEntryFields(layout).map((field) => [foldLabel(field.label), field]));
  return rows.flatMap(({ line, cells }) => {
    const field = byLabel.get(foldLabel(getCell(cells, 0)));
    if (field === undefined) return [];
    const value = toCode(field, getCell(cells, valueColumn), definition);
    return [{ input: field.name, value, place: `${paperSheets.entry}!B${line}` }];
  });
}

function readAuthorCells([header, ...rows]: Rows, { authorFields }: FormLayout): TypedCell[] {
  const byLabel = new Map(authorFields.map((field) => [foldLabel(field.label), field]));
  const columns = (header?.cells ?? []).flatMap((cell, index) => {
    const field = byLabel.get(foldLabel(normaliseText(cell)));
    return field === undefined ? [] : [{ index, name: field.name }];
  });
  const filled = rows.filter(({ cells }) =>
    columns.some(({ index }) => getCell(cells, index) !== ''),
  );
  return filled.flatMap(({ line, cells }, position) =>
    columns.map(({ index, name }) => ({
      input: `authors.${position}.${name}`,
      value: getCell(cells, index),
      place: `${paperSheets.authors}!${String.fromCharCode(65 + index)}${line}`,
    })),
  );
}

function findSheet(sheets: Sheets, name: string): Rows | null {
  return sheets.find((sheet) => foldText(sheet.name) === foldText(name))?.rows ?? null;
}

/** Reads the workbook of a paper entry, or says why it is none. */
export async function readPaperWorkbook(
  bytes: Uint8Array,
  file: string,
  layout: FormLayout,
  definition: FormDefinition,
): Promise<PaperForm | { refusal: string }> {
  const { sheets, issues } = await readWorkbook(bytes, file, null);
  if (hasErrors(issues)) return { refusal: formatIssues(issues) };
  const entryRows = findSheet(sheets, paperSheets.entry);
  const authorRows = findSheet(sheets, paperSheets.authors);
  if (entryRows === null || authorRows === null) {
    return {
      refusal: `${file} không có đủ hai trang tính “${paperSheets.entry}” và “${paperSheets.authors}”. Tạo tệp mẫu: npm run intake -- paper --template mau.xlsx\n`,
    };
  }
  const typed = [
    ...readEntryCells(entryRows, layout, definition),
    ...readAuthorCells(authorRows, layout),
  ];
  const { form, problems } = readForm(typed.map(({ input, value }) => [input, value] as const));
  const places = new Map(typed.map(({ input, place }) => [input, place]));
  const getPlace = (input: string) =>
    places.get(input) ?? (input.startsWith('authors') ? paperSheets.authors : paperSheets.entry);
  return { form, problems, getPlace };
}
