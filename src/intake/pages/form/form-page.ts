import { html, makeAttributes, type Html } from '../../html.ts';
import { getEntryAddress, guideAddress, lookupAddress } from '../addresses.ts';
import { formatEnd } from '../../formats.ts';
import type { Page } from '../page.ts';
import { countPlaces, gatherMessages, makeProblemSummary } from '../parts/problem-summary.ts';
import { makeFormNotice, makeKeptLine, makeLastHour } from './notices.ts';
import { listParts, makeContents } from './parts.ts';
import { makeChallenge, makeEndButtons, makeHoneypot, makeImplicitButton } from './sending.ts';
import { listInputs, type FormView } from './view.ts';

const headings = {
  new: 'Gửi bài dự thi',
  draft: 'Viết tiếp bài dự thi',
  correction: 'Sửa bài dự thi',
} as const;

function makeLead({ definition, mode, phase, key }: FormView): Html {
  const end = formatEnd(definition);
  const correction = html`Bản đã gửi còn nguyên giá trị cho đến khi bản sửa được nhận.
    <a href="${getEntryAddress(key)}">Xem bản đã gửi</a>.`;
  return html`<p class="lead">${definition.contestName}.</p>
    <p>
      ${end !== null && phase === 'open' && `Nhận bài đến ${end}.`} Chỉ những ô ghi “(bắt buộc)” là
      phải điền. Chưa xong thì bấm “Lưu và tiếp tục sau”: trang giữ bài và đưa bạn đường dẫn riêng
      để viết tiếp. ${mode === 'correction' && correction}
    </p>
    <p>
      <a href="${guideAddress}">Cách dự thi</a> ·
      <a href="${lookupAddress}">Tra cứu giấy biên nhận</a>
    </p>`;
}

function makeSummary(view: FormView): Html | null {
  const { problems, notice } = view;
  const count = countPlaces(problems);
  const heading = notice === 'saved' ? `Còn ${count}` : `Chưa gửi được bài: ${count}`;
  const after = notice === 'saved' ? null : makeKeptLine(view);
  return makeProblemSummary(heading, problems, listInputs(view), after);
}

/** Makes the form: empty, as it was sent with what is wrong with it, or of an entry to correct. */
export function makeFormPage(view: FormView): Page {
  const { mode, action, key, baseVersion, problems, draft } = view;
  const parts = listParts(view, gatherMessages(problems));
  const attributes = makeAttributes({
    id: 'bai-du-thi',
    class: 'entry-form',
    method: 'post',
    action,
    enctype: 'multipart/form-data',
    novalidate: true,
    'data-intake-form': mode,
    'data-edition': view.definition.edition,
    'data-closes-at': view.definition.window?.closesAt,
    'data-problems': problems.length,
  });
  const heading = headings[mode];
  return {
    title: problems.length > 0 ? `Còn ${countPlaces(problems)}: ${heading}` : heading,
    body: html`<h1>${heading}</h1>
      <div class="notice" data-draft-notice hidden></div>
      ${makeSummary(view)} ${makeFormNotice(view)} ${makeLastHour(view)} ${makeLead(view)}
      <div class="form-and-contents">
        <form ${attributes}>
          ${makeImplicitButton(mode)}
          <input type="hidden" name="key" value="${key}" />
          <input type="hidden" name="base_version" value="${baseVersion}" />
          <input type="hidden" name="draft" value="${draft?.savedAt}" />
          ${makeHoneypot()} ${parts.map(({ content }) => content)} ${makeChallenge(view)}
          ${makeEndButtons(mode)}
        </form>
        ${makeContents(view, parts)}
      </div>`,
  };
}
