import { SettingError } from '../src/settings.ts';

/** Runs a command line program: sets its exit code, and turns a bad setting into one line. */
export async function runScript(main: (words: string[]) => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof SettingError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
}
