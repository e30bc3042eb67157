import { parseDeviceDraft, type DeviceDraft } from './device-draft.ts';

const prefix = 'nhan-rong:bai-du-thi:';

/** The forms that are kept on the device, each under its edition and key. */
export type DeviceDrafts = {
  /** Those of an edition, the latest first. */
  list: (edition: string) => DeviceDraft[];
  find: (key: string) => DeviceDraft | null;
  /** Returns false where the device keeps nothing: storage is full or forbidden. */
  save: (draft: DeviceDraft) => boolean;
  remove: (key: string) => void;
};

function getName({ edition, key }: Pick<DeviceDraft, 'edition' | 'key'>): string {
  return `${prefix}${edition}:${key}`;
}

/**
 * Opens the drafts on a storage, which is asked for at every use: a browser that forbids it throws
 * already then.
 */
export function openDeviceDrafts(getStorage: () => Storage): DeviceDrafts {
  function listNames(): string[] {
    const storage = getStorage();
    const names = Array.from({ length: storage.length }, (_, place) => storage.key(place));
    return names.filter((name) => name?.startsWith(prefix)).map(String);
  }

  const listAll = (): DeviceDraft[] => {
    try {
      return listNames()
        .flatMap((name) => parseDeviceDraft(getStorage().getItem(name) ?? '') ?? [])
        .sort((left, right) => Date.parse(right.savedAt) - Date.parse(left.savedAt));
    } catch {
      return [];
    }
  };

  return {
    list: (edition) => listAll().filter((draft) => draft.edition === edition),
    find: (key) => listAll().find((draft) => draft.key === key) ?? null,
    save: (draft) => {
      try {
        getStorage().setItem(getName(draft), JSON.stringify(draft));
        return true;
      } catch {
        return false;
      }
    },
    remove: (key) => {
      try {
        for (const name of listNames()) {
          if (name.endsWith(`:${key}`)) getStorage().removeItem(name);
        }
      } catch {
        // Where nothing can be kept there is nothing to remove.
      }
    },
  };
}
