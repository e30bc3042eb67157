import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { FormDefinition } from '../../../src/intake/form-definition.ts';
import type { Intake } from '../../../src/intake/http/context.ts';
import { openIntake } from '../../../src/intake/open-intake.ts';
import { createSiteServer } from '../../../src/server/site-server.ts';
import { getSettings } from '../../../src/settings.ts';

const bytesPerMb = 1024 * 1024;

export const definition: FormDefinition = {
  edition: '2022',
  contestName: 'Cuộc thi sáng kiến cải cách hành chính tỉnh Hậu Giang năm 2022',
  shortName: 'Cuộc thi sáng kiến',
  year: 2022,
  place: 'Hậu Giang',
  organiser: 'Ban Tổ chức cuộc thi',
  receivingOffice: 'Sở Nội vụ tỉnh Hậu Giang',
  window: { opensAt: '2022-08-16T00:00:00+07:00', closesAt: '2022-09-16T00:00:00+07:00' },
  graceSeconds: 120,
  maxAuthors: 5,
  fields: [
    { id: 'the-che', name: 'Cải cách thể chế' },
    { id: 'chinh-quyen-so', name: 'Chính quyền số' },
  ],
  units: [{ code: 'hg-snv', name: 'Sở Nội vụ', group: 'Sở và cơ quan ngang sở' }],
  files: { maxFiles: 3, maxFileBytes: bytesPerMb, maxTotalBytes: 2 * bytesPerMb },
  models: [{ id: 'HG22-009', title: 'Một cửa lưu động' }],
};

const frame = `<!doctype html><html lang="vi"><head><title>Gửi bài dự thi – Cuộc thi sáng kiến</title></head>
<body><main><!-- intake -->Trang này không có máy chủ nhận bài.<!-- /intake --></main></body></html>`;

/** Instants of the contest, as the clock of the server is set to them. */
export const instants = {
  before: '2022-08-15T23:59:59+07:00',
  open: '2022-09-01T08:00:00+07:00',
  lastHour: '2022-09-15T23:15:00+07:00',
  lastSecond: '2022-09-15T23:59:59.500+07:00',
  justAfter: '2022-09-16T00:00:01+07:00',
  afterGrace: '2022-09-16T00:02:00+07:00',
};

/** A server at work with a clock that a test sets. */
export type Desk = {
  url: string;
  folder: string;
  intake: Intake;
  /** Lines of the log. */
  log: string[];
  setClock: (instant: string) => void;
  /** Ends the server and opens another on the same folder. */
  restart: () => Promise<Desk>;
};

export type DeskOptions = {
  at?: string;
  folder?: string;
  definition?: Partial<FormDefinition>;
  environment?: Readonly<Record<string, string>>;
};

/** Starts the real server on a small site and an empty store; both go when the test is over. */
export async function openDesk(options: DeskOptions = {}): Promise<Desk> {
  const folder = options.folder ?? (await mkdtemp(path.join(tmpdir(), 'nhan-rong-intake-')));
  const outDir = path.join(folder, 'dist');
  await mkdir(path.join(outDir, 'du-thi'), { recursive: true });
  await writeFile(path.join(outDir, '404.html'), '<h1>Không có trang này</h1>');
  await writeFile(path.join(outDir, 'du-thi/index.html'), frame);
  const own = { ...definition, ...options.definition };
  await writeFile(path.join(outDir, 'du-thi/bieu-mau.json'), JSON.stringify(own));
  let now = new Date(options.at ?? instants.open);
  const settings = {
    ...getSettings({
      OUT_DIR: outDir,
      INTAKE_DIR: path.join(folder, 'intake'),
      SITE_URL: 'https://cuocthi.example.vn',
      ...options.environment,
    }),
    clock: () => now,
  };
  const log: string[] = [];
  const { intake, close } = await openIntake(settings, (line) => log.push(line));
  const server = createSiteServer(outDir, intake);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  let isOpen = true;
  const end = async () => {
    if (!isOpen) return;
    isOpen = false;
    server.close();
    server.closeAllConnections();
    await close();
  };
  onTestFinished(async () => {
    await end();
    await rm(folder, { recursive: true, force: true });
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    folder,
    intake,
    log,
    setClock: (instant) => {
      now = new Date(instant);
    },
    restart: async () => {
      await end();
      return openDesk({ ...options, folder });
    },
  };
}
