import { createInterface } from 'node:readline';
import type { Ask } from '../src/new-edition/ask.ts';
import { makeEdition } from '../src/new-edition/make-edition.ts';
import { parseCommandLine } from '../src/new-edition/options.ts';
import { usage } from '../src/new-edition/usage.ts';
import { getSettings } from '../src/settings.ts';
import { runScript, speech } from './run.ts';

/** Opens the terminal for questions; Ctrl+C and the end of input answer null. */
function openTerminal(): { ask: Ask; close: () => void } {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  let isClosed = false;
  lines.once('close', () => (isClosed = true));
  const ask: Ask = (question) =>
    new Promise((resolve) => {
      const onClose = () => {
        speech.out('\n');
        resolve(null);
      };
      if (isClosed) onClose();
      lines.once('close', onClose);
      // Only the last line is the prompt: it is drawn anew as the answer is edited.
      const at = question.lastIndexOf('\n') + 1;
      speech.out(question.slice(0, at));
      lines.question(question.slice(at), (answer) => {
        lines.off('close', onClose);
        resolve(answer);
      });
    });
  return { ask, close: () => lines.close() };
}

await runScript(async (words) => {
  const command = parseCommandLine(words);
  if (command.kind === 'help') {
    speech.out(usage);
    return 0;
  }
  if (command.kind === 'wrong') {
    speech.error(`${command.problems.join('\n')}\nXem cách dùng: npm run new-edition -- --help\n`);
    return 2;
  }
  const terminal = process.stdin.isTTY ? openTerminal() : null;
  const result = await makeEdition(command.options, getSettings(), {
    out: speech.out,
    ask: terminal?.ask ?? null,
  });
  terminal?.close();
  if ('value' in result) return result.value;
  speech.error(result.stop.message);
  return result.stop.exitCode;
});
