/** Returns the part of a page that its script cannot do without. */
export function getPart<T extends Element>(
  root: ParentNode,
  selector: string,
  type: new () => T,
): T {
  const part = root.querySelector(selector);
  if (part instanceof type) return part;
  throw new Error(`The page has no ${selector}`);
}

/** Returns a copy of what a template of the page holds. */
export function cloneTemplate(root: ParentNode, name: string): HTMLElement | null {
  const template = root.querySelector<HTMLTemplateElement>(`template[data-template="${name}"]`);
  const copy = template?.content.firstElementChild?.cloneNode(true);
  return copy instanceof HTMLElement ? copy : null;
}

/** Makes an element with a text. */
export function makeElement<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  text: string,
  className = '',
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.textContent = text;
  if (className !== '') element.className = className;
  return element;
}

/** Makes a link that asks the list something: it has an address, and is followed without a reload. */
export function makeListLink(href: string, text: string): HTMLAnchorElement {
  const link = makeElement('a', text);
  link.href = href;
  link.dataset.listLink = '';
  return link;
}
