import { describe, expect, it } from 'vitest';
import { makeLog } from '../../../src/intake/guard/log.ts';
import { StoreError } from '../../../src/intake/store/api.ts';

function open() {
  const lines: string[] = [];
  const log = makeLog((line) => lines.push(line), {
    now: () => new Date('2022-09-15T16:50:00Z'),
    makeReference: () => 'K7MP2XQD',
  });
  return { log, lines };
}

const parse = (line = '') => JSON.parse(line) as Record<string, unknown>;

describe('the log', () => {
  it('has one object a line', () => {
    const { log, lines } = open();
    log.note('info', 'started', { port: 4321 });
    log.request({
      request: 'K7MP2XQD',
      method: 'POST',
      route: '/du-thi/bai/:key/sua/',
      status: 503,
      elapsedMs: 12,
      announcedBytes: 3000,
      sentBytes: 512,
    });
    expect(lines).toEqual([
      '{"time":"2022-09-15T16:50:00.000Z","level":"info","event":"started","port":4321}\n',
      '{"time":"2022-09-15T16:50:00.000Z","level":"error","event":"request","request":"K7MP2XQD","method":"POST","route":"/du-thi/bai/:key/sua/","status":503,"elapsedMs":12,"announcedBytes":3000,"sentBytes":512}\n',
    ]);
  });

  it('names an error and where it arose, by a reference, without what its message quotes', () => {
    const { log, lines } = open();
    const cause = Object.assign(new RangeError('0912345678'), { code: 'ERR_OUT_OF_RANGE' });
    const message = 'Nguyễn Văn An\n    at 12 Trần Phú (nhà:3:4)\n    at home';
    expect(log.failure('request-failed', new TypeError(message, { cause }))).toBe('K7MP2XQD');
    const { stack, ...rest } = parse(lines[0]);
    expect(rest).toEqual({
      time: '2022-09-15T16:50:00.000Z',
      level: 'error',
      event: 'request-failed',
      reference: 'K7MP2XQD',
      error: 'TypeError',
      code: null,
      message: null,
      causes: 'RangeError ERR_OUT_OF_RANGE',
    });
    expect(stack).toMatch(/^ {4}at .*log\.test\.ts:\d+:\d+/);
    expect(lines.join('')).not.toMatch(/Nguyễn|Trần Phú|0912345678|home/);
  });

  it('keeps the message of the errors that the store writes for it', () => {
    const { log, lines } = open();
    log.failure('request-failed', new StoreError('disk-full', 'no space left for the database'));
    expect(parse(lines[0])).toMatchObject({
      error: 'StoreError',
      code: 'disk-full',
      message: 'no space left for the database',
    });
  });

  it('takes whatever is thrown', () => {
    const { log, lines } = open();
    const strange = Object.assign(new Error(''), { name: 'Trần Văn\nBình', code: { a: 1 } });
    for (const thrown of ['Nguyễn Văn An', undefined, strange]) log.failure('failed', thrown);
    expect(lines.map((line) => parse(line).error)).toEqual(['string', 'undefined', 'Error']);
    expect(lines.join('')).not.toMatch(/Nguyễn|Bình/);
  });
});
