import { describePageChanges, hashPages } from '../src/intake/organiser/compare-pages.ts';
import { exportCommand } from '../src/intake/organiser/export/command.ts';
import { hasStore } from '../src/intake/organiser/with-store.ts';
import { publishSite } from '../src/publish/publish-site.ts';
import { getSettings, type Settings } from '../src/settings.ts';
import { runScript, speech } from './run.ts';

const usage = 'Cách dùng: npm run publish [-- --edition 2022]\n';

const unchanged = 'Trang đang đăng giữ nguyên.\n';

async function exportEntries(words: readonly string[], settings: Settings): Promise<number> {
  if (await hasStore(settings)) return exportCommand.run(words, settings, speech);
  speech.out('Chưa có bài nào gửi qua biểu mẫu; dựng trang từ các bảng đang có.\n');
  return 0;
}

await runScript(async (words) => {
  const [option, edition, ...more] = words;
  if (
    more.length > 0 ||
    (option !== undefined && (option !== '--edition' || edition === undefined))
  ) {
    speech.error(usage);
    return 2;
  }
  const settings = getSettings();
  const exported = await exportEntries(words, settings);
  if (exported !== 0) {
    speech.error(unchanged);
    return exported;
  }
  const before = await hashPages(settings.outDir);
  const published = await publishSite(settings, speech);
  if (published === 0) speech.out(describePageChanges(before, await hashPages(settings.outDir)));
  else speech.error(unchanged);
  return published;
});
