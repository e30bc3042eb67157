import { html, makeAttributes, type Html } from '../../html.ts';
import { formatNumber } from '../../../text/numbers.ts';
import { isCounted, type AskedField } from './asked.ts';
import { makeControl, makeRadios, makeTickBox } from './field-control.ts';
import { getFieldIds } from './field-ids.ts';

/** Makes the place of a field's message, empty where nothing is wrong. */
export function makeProblem(name: string, problem: string | null): Html {
  return html`<p class="problem" id="${getFieldIds(name).problem}" data-problem>${problem}</p>`;
}

/** What the script of the page checks a field by. */
function makeHooks({ field, name }: AskedField): Html {
  return makeAttributes({
    'data-field': name,
    'data-label': field.label,
    'data-kind': field.kind,
    'data-required': field.required,
    'data-max-chars': field.maxChars,
  });
}

function makeLabelText({ label, required }: AskedField['field']): Html {
  return html`${label}${required && html` <span class="need">(bắt buộc)</span>`}`;
}

function makeHelp({ field, name }: AskedField): Html | null {
  if (field.help === '') return null;
  return html`<p class="help" id="${getFieldIds(name).help}">${field.help}</p>`;
}

function makeCount(asked: AskedField): Html | null {
  const { maxChars } = asked.field;
  if (maxChars === null || !isCounted(asked)) return null;
  return html`<p class="count" id="${getFieldIds(asked.name).count}" data-counter="${maxChars}">
    Nhiều nhất ${formatNumber(maxChars)} ký tự
  </p>`;
}

function makeChoiceField(asked: AskedField): Html {
  const ids = getFieldIds(asked.name);
  const described = asked.field.help === '' ? ids.problem : `${ids.problem} ${ids.help}`;
  return html`<fieldset class="field" ${makeHooks(asked)} aria-describedby="${described}">
    <legend>${makeLabelText(asked.field)}</legend>
    ${makeHelp(asked)} ${makeProblem(asked.name, asked.problem)} ${makeRadios(asked)}
  </fieldset>`;
}

function makeTickField(asked: AskedField): Html {
  return html`<div class="field" ${makeHooks(asked)}>
    ${makeProblem(asked.name, asked.problem)}
    <div class="choice">
      ${makeTickBox(asked)}
      <label for="${getFieldIds(asked.name).field}">${makeLabelText(asked.field)}</label>
    </div>
    ${makeHelp(asked)}
  </div>`;
}

/** Makes a field: its label, help, message, control and limit. */
export function makeField(asked: AskedField): Html {
  if (asked.field.kind === 'choice') return makeChoiceField(asked);
  if (asked.field.kind === 'yes-no') return makeTickField(asked);
  return html`<div class="field" ${makeHooks(asked)}>
    <label for="${getFieldIds(asked.name).field}">${makeLabelText(asked.field)}</label>
    ${makeHelp(asked)} ${makeProblem(asked.name, asked.problem)} ${makeControl(asked)}
    ${makeCount(asked)}
  </div>`;
}
