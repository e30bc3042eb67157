import { formatNumber } from '../../../text/numbers.ts';
import type { IntakeCommand } from '../command.ts';
import { hasStore, nameFolder, sayingRefusals } from '../with-store.ts';
import { parseWords } from '../words.ts';
import { checkStore, formatFindings } from './check-store.ts';

const usage = 'Cách dùng: npm run intake -- verify\n';

/** `npm run intake -- verify`: checks that nothing that was received is gone or changed. */
export const verifyCommand: IntakeCommand = {
  summary: 'kiểm tra nhật ký, mọi bản của bài và mọi tệp đính kèm trong kho',
  run: async (words, settings, voice) => {
    const parsed = parseWords(words, {});
    if (parsed === null || parsed.positionals.length > 0) {
      voice.error(usage);
      return 2;
    }
    if (!(await hasStore(settings))) {
      voice.error(
        `Chưa có kho bài nào ở ${nameFolder(settings.intakeDir)}. Kiểm tra INTAKE_DIR.\n`,
      );
      return 1;
    }
    return sayingRefusals(settings, voice, async () => {
      const { findings, said } = await checkStore(settings.intakeDir);
      voice.out(said);
      if (findings.length === 0) {
        voice.out('Nhật ký liền mạch, không thiếu và không thừa gì.\n');
        return 0;
      }
      voice.error(
        `Có ${formatNumber(findings.length)} điều không đúng:\n${formatFindings(findings)}`,
      );
      return 1;
    });
  },
};
