const reasons: Readonly<Record<string, string>> = {
  EACCES: 'thư mục không cho ghi',
  EPERM: 'thư mục không cho ghi',
  EROFS: 'ổ đĩa chỉ cho đọc',
  ENOSPC: 'ổ đĩa đã đầy',
  EDQUOT: 'đã dùng hết dung lượng được cấp',
  EIO: 'ổ đĩa báo lỗi khi ghi',
  EBUSY: 'tệp đang mở trong chương trình khác',
  ENAMETOOLONG: 'tên tệp quá dài',
  EEXIST: 'ở đó đã có tệp trùng tên',
  ENOTDIR: 'đường dẫn đi qua một tệp, không phải thư mục',
  ENOENT: 'thư mục không còn ở đó',
};

/** Says for people why the disk refused to write; null for an error that is none of the disk's. */
export function describeWriteError(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return Object.hasOwn(reasons, code) ? (reasons[code] ?? null) : null;
}
