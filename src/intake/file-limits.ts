/** How many files an entry may have, and how large. */
export type FileLimits = {
  maxFiles: number;
  maxFileBytes: number;
  /** All files of one entry together. */
  maxTotalBytes: number;
};
