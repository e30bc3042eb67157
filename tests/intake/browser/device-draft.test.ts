import { describe, expect, it } from 'vitest';
import {
  getPlaceOf,
  parseDeviceDraft,
  summarise,
  type DeviceDraft,
} from '../../../src/intake/browser/drafts/device-draft.ts';
import { openDeviceDrafts } from '../../../src/intake/browser/drafts/device-drafts.ts';

const key = 'k'.repeat(43);
const draft: DeviceDraft = {
  edition: 'hau-giang-2022',
  key,
  mode: 'new',
  savedAt: '2022-09-14T13:41:00.000Z',
  values: [['title', 'Một cửa lưu động']],
};

/** Storage as a browser has it, in memory. */
function makeStorage(): Storage {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    key: (place) => [...items.keys()][place] ?? null,
    getItem: (name) => items.get(name) ?? null,
    setItem: (name, text) => void items.set(name, text),
    removeItem: (name) => void items.delete(name),
    clear: () => items.clear(),
  };
}

describe('a draft of the device', () => {
  it('is read as it was written, and nothing else is', () => {
    expect(parseDeviceDraft(JSON.stringify(draft))).toEqual(draft);
    const wrong: unknown[] = [
      null,
      [],
      { ...draft, key: '../../x' },
      { ...draft, mode: 'other' },
      { ...draft, savedAt: 'hôm qua' },
      { ...draft, values: [['title']] },
      { ...draft, values: 'title' },
    ];
    for (const value of wrong) expect(parseDeviceDraft(JSON.stringify(value))).toBeNull();
    expect(parseDeviceDraft('{')).toBeNull();
  });

  it('holds the same where the server would read the same', () => {
    const typed = summarise([
      ['title', '  Một cửa '],
      ['authors.0.name', ' '],
      ['authors.2.name', 'Nguye\u0302\u0303n'],
      ['need', ''],
    ]);
    const served = summarise([
      ['authors.0.name', 'Nguyễn'],
      ['title', 'Một cửa'],
    ]);
    expect(typed).toBe(served);
    expect(summarise([['title', 'Một cửa khác']])).not.toBe(typed);
  });

  it('is opened where the server has the rest of it', () => {
    expect(getPlaceOf(draft)).toBe('/du-thi/');
    expect(getPlaceOf({ mode: 'draft', key })).toBe(`/du-thi/nhap/${key}/`);
    expect(getPlaceOf({ mode: 'correction', key })).toBe(`/du-thi/bai/${key}/sua/`);
  });
});

describe('the drafts of a device', () => {
  it('stand side by side, the latest first, each edition for itself', () => {
    const storage = makeStorage();
    storage.setItem('nhan-rong:da-luu:1', '[]');
    const drafts = openDeviceDrafts(() => storage);
    const later = { ...draft, key: 'l'.repeat(43), savedAt: '2022-09-15T00:00:00.000Z' };
    const other = { ...draft, key: 'o'.repeat(43), edition: 'hau-giang-2023' };
    for (const one of [draft, later, other]) expect(drafts.save(one)).toBe(true);
    expect(drafts.list('hau-giang-2022')).toEqual([later, draft]);
    expect(drafts.find(other.key)).toEqual(other);
    drafts.remove(key);
    expect(drafts.list('hau-giang-2022')).toEqual([later]);
    expect(storage.getItem('nhan-rong:da-luu:1')).toBe('[]');
  });

  it('are none where the device forbids them', () => {
    const drafts = openDeviceDrafts(() => {
      throw new Error('forbidden');
    });
    expect(drafts.save(draft)).toBe(false);
    expect(drafts.list(draft.edition)).toEqual([]);
    expect(() => drafts.remove(key)).not.toThrow();
  });
});
