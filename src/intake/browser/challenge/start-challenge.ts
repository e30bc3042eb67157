import type { FormPage } from '../form-page.ts';

const texts = {
  waiting: 'Đang làm phép tính trước khi gửi, mất vài giây…',
  solved: 'Trình duyệt đã làm xong phép tính. Bạn bấm gửi được rồi.',
  failed:
    'Trình duyệt này không làm được phép tính. Bạn cứ bấm gửi; nếu trang chưa nhận thì chờ ít phút rồi gửi lại, hoặc bấm “Lưu và tiếp tục sau”.',
} as const;

/** What a form waits for before it is sent; null once there is nothing to wait for. */
export type PrepareSending = () => { waitingText: string; ready: Promise<void> } | null;

/** Solves the challenge of a form, if it has one, from the first thing that somebody does there. */
export function startChallenge({ form, say }: FormPage): PrepareSending {
  const box = form.querySelector<HTMLElement>('[data-challenge]');
  const answer = box?.querySelector<HTMLInputElement>('[data-challenge-answer]');
  const state = box?.querySelector('[data-challenge-state]');
  if (!box || !answer) return () => null;
  let work: Promise<void> | null = null;
  let isOver = false;

  function tell(text: string): void {
    isOver = true;
    if (state) state.textContent = text;
    say(text);
  }

  async function solveOnce(challenge: string): Promise<void> {
    try {
      const { solve } = await import('./solve.ts');
      const solution = await solve(challenge);
      if (solution !== null && answer) answer.value = solution;
      tell(solution === null ? texts.failed : texts.solved);
    } catch {
      // Browsers do not calculate for a page that came without encryption.
      tell(texts.failed);
    }
  }

  const begin = () => (work ??= solveOnce(box.dataset.challenge ?? ''));
  for (const kind of ['input', 'keydown', 'pointerdown']) {
    form.addEventListener(kind, () => void begin(), { once: true });
  }
  return () => (isOver ? null : { waitingText: texts.waiting, ready: begin() });
}
