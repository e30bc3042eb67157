import { tickedValue } from '../../form/ticked.ts';
import { html, makeAttributes, type Html } from '../../html.ts';
import { isCounted, type AskedField } from './asked.ts';
import { getFieldIds } from './field-ids.ts';
import { makeUnitSelect } from './unit-select.ts';

/** Kinds that are typed in one line, and what a keyboard or a browser may know of them. */
const lineAttributes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  phone: { type: 'tel', autocomplete: 'tel' },
  email: { type: 'email', autocomplete: 'email', spellcheck: 'false' },
  percent: { type: 'text', inputmode: 'decimal', autocomplete: 'off' },
  date: { type: 'text', autocomplete: 'off' },
  line: { type: 'text' },
};

/** Texts from this limit on are written in a tall box. */
const tallFromChars = 4000;

function describe(asked: AskedField) {
  const { field, name, problem } = asked;
  const ids = getFieldIds(name);
  const parts = [ids.problem, field.help !== '' && ids.help, isCounted(asked) && ids.count];
  return {
    'aria-describedby': parts.filter((id) => id !== false).join(' '),
    'aria-invalid': problem === null ? null : 'true',
  };
}

function makeParagraphs(asked: AskedField): Html {
  const { field, name, value, focused = false } = asked;
  const rows = field.maxChars === null || field.maxChars < tallFromChars ? 5 : 10;
  const attributes = makeAttributes({
    id: getFieldIds(name).field,
    name,
    rows,
    autofocus: focused,
    ...describe(asked),
  });
  // A reader of HTML drops the first line break in here, which must not be one that was typed.
  return html`<textarea ${attributes}>${`\n${value}`}</textarea>`;
}

function makeLine(asked: AskedField): Html {
  const { field, name, value, focused = false } = asked;
  const attributes = makeAttributes({
    id: getFieldIds(name).field,
    name,
    value,
    class: ['date', 'percent', 'phone'].includes(field.kind) && 'narrow',
    autofocus: focused,
    ...lineAttributes[field.kind],
    ...describe(asked),
  });
  return html`<input ${attributes} />`;
}

/** Makes the choices of a field; the first bears the id that a problem links to. */
export function makeRadios({ field, name, value }: AskedField): Html {
  const { field: id } = getFieldIds(name);
  const choices = field.options.map((option, index) => {
    const own = index === 0 ? id : `${id}-${index + 1}`;
    const checked = option.value === value;
    const attributes = { type: 'radio', id: own, name, value: option.value, checked };
    return html`<div class="choice">
      <input ${makeAttributes(attributes)} />
      <label for="${own}">${option.label}</label>
    </div>`;
  });
  return html`${choices}`;
}

/** Makes the box of a yes-no field, ticked only where it was ticked before. */
export function makeTickBox(asked: AskedField): Html {
  const { name, value } = asked;
  const attributes = makeAttributes({
    type: 'checkbox',
    id: getFieldIds(name).field,
    name,
    value: tickedValue,
    checked: value === tickedValue,
    ...describe(asked),
  });
  return html`<input ${attributes} />`;
}

/** Makes what a field is typed into or chosen from, for kinds with one control under a label. */
export function makeControl(asked: AskedField): Html {
  if (asked.field.kind === 'paragraphs') return makeParagraphs(asked);
  if (asked.field.kind === 'unit') return makeUnitSelect(asked, describe(asked));
  return makeLine(asked);
}
