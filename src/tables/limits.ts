/** Largest table that is read; a larger file is refused by its size, before it is opened. */
export const maxFileBytes = 64 * 1024 * 1024;

/** Most data rows that one table may have: the marks of 100,000 sheets by ten criteria. */
export const maxRows = 1_000_000;

/** Most columns that one table may have. */
export const maxColumns = 200;

/** Most characters that one cell may have; it is Excel's own limit. */
export const maxCellCharacters = 32_767;

/** Most bytes that the parts of one workbook may unpack to; an .xlsx is a zip archive. */
export const maxUnpackedBytes = 512 * 1024 * 1024;

/** Most parts that the archive of one workbook may have. */
export const maxWorkbookParts = 10_000;

/** As how many characters a place in a row counts: that is what it takes in memory. */
export const charactersPerPlace = 4;

/** Most characters in the cells of one workbook, with those that the places themselves count as. */
export const maxWorkbookCharacters = 64 * 1024 * 1024;

/** Most sheets that one workbook may have. */
export const maxSheets = 255;

/** Most merged areas that one sheet may have. */
export const maxMergedAreas = 200_000;

/** Most memory that reading one workbook may take, in MB; the thread that reads it ends there. */
export const maxWorkbookMegabytes = 1024;

/** Longest time that reading one workbook may take. */
export const maxWorkbookSeconds = 60;

/** Columns of a sheet in Excel, the widest that a workbook can name. */
export const sheetColumns = 16_384;

/** Rows of a sheet in Excel. */
export const sheetRows = 1_048_576;
