import { acceptCommand } from '../src/intake/organiser/accept.ts';
import { adoptionCommand } from '../src/intake/organiser/adoption.ts';
import { backupCommand } from '../src/intake/organiser/backup/backup-command.ts';
import { restoreCommand } from '../src/intake/organiser/backup/restore-command.ts';
import { verifyCommand } from '../src/intake/organiser/backup/verify-command.ts';
import type { IntakeCommand } from '../src/intake/organiser/command.ts';
import { eraseCommand } from '../src/intake/organiser/erase/command.ts';
import { exportCommand } from '../src/intake/organiser/export/command.ts';
import { finalistsCommand } from '../src/intake/organiser/finalists.ts';
import { listCommand } from '../src/intake/organiser/list.ts';
import { paperCommand } from '../src/intake/organiser/paper/command.ts';
import { setAsideCommand } from '../src/intake/organiser/set-aside.ts';
import { showCommand } from '../src/intake/organiser/show/command.ts';
import { getSettings } from '../src/settings.ts';
import { runScript, speech } from './run.ts';

const commands: Readonly<Record<string, IntakeCommand>> = {
  list: listCommand,
  show: showCommand,
  export: exportCommand,
  accept: acceptCommand,
  'set-aside': setAsideCommand,
  paper: paperCommand,
  adoption: adoptionCommand,
  finalists: finalistsCommand,
  verify: verifyCommand,
  backup: backupCommand,
  restore: restoreCommand,
  erase: eraseCommand,
};

function formatUsage(): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const lines = Object.entries(commands).map(
    ([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}\n`,
  );
  return `Cách dùng: npm run intake -- <lệnh> [--edition 2022] …\n${lines.join('')}`;
}

await runScript(async ([name = '', ...words]) => {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command !== undefined) return command.run(words, getSettings(), speech);
  const isHelp = name === '--help' || name === '-h';
  (isHelp ? speech.out : speech.error)(formatUsage());
  return isHelp ? 0 : 2;
});
