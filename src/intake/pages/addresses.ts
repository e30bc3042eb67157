/** Where a visitor begins, reads what to prepare, and looks an entry up. */
export const formAddress = '/du-thi/';
export const guideAddress = '/du-thi/huong-dan/';
export const paperFormAddress = '/du-thi/huong-dan/#phieu-du-thi';
export const lookupAddress = '/du-thi/tra-cuu/';

/** Returns where the entry with a key is read. */
export function getEntryAddress(key: string): string {
  return `/du-thi/bai/${key}/`;
}

/** Returns the path of a private link, which holds wherever the site is reached from. */
export function getPath(link: string): string {
  return new URL(link).pathname;
}
