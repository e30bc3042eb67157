import type { JudgingCommand } from '../src/judging/command.ts';
import { assignCommand } from '../src/judging/assign/command.ts';
import { collectCommand } from '../src/judging/collect/command.ts';
import { feedbackCommand } from '../src/judging/feedback/command.ts';
import { minutesCommand } from '../src/judging/minutes/command.ts';
import { rankCommand } from '../src/judging/report/command.ts';
import { sheetsCommand } from '../src/judging/sheets/command.ts';
import { getSettings } from '../src/settings.ts';
import { runScript, speech } from './run.ts';

const commands: Readonly<Record<string, JudgingCommand>> = {
  assign: assignCommand,
  sheets: sheetsCommand,
  collect: collectCommand,
  rank: rankCommand,
  minutes: minutesCommand,
  feedback: feedbackCommand,
};

function formatUsage(): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const lines = Object.entries(commands).map(
    ([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}\n`,
  );
  return `Cách dùng: npm run judging -- <lệnh> [--edition 2022] [--round vong-1] …\n${lines.join('')}`;
}

await runScript(async ([name = '', ...words]) => {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command !== undefined) return command.run(words, getSettings(), speech);
  const isHelp = name === '--help' || name === '-h';
  (isHelp ? speech.out : speech.error)(formatUsage());
  return isHelp ? 0 : 2;
});
