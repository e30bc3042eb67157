import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeLog } from '../../../src/intake/guard/log.ts';
import { writeReceiptLetter } from '../../../src/intake/mail/entry-letters.ts';
import { parseMailSettings } from '../../../src/intake/mail/mail-settings.ts';
import { startPostman } from '../../../src/intake/mail/postman.ts';
import { StoreError, type Store } from '../../../src/intake/store/api.ts';
import { openStore } from '../../../src/intake/store/open-store.ts';
import type { OutgoingMail } from '../../../src/intake/store/records.ts';
import { makeSource } from './example.ts';
import { decodeWords, getHeader, getText, startSmtp } from './smtp.ts';

const begin = '2022-09-15T16:41:08.000Z';
const letter = (to: string): OutgoingMail => ({ to, subject: 'Thư', text: 'Đã nhận.\n' });

let folder: string;
let store: Store;
let smtp: Awaited<ReturnType<typeof startSmtp>>;
let clockMs: number;
let stops: (() => Promise<void>)[];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'postman-'));
  store = openStore(folder);
  smtp = await startSmtp();
  clockMs = Date.parse(begin);
  stops = [];
});

afterEach(async () => {
  for (const stop of stops) await stop();
  await smtp.stop();
  await store.close();
  await rm(folder, { recursive: true });
});

const minutes = (count: number) => (clockMs += count * 60_000);
const listWaiting = () => store.listDueMail('9999-01-01T00:00:00Z', 100);

/** Starts a postman who looks into the outbox at the start and when woken. */
function start(
  options: {
    port?: number;
    greetingTimeout?: number;
    store?: Pick<Store, 'listDueMail' | 'settleMail'>;
  } = {},
) {
  const lines: Record<string, unknown>[] = [];
  const noted: (() => void)[] = [];
  const log = makeLog(
    (line) => {
      lines.push(JSON.parse(line) as Record<string, unknown>);
      for (const wake of noted.splice(0)) wake();
    },
    { now: () => new Date(clockMs), makeReference: () => 'K7MP2XQD' },
  );
  const settings = parseMailSettings({
    SMTP_URL: `smtp://127.0.0.1:${options.port ?? smtp.port}`,
    MAIL_FROM: 'Ban Tổ chức <cuocthi@example.vn>',
  });
  if (settings === null) throw new Error('no settings');
  const { greetingTimeout = settings.transport.greetingTimeout } = options;
  const postman = startPostman({
    store: options.store ?? store,
    settings: { ...settings, transport: { ...settings.transport, greetingTimeout } },
    now: () => new Date(clockMs),
    log,
    pollMs: 3_600_000,
  });
  stops.push(postman.stop);
  return {
    ...postman,
    lines,
    /** Waits until that many lines are in the log. */
    note: async (count: number) => {
      while (lines.length < count) await new Promise<void>((wake) => noted.push(wake));
    },
  };
}

