/** A column of the organiser's report. */
export type ReportColumn = {
  header: string;
  /** Decimals of its numbers; null for a column of text. */
  decimals: number | null;
  /** Numbers are written with their sign: they tell how far something is from something else. */
  isSigned?: true;
  /** Stands only in the workbook: the terminal is narrow. */
  isForWorkbook?: true;
};

/** A table of the organiser's report: printed, and a worksheet of its own. */
export type ReportTable = {
  /** Name of the worksheet: 31 characters at most. */
  worksheet: string;
  title: string;
  /** What the table is for, in whole sentences. */
  purpose: readonly string[];
  columns: readonly ReportColumn[];
  rows: readonly (readonly (string | number | null)[])[];
  /** How many rows the terminal shows; the workbook has them all. */
  shownRows: number;
  /** Whole sentences under the table: what it leaves out, what to do. */
  remarks: readonly string[];
};

/** Makes a column of text. */
export function textColumn(header: string): ReportColumn {
  return { header, decimals: null };
}

/** Makes a column of numbers. */
export function numberColumn(header: string, decimals = 0): ReportColumn {
  return { header, decimals };
}

/** Said of every table that is not the official ranking. */
export const forInformation = 'Bảng này để tham khảo, không đổi thứ hạng chính thức.';
