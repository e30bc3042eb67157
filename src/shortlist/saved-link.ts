import { deviceList } from './browser-list.ts';

/** Shows a link to the saved models with their number, and keeps the number right. */
export function startSavedLink(link: HTMLElement): void {
  const show = () => {
    const count = link.querySelector('[data-count]');
    if (count !== null) count.textContent = String(deviceList.getModels().length);
  };
  deviceList.watch(show);
  show();
  link.hidden = false;
}
