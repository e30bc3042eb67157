import { makeElement } from '../../shortlist/elements.ts';

/** Returns a copy of what a template of the page holds. */
export function cloneTemplate(root: ParentNode, name: string): HTMLElement | null {
  const template = root.querySelector<HTMLTemplateElement>(`template[data-template="${name}"]`);
  const copy = template?.content.firstElementChild?.cloneNode(true);
  return copy instanceof HTMLElement ? copy : null;
}

/** Makes a link that asks the list something: it has an address, and is followed without a reload. */
export function makeListLink(href: string, ...children: (Node | string)[]): HTMLAnchorElement {
  return makeElement('a', { href, 'data-list-link': '' }, ...children);
}
