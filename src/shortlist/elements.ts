/** Makes an element: its text is text, never markup. */
export function makeElement<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    element.setAttribute(attribute, value);
  }
  element.append(...children);
  return element;
}

/** Returns the part of a page that its script cannot do without: an element of a class, by selector. */
export function getPart<Part extends Element>(
  within: ParentNode,
  selector: string,
  kind: new () => Part,
): Part {
  const found = within.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`No ${selector} on this page`);
  return found;
}
