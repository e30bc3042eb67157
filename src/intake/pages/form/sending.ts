import { html, type Html } from '../../html.ts';
import { paperFormAddress } from '../addresses.ts';
import type { FormView } from './view.ts';

function getSendButtonText(mode: FormView['mode']): string {
  return mode === 'correction' ? 'Gửi bản sửa' : 'Gửi bài dự thi';
}

/** Makes the first button of the form, unseen: it is the one that the Enter key presses. */
export function makeImplicitButton(mode: FormView['mode']): Html {
  return html`<button
    class="visually-hidden"
    type="submit"
    name="action"
    value="send"
    tabindex="-1"
    aria-hidden="true"
  >
    ${getSendButtonText(mode)}
  </button>`;
}

/** Makes the input that people do not see and programs fill in. */
export function makeHoneypot(): Html {
  return html`<div class="away" aria-hidden="true">
    <label for="website">Ô này để trống, đừng điền gì</label>
    <input type="text" id="website" name="website" value="" tabindex="-1" autocomplete="off" />
  </div>`;
}

/** Makes the proof of work that is asked under pressure, with a way round it. */
export function makeChallenge({ challenge }: FormView): Html | null {
  if (challenge === null) return null;
  return html`<div class="notice warning" data-challenge="${challenge}">
    <input type="hidden" name="challenge" value="" data-challenge-answer />
    <p data-challenge-state>
      Lúc này rất đông người gửi. Khi bạn bấm gửi, trình duyệt làm một phép tính trong vài giây để
      chứng tỏ không phải chương trình gửi hàng loạt; việc này cần JavaScript.
    </p>
    <p>
      Không bật được JavaScript thì bấm “Lưu và tiếp tục sau” rồi gửi lại sau ít phút, hoặc
      <a href="${paperFormAddress}">in mẫu và nộp bản giấy</a>.
    </p>
  </div>`;
}

/** Makes the buttons under the form. */
export function makeEndButtons(mode: FormView['mode']): Html {
  return html`<div class="end">
    <button class="button" type="submit" name="action" value="send" data-send>
      ${getSendButtonText(mode)}
    </button>
    <button class="button secondary" type="submit" name="action" value="save" formnovalidate>
      Lưu và tiếp tục sau
    </button>
  </div>`;
}
