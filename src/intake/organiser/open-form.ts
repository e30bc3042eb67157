import { loadCheckedData } from '../../contest/load-checked.ts';
import type { DataSet, PrivateEdition } from '../../contest/edition.ts';
import { publishDataSet } from '../../contest/public-data.ts';
import { choose } from '../../judging/open-edition.ts';
import type { Voice } from '../../judging/command.ts';
import type { Settings } from '../../settings.ts';
import { defineForm } from '../define-form.ts';
import type { FormDefinition } from '../form-definition.ts';

/** An edition that a command is to work on, with its form. */
export type OpenedForm = {
  data: DataSet;
  edition: PrivateEdition;
  /** Folder of the edition below the data folder; '' where that is itself the edition. */
  folder: string;
  definition: FormDefinition;
};

/** Makes the form of an edition of which only contest.yaml and the units need to be right. */
function makeDefinition(data: DataSet, edition: PrivateEdition, now: Date): FormDefinition {
  const bare: PrivateEdition = {
    ...edition,
    submissions: [],
    authors: [],
    judges: [],
    assignments: [],
    scores: [],
    exclusions: [],
    results: [],
    content: [],
    inputs: [],
  };
  return defineForm(publishDataSet({ ...data, editions: [bare], adoptions: [] }, now));
}

/**
 * Finds the edition that is asked for, or the newest, whose form takes entries in. Errors in its
 * tables stop nothing: entries must be seen and kept also then. Null after the reason was said.
 */
export async function openForm(
  wanted: string | undefined,
  settings: Settings,
  voice: Voice,
): Promise<OpenedForm | null> {
  const { data } = await loadCheckedData(settings);
  const newestFirst = data.editions.toSorted((left, right) => (left.id < right.id ? 1 : -1));
  const edition =
    wanted === undefined ? newestFirst[0] : choose(newestFirst, wanted, ({ id }) => [id]);
  if (edition === undefined || edition === null) {
    const ids = newestFirst.map(({ id }) => id).join(', ');
    voice.error(
      newestFirst.length === 0
        ? 'Chưa đọc được kỳ nào của cuộc thi: chạy npm run check để xem lỗi.\n'
        : `Không có kỳ “${wanted ?? ''}”. Các kỳ: ${ids}.\n`,
    );
    return null;
  }
  const at = edition.file.lastIndexOf('/');
  const folder = at === -1 ? '' : edition.file.slice(0, at);
  return { data, edition, folder, definition: makeDefinition(data, edition, settings.now) };
}
