import type { FormUnit } from '../../form-definition.ts';
import { html, makeAttributes, type Html } from '../../html.ts';
import type { AskedField } from './asked.ts';
import { getFieldIds } from './field-ids.ts';

function makeOption({ code, name }: FormUnit, chosen: string): Html {
  return html`<option ${makeAttributes({ value: code, selected: code === chosen })}>
    ${name}
  </option>`;
}

/** Makes the list of units by kind; a value that is not in it is kept as a choice of its own. */
export function makeUnitSelect(
  { name, value, units }: AskedField,
  description: Readonly<Record<string, string | null>>,
): Html {
  const groups = Map.groupBy(units, (unit) => unit.group);
  const attributes = makeAttributes({
    id: getFieldIds(name).field,
    name,
    'data-unit-select': true,
    ...description,
  });
  const unknown = value !== '' && !units.some(({ code }) => code === value);
  return html`<select ${attributes}>
    <option value="">Chưa chọn</option>
    ${unknown && makeOption({ code: value, name: `${value} (không có trong danh sách)`, group: '' }, value)}
    ${[...groups].map(
      ([group, members]) =>
        html`<optgroup label="${group}">
          ${members.map((unit) => makeOption(unit, value))}
        </optgroup>`,
    )}
  </select>`;
}
