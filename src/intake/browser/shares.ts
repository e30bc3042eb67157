import { formatNumber } from '../../text/numbers.ts';
import { normaliseText } from '../../text/normalise.ts';
import { parsePercent } from '../form/percent.ts';
import type { FormPage } from './form-page.ts';

const tolerance = 0.01 + 1e-9;

/** Says what the shares of the authors add up to, as far as they are written; null for no shares. */
export function describeShares(written: readonly string[]): string | null {
  const shares = written
    .map((text) => parsePercent(normaliseText(text)))
    .filter((share) => share !== null);
  if (written.length < 2 || shares.length === 0) return null;
  const total = shares.reduce((sum, share) => sum + share, 0);
  const said = `Tỷ lệ đóng góp cộng lại: ${formatNumber(Math.round(total * 100) / 100)}%`;
  const left = 100 - total;
  if (Math.abs(left) <= tolerance) return `${said}, đã đủ.`;
  const off = formatNumber(Math.round(Math.abs(left) * 100) / 100);
  return left > 0 ? `${said}, còn thiếu ${off}%.` : `${said}, quá ${off}%.`;
}

const shareInputs = '[data-author-row] [name$=".share_percent"]';

/** Shows the sum of the shares while they are typed. */
export function startShares({ form }: FormPage): void {
  const total = form.querySelector<HTMLElement>('[data-share-total]');
  if (total === null) return;
  const show = () => {
    const inputs = [...form.querySelectorAll<HTMLInputElement>(shareInputs)];
    const text = describeShares(inputs.map(({ value }) => value));
    total.textContent = text ?? '';
    total.hidden = text === null;
  };
  show();
  form.addEventListener('input', show);
}
