/** Largest table that is read; a larger file is refused by its size, before it is opened. */
export const maxFileBytes = 64 * 1024 * 1024;

/** Most data rows that one table may have. */
export const maxRows = 200_000;

/** Most columns that one table may have. */
export const maxColumns = 200;
