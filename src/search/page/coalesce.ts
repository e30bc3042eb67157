/** Runs one question at a time; of those asked meanwhile only the newest is run. */
export type Coalescer<Question> = {
  ask: (question: Question) => void;
  /** Forgets the question that waits and the answer that is under way. */
  cancel: () => void;
};

/**
 * Makes a coalescer. An answer is shown only when nothing newer was asked; a failure likewise.
 */
export function makeCoalescer<Question, Answer>(
  find: (question: Question) => Promise<Answer>,
  show: (answer: Answer, question: Question) => void,
  fail: (problem: unknown, question: Question) => void,
): Coalescer<Question> {
  let waiting: { question: Question } | null = null;
  let newest: object | null = null;
  let running = false;

  async function run(): Promise<void> {
    running = true;
    while (waiting !== null) {
      const current: { question: Question } = waiting;
      waiting = null;
      try {
        const answer = await find(current.question);
        if (newest === current) show(answer, current.question);
      } catch (problem) {
        if (newest === current) fail(problem, current.question);
      }
    }
    running = false;
  }

  return {
    ask: (question) => {
      waiting = { question };
      newest = waiting;
      if (!running) void run();
    },
    cancel: () => {
      waiting = null;
      newest = null;
    },
  };
}
