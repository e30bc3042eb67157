import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { publishSite } from '../src/publish/publish-site.ts';
import { getSettings } from '../src/settings.ts';
import { runScript, serveSite, speech } from './run.ts';

/** A morning of round 1 of the contest in `data/`, while entries are taken. */
const demoNow = '2022-09-06T09:00:00+07:00';

await runScript(async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'nhan-rong-thu-'));
  // The build reads the environment again, in Astro's own process.
  process.env.CONTEST_NOW ||= demoNow;
  process.env.OUT_DIR = path.join(folder, 'site');
  process.env.INTAKE_DIR = path.join(folder, 'intake');
  const settings = getSettings();
  try {
    const code = await publishSite(settings, speech);
    if (code !== 0) return code;
    speech.out('Bản thử: bài gửi vào đây mất khi dừng chương trình.\n');
    return await serveSite(settings);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
