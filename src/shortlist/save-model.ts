import { deviceList, getToday } from './browser-list.ts';
import { getPart, makeElement } from './elements.ts';
import { parseSnapshot, type ModelSnapshot } from './saved-model.ts';
import { notKept } from './words.ts';

/** The element around a button that saves a model; `data-model` holds the snapshot as JSON. */
class SaveModel extends HTMLElement {
  #connection = new AbortController();

  connectedCallback(): void {
    const model = parseSnapshot(JSON.parse(this.dataset.model ?? 'null'));
    if (model === null) return;
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    const button = getPart(this, 'button', HTMLButtonElement);
    deviceList.refresh(model);
    deviceList.watch(() => this.#show(model), signal);
    button.addEventListener('click', () => this.#toggle(model), { signal });
    this.#show(model);
    button.hidden = false;
  }

  disconnectedCallback(): void {
    this.#connection.abort();
  }

  #toggle(model: ModelSnapshot): void {
    const kept = this.#isSaved(model)
      ? deviceList.remove(model.id)
      : deviceList.save(model, getToday());
    this.querySelector('[role=alert]')?.remove();
    if (!kept) this.append(makeElement('span', { role: 'alert' }, notKept));
  }

  #show(model: ModelSnapshot): void {
    const saved = this.#isSaved(model);
    getPart(this, 'button', HTMLButtonElement).setAttribute('aria-pressed', String(saved));
    getPart(this, '[data-label]', HTMLElement).textContent = saved ? 'Đã lưu' : 'Lưu';
  }

  #isSaved({ id }: ModelSnapshot): boolean {
    return deviceList.getModels().some((one) => one.id === id);
  }
}

/** Makes every save button of the page work, also those that are added later; once is enough. */
export function startSaveButtons(): void {
  if (customElements.get('save-model') === undefined) {
    customElements.define('save-model', SaveModel);
  }
}
