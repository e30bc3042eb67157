import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { isWithin } from '../files/is-within.ts';
import { SettingError, type Settings } from '../settings.ts';

/** Files by which a folder is known as a site that this program built. */
const ownFiles = ['404.html', 'du-lieu/schema/bai-du-thi.schema.json'];

function refuse(outDir: string, reason: string): never {
  throw new SettingError(`OUT_DIR là ${outDir}: ${reason} Đặt OUT_DIR là một thư mục riêng.`);
}

/**
 * Returns the real folder that a build may replace, behind any symbolic link.
 * @throws SettingError where replacing it would destroy something that is not a built site.
 */
export function getReplaceableFolder(settings: Settings): string {
  const { outDir, dataDir, contentDir, intakeDir } = settings;
  const target = existsSync(outDir) ? realpathSync(outDir) : outDir;
  for (const kept of [dataDir, contentDir, intakeDir]) {
    if (isWithin(kept, target) || isWithin(target, kept)) {
      refuse(outDir, 'thư mục này chứa dữ liệu, bài viết hoặc bài đã nhận, dựng trang sẽ xóa mất.');
    }
  }
  if (isWithin(process.cwd(), target)) refuse(outDir, 'thư mục này chứa cả chương trình.');
  if (!existsSync(target)) return target;
  if (!statSync(target).isDirectory()) refuse(outDir, 'đây là tệp, không phải thư mục.');
  const isOwn = ownFiles.every((file) => existsSync(path.join(target, file)));
  if (!isOwn && readdirSync(target).length > 0) {
    refuse(outDir, 'thư mục đã có tệp khác, không phải trang do chương trình dựng.');
  }
  return target;
}
