import { parseSavedModels, type ModelSnapshot, type SavedModel } from './saved-model.ts';

/** The number is that of the form: a later form takes another key and leaves this one alone. */
const storageKey = 'nhan-rong:da-luu:1';

type DeviceStorage = Pick<Storage, 'getItem' | 'setItem'>;

/** The list that a reader keeps on the device, in the order of saving. */
export type DeviceList = {
  getModels: () => SavedModel[];
  /** Returns false where the device keeps nothing: storage is full or forbidden. */
  save: (model: ModelSnapshot, savedOn: string) => boolean;
  remove: (id: string) => boolean;
  /** Brings a saved model to what the site says of it today. */
  refresh: (model: ModelSnapshot) => void;
  /** Calls back at every change, also one made in another tab; a signal ends it. */
  watch: (listener: () => void, signal?: AbortSignal) => void;
};

/**
 * Opens the list on a storage, which is asked for at every use: a browser that forbids it throws
 * already then. Every change starts from what is stored, since other tabs change it too.
 */
export function openDeviceList(getStorage: () => DeviceStorage, tab: EventTarget): DeviceList {
  const changes = new EventTarget();

  const getModels = () => {
    try {
      return parseSavedModels(getStorage().getItem(storageKey));
    } catch {
      return [];
    }
  };

  const keep = (models: readonly SavedModel[]) => {
    try {
      getStorage().setItem(storageKey, JSON.stringify(models));
    } catch {
      return false;
    }
    changes.dispatchEvent(new Event('change'));
    return true;
  };

  return {
    getModels,
    save: (model, savedOn) => {
      const models = getModels();
      return models.some(({ id }) => id === model.id) || keep([...models, { ...model, savedOn }]);
    },
    remove: (id) => keep(getModels().filter((one) => one.id !== id)),
    refresh: (model) => {
      const models = getModels();
      const refreshed = models.map((one) => (one.id === model.id ? { ...one, ...model } : one));
      if (JSON.stringify(refreshed) !== JSON.stringify(models)) keep(refreshed);
    },
    watch: (listener, signal) => {
      const options = signal === undefined ? {} : { signal };
      changes.addEventListener('change', listener, options);
      const hearOtherTab = (event: Event & { key?: string | null }) => {
        if (event.key === storageKey || event.key === null) listener();
      };
      tab.addEventListener('storage', hearOtherTab, options);
      // A page that comes back by the Back button has heard nothing while it was away.
      tab.addEventListener('pageshow', listener, options);
    },
  };
}