describe('the postman', () => {
  it('brings a receipt with the right headers and its text whole', async () => {
    const receipt = writeReceiptLetter(makeSource({}));
    if (receipt === null) throw new Error('no letter');
    await store.queueMail(receipt, begin);
    const postman = start();
    await smtp.receive(1);
    await postman.stop();
    const { raw, ...envelope } = smtp.letters[0] ?? { raw: '' };
    expect(envelope).toEqual({ from: 'cuocthi@example.vn', to: ['an.nv@haugiang.gov.vn'] });
    const read = (name: string) =>
      Buffer.from(decodeWords(getHeader(raw, name)), 'latin1').toString('utf8');
    expect(read('From')).toBe('Ban Tổ chức <cuocthi@example.vn>');
    expect(read('To')).toBe('an.nv@haugiang.gov.vn');
    expect(read('Subject')).toBe(receipt.subject);
    expect(read('Date')).toBe('Thu, 15 Sep 2022 16:41:08 +0000');
    expect(read('Message-ID')).toMatch(/^<[0-9a-f]{32}@example\.vn>$/);
    expect(read('Auto-Submitted')).toBe('auto-generated');
    expect(read('Content-Type')).toBe('text/plain; charset=utf-8');
    expect(read('X-Mailer')).toBe('');
    expect(getText(raw).trimEnd()).toBe(receipt.text.trimEnd());
    expect(listWaiting()).toEqual([]);
    expect(postman.lines).toEqual([
      { time: begin, level: 'info', event: 'mail-sent', mail: 1, attempts: 1 },
    ]);
  });

  it('takes a letter that is queued later when it is woken', async () => {
    const postman = start();
    await store.queueMail(letter('an@example.vn'), begin);
    postman.wake();
    await smtp.receive(1);
    await store.queueMail(letter('binh@example.vn'), begin);
    postman.wake();
    await smtp.receive(2);
    await postman.stop();
    expect(smtp.letters.map(({ to }) => to)).toEqual([['an@example.vn'], ['binh@example.vn']]);
    expect(listWaiting()).toEqual([]);
  });

  it('tries again in growing pauses while the server is down, and sends once', async () => {
    const { port } = smtp;
    await smtp.stop();
    await store.queueMail(letter('an@example.vn'), begin);
    const postman = start({ port });
    const planned: unknown[] = [];
    for (const pause of [0, 1, 5, 30, 120, 360, 360]) {
      minutes(pause);
      postman.wake();
      await postman.note(planned.length + 1);
      const { event, code, nextAttemptAt } = postman.lines[planned.length] ?? {};
      expect([event, code]).toEqual(['mail-not-sent', 'ESOCKET']);
      planned.push((Date.parse(String(nextAttemptAt)) - clockMs) / 60_000);
    }
    expect(planned).toEqual([1, 5, 30, 120, 360, 360, 360]);
    await postman.stop();
    const { attempts, nextAttemptAt } = listWaiting()[0] ?? {};
    expect(attempts).toBe(7);

    smtp = await startSmtp(port);
    clockMs = Date.parse(nextAttemptAt ?? '') - 1;
    const early = start({ port });
    await early.stop();
    expect(smtp.letters).toEqual([]);
    minutes(1);
    const later = start({ port });
    await smtp.receive(1);
    await later.stop();
    expect(smtp.letters).toHaveLength(1);
    expect(listWaiting()).toEqual([]);
  });

  it('does not try every letter on a server that is down', async () => {
    await smtp.stop();
    for (const name of ['an', 'binh', 'chi']) {
      await store.queueMail(letter(`${name}@example.vn`), begin);
    }
    const postman = start();
    await postman.note(1);
    await postman.stop();
    expect(postman.lines).toHaveLength(1);
    expect(
      listWaiting()
        .map(({ attempts }) => attempts)
        .toSorted(),
    ).toEqual([0, 0, 1]);
  });

  it('leaves a refused address for a day, one to try later for a minute, and goes on', async () => {
    for (const name of ['refused', 'later', 'an']) {
      await store.queueMail(letter(`${name}@example.vn`), begin);
    }
    const postman = start();
    await smtp.receive(1);
    await postman.stop();
    expect(smtp.letters.map(({ to }) => to)).toEqual([['an@example.vn']]);
    expect(listWaiting().map(({ to, nextAttemptAt }) => [to, nextAttemptAt])).toEqual([
      ['later@example.vn', '2022-09-15T16:42:08.000Z'],
      ['refused@example.vn', '2022-09-16T16:41:08.000Z'],
    ]);
    expect(postman.lines.map(({ responseCode }) => responseCode)).toEqual([550, 450, undefined]);
    expect(JSON.stringify(postman.lines)).not.toContain('example.vn');
  });

  it('does not wait for ever on a server that says nothing', async () => {
    const silent = createServer((socket) => void socket.on('error', () => undefined).resume());
    silent.listen(0, '127.0.0.1');
    await once(silent, 'listening');
    await store.queueMail(letter('an@example.vn'), begin);
    const postman = start({ port: (silent.address() as AddressInfo).port, greetingTimeout: 50 });
    await postman.note(1);
    await postman.stop();
    expect(postman.lines[0]).toMatchObject({ event: 'mail-not-sent', code: 'ETIMEDOUT' });
    silent.close();
  });

  it('finishes the letter under way when it is stopped, and the next one sends the rest', async () => {
    for (const name of ['an', 'binh', 'chi']) {
      await store.queueMail(letter(`${name}@example.vn`), begin);
    }
    const met = smtp.meet();
    const first = start();
    await met;
    await first.stop();
    expect(smtp.letters).toHaveLength(1);
    expect(listWaiting()).toHaveLength(2);
    await store.close();
    store = openStore(folder);
    const second = start();
    await smtp.receive(3);
    await second.stop();
    expect(smtp.letters.map(({ to }) => to[0])).toEqual([
      'an@example.vn',
      'binh@example.vn',
      'chi@example.vn',
    ]);
    expect(listWaiting()).toEqual([]);
  });

  it('sends nothing more while the store cannot note what was sent', async () => {
    await store.queueMail(letter('an@example.vn'), begin);
    await store.queueMail(letter('binh@example.vn'), begin);
    let isFull = true;
    const postman = start({
      store: {
        listDueMail: (now, limit) => store.listDueMail(now, limit),
        settleMail: (id, result) =>
          isFull
            ? Promise.reject(new StoreError('disk-full', 'no space left'))
            : store.settleMail(id, result),
      },
    });
    await postman.note(2);
    postman.wake();
    await postman.note(3);
    expect(postman.lines.map(({ event, code }) => [event, code])).toEqual([
      ['mail-sent', undefined],
      ['mail-round-failed', 'disk-full'],
      ['mail-round-failed', 'disk-full'],
    ]);
    isFull = false;
    postman.wake();
    await smtp.receive(2);
    await postman.stop();
    expect(smtp.letters.map(({ to }) => to[0])).toEqual(['an@example.vn', 'binh@example.vn']);
    expect(listWaiting()).toEqual([]);
  });

  it('gives a letter that goes out twice after a crash one Message-ID', async () => {
    await store.queueMail(letter('an@example.vn'), begin);
    await store.queueMail(letter('binh@example.vn'), begin);
    const forgetful: Pick<Store, 'listDueMail' | 'settleMail'> = {
      listDueMail: (now, limit) => store.listDueMail(now, limit),
      settleMail: () => Promise.reject(new Error()),
    };
    const first = start({ store: forgetful });
    await first.note(2);
    await first.stop();
    minutes(3);
    const second = start();
    await smtp.receive(3);
    await second.stop();
    const ids = smtp.letters.map(({ raw }) => getHeader(raw, 'Message-ID'));
    expect(ids[1]).toBe(ids[0]);
    expect(ids[2]).not.toBe(ids[0]);
  });
});
