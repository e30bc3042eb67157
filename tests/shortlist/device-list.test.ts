import { describe, expect, it } from 'vitest';
import { openDeviceList } from '../../src/shortlist/device-list.ts';
import { makeModel } from './models.ts';

const key = 'nhan-rong:da-luu:1';
const day = '2022-12-01';

/** What a browser keeps for a site, in memory. */
function makeStorage(values = new Map<string, string>()) {
  return {
    values,
    getItem: (name: string) => values.get(name) ?? null,
    setItem: (name: string, value: string) => void values.set(name, value),
  };
}

function open(storage = makeStorage(), tab = new EventTarget()) {
  const list = openDeviceList(() => storage, tab);
  return { list, getIds: () => list.getModels().map(({ id }) => id) };
}

function tellOfStorage(tab: EventTarget, changedKey: string | null): void {
  tab.dispatchEvent(Object.assign(new Event('storage'), { key: changedKey }));
}

describe('the list on a device', () => {
  it('keeps models in the order of saving, each once', () => {
    const { list, getIds } = open();
    expect(list.save(makeModel('B'), day)).toBe(true);
    expect(list.save(makeModel('A'), day)).toBe(true);
    expect(list.save(makeModel('B'), '2022-12-02')).toBe(true);
    expect(getIds()).toEqual(['B', 'A']);
    expect(list.getModels()[0]).toEqual({ ...makeModel('B'), savedOn: day });
    expect(list.remove('B')).toBe(true);
    expect(getIds()).toEqual(['A']);
  });

  it('is the same in every tab, though each of them changes it', () => {
    const storage = makeStorage();
    const [one, other] = [open(storage), open(storage)];
    one.list.save(makeModel('A'), day);
    other.list.save(makeModel('B'), day);
    one.list.save(makeModel('C'), day);
    expect(other.getIds()).toEqual(['A', 'B', 'C']);
  });

  it('starts anew where what was stored is broken', () => {
    const { list, getIds } = open(makeStorage(new Map([[key, '[{"id":']])));
    expect(getIds()).toEqual([]);
    list.save(makeModel('A'), day);
    expect(getIds()).toEqual(['A']);
  });

  it('says that nothing is kept where storage is full', () => {
    const full = makeStorage();
    full.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    const { list, getIds } = open(full);
    expect(list.save(makeModel('A'), day)).toBe(false);
    expect(getIds()).toEqual([]);
  });

  it('is empty and says that nothing is kept where storage is forbidden', () => {
    const list = openDeviceList(() => {
      throw new DOMException('forbidden', 'SecurityError');
    }, new EventTarget());
    expect(list.getModels()).toEqual([]);
    expect(list.save(makeModel('A'), day)).toBe(false);
    expect(list.remove('A')).toBe(false);
  });

  it('takes over what the site now says of a saved model, and adds no other', () => {
    const { list } = open();
    list.save(makeModel('A', { award: null }), day);
    list.refresh(makeModel('A', { award: 'Giải nhì' }));
    list.refresh(makeModel('B'));
    expect(list.getModels()).toEqual([{ ...makeModel('A', { award: 'Giải nhì' }), savedOn: day }]);
  });

  it('tells of changes here and in other tabs until it is asked to stop', () => {
    const tab = new EventTarget();
    const { list } = open(makeStorage(), tab);
    const stop = new AbortController();
    let told = 0;
    list.watch(() => (told += 1), stop.signal);
    list.save(makeModel('A'), day);
    list.refresh(makeModel('A'));
    expect(told).toBe(1);
    tellOfStorage(tab, key);
    tellOfStorage(tab, null);
    tellOfStorage(tab, 'something-else');
    tab.dispatchEvent(new Event('pageshow'));
    expect(told).toBe(4);
    stop.abort();
    tellOfStorage(tab, key);
    list.remove('A');
    expect(told).toBe(4);
  });
});
