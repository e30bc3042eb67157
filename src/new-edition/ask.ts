import { normaliseText } from '../text/normalise.ts';
import type { Question } from './question.ts';

/** Puts a question on the terminal; null where no answer will come. */
export type Ask = (question: string) => Promise<string | null>;

/** What is said where the organiser ends the command. */
export const cancelled = 'Đã dừng, chưa ghi gì.\n';

/** Asks until the answer can be used; an empty one takes what is suggested. Null: stopped. */
export async function askQuestion<T>(
  question: Question<T>,
  ask: Ask,
): Promise<{ value: T } | null> {
  const { text, suggestion, accept } = question;
  const end = text.endsWith('?') ? ' ' : ': ';
  const prompt = suggestion === null ? text + end : `${text} [${suggestion}]: `;
  let before = '';
  for (;;) {
    const answer = await ask(before + prompt);
    if (answer === null) return null;
    const written = normaliseText(answer);
    const taken = written === '' ? suggestion : written;
    if (taken === null) {
      before = 'Chưa có câu trả lời.\n';
      continue;
    }
    const accepted = accept(taken);
    if ('value' in accepted) return accepted;
    before = `${accepted.problem}\n`;
  }
}

/** Asks whether to go on; an empty answer means yes. */
export async function askToGoOn(question: string, ask: Ask): Promise<boolean> {
  const answer = await ask(`${question} [C/k]: `);
  return answer !== null && /^(?:c|có|co|y|yes)?$/iu.test(normaliseText(answer));
}
