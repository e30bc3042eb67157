import path from 'node:path';
import { adoptions } from '../../schemas/adoptions.ts';
import { getVietnamDate } from '../../text/dates.ts';
import { normaliseText } from '../../text/normalise.ts';
import { readDate } from '../../schemas/cells/date.ts';
import type { Settings } from '../../settings.ts';
import { describeWriteError } from '../../files/describe-write-error.ts';
import type { Store } from '../store/api.ts';
import { formatNumber8 } from '../store/number.ts';
import type { AdoptionRecord } from '../store/records.ts';
import type { IntakeCommand } from './command.ts';
import { applyChanges, finishWaiting } from './export/apply.ts';
import { findReport } from './find-subject.ts';
import { reportLabels } from './labels.ts';
import { openOwnTable, type OwnTable } from './tables/own-table.ts';
import { findUnlike } from './tables/read-back.ts';
import {
  formatOwnTable,
  makeRow,
  readTexts,
  widenTable,
  type RowTexts,
} from './tables/write-row.ts';
import { withStore } from './with-store.ts';
import { flag, getActor, parseWords, text } from './words.ts';

const usage =
  'Cách dùng: npm run intake -- adoption <số báo cáo> --confirm | --refuse --by "Nguyễn Văn A" --reason "…"\n';

/** What was done, or why nothing was. */
type Written = { done: string } | { refusal: string };

/** Makes the texts of the row that a report becomes; who reported is no part of it. */
function makeTexts({ fields, modelId }: AdoptionRecord, today: string): RowTexts {
  const started = readDate(normaliseText(fields.started_on ?? ''));
  return {
    entry_id: modelId,
    unit_code: fields.unit_code ?? '',
    decision_no: fields.decision_no ?? '',
    started_on: 'value' in started ? started.value : '',
    status: fields.status ?? '',
    last_confirmed_on: today,
    result: fields.result ?? '',
  };
}

/** Puts a row in the place of the one about the same unit and model, or behind all others. */
function putRow(table: OwnTable, texts: RowTexts): { table: OwnTable; isReplaced: boolean } {
  const wide = widenTable(table, [texts]);
  const row = makeRow(wide, texts);
  const { entry_id: model, unit_code: unit } = row.values;
  const at = wide.rows.findIndex(
    ({ values }) => values.entry_id === model && values.unit_code === unit,
  );
  const rows = at === -1 ? [...wide.rows, row] : wide.rows.with(at, row);
  return { table: { ...wide, rows }, isReplaced: at !== -1 };
}

async function addRow(
  texts: RowTexts,
  store: Store,
  dataDir: string,
  now: string,
): Promise<Written> {
  const opened = await openOwnTable(dataDir, '', adoptions);
  if ('refusal' in opened) return opened;
  const { table, isReplaced } = putRow(opened.table, texts);
  const { file, sha256 } = table;
  if ((await findUnlike(table)) !== null) {
    return { refusal: `Không ghi ${file}: khi đọc lại, các dòng không còn như trước.\n` };
  }
  const target = path.posix.basename(file);
  const files = [{ target, before: sha256, text: formatOwnTable(table) }];
  const changes = { files, removed: [], edition: '', exported: [] };
  const outcome = await applyChanges(dataDir, changes, store, now);
  if ('refusal' in outcome) return { refusal: `Không ghi được ${file}: ${outcome.refusal}.\n` };
  if (outcome.applied.skipped.length > 0) {
    return { refusal: `${file} vừa được sửa trong khi ghi nên giữ nguyên. Chạy lại lệnh này.\n` };
  }
  return {
    done: isReplaced
      ? `Đã thay dòng của đơn vị này trong ${file}.\n`
      : `Đã thêm một dòng vào ${file}.\n`,
  };
}

/** Writes a confirmed report into adoptions.csv; gives what was done, or why nothing was. */
async function writeReport(
  report: AdoptionRecord,
  store: Store,
  { dataDir, clock }: Settings,
): Promise<Written> {
  const now = clock().toISOString();
  const texts = makeTexts(report, getVietnamDate(now));
  const read = readTexts(adoptions, texts);
  if ('unreadable' in read) {
    return {
      refusal: `Báo cáo thiếu hoặc sai ở: ${read.unreadable.join(', ')}. Hỏi lại đơn vị.\n`,
    };
  }
  const file = `${adoptions.name}.csv`;
  try {
    // What an earlier run began must not stand in the way of this one.
    await finishWaiting(dataDir, store, now);
    return await addRow(texts, store, dataDir, now);
  } catch (error) {
    const reason = describeWriteError(error);
    if (reason === null) throw error;
    return { refusal: `Không ghi được ${file}: ${reason}.\n` };
  }
}

/** `npm run intake -- adoption`: confirms or refuses a unit's word that it applies a model. */
export const adoptionCommand: IntakeCommand = {
  summary:
    'xác nhận (--confirm, ghi vào adoptions.csv) hoặc từ chối (--refuse) một báo cáo áp dụng',
  run: async (words, settings, voice) => {
    const parsed = parseWords(words, { confirm: flag, refuse: flag, by: text, reason: text });
    const actor = parsed && getActor(parsed.values);
    const [number, more] = parsed?.positionals ?? [];
    const isOne = parsed !== null && parsed.values.confirm !== parsed.values.refuse;
    if (!isOne || !actor || number === undefined || more !== undefined) {
      voice.error(usage);
      return 2;
    }
    return withStore(settings, voice, async ({ store }) => {
      const report = findReport(store, number);
      if (report === null) {
        voice.error(`Không có báo cáo áp dụng nào mang số “${number}”.\n`);
        return 1;
      }
      const shown = formatNumber8(report.number);
      const state = parsed.values.confirm ? 'confirmed' : 'refused';
      if (report.state !== 'waiting') {
        voice.error(`Báo cáo ${shown} ${reportLabels[report.state]} rồi.\n`);
        return report.state === state ? 0 : 1;
      }
      if (state === 'confirmed') {
        const written = await writeReport(report, store, settings);
        if ('refusal' in written) {
          voice.error(written.refusal);
          return 1;
        }
        voice.out(written.done);
      }
      await store.settleAdoption(report.number, state, {
        ...actor,
        at: settings.clock().toISOString(),
      });
      voice.out(`Báo cáo ${shown}: ${reportLabels[state]}.\n`);
      return 0;
    });
  },
};
