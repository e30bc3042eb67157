import { getNextMilestone, getPhase, type Phase } from '../contest/timeline.ts';
import { formatDeadline, formatInstant } from '../text/dates.ts';
import { getSettings } from '../settings.ts';
import { getCurrentEdition, getEntries } from './data.ts';

/** Where the contest stands, in words. */
export type PhaseView = { phase: Phase; title: string; next: string | null };

const titles: Record<Phase, string> = {
  archived: 'Cuộc thi đã kết thúc',
  'before-opening': 'Sắp nhận bài dự thi',
  open: 'Đang nhận bài dự thi',
  judging: 'Đang chấm vòng 1',
  preparing: 'Tác giả chuẩn bị bảo vệ ý tưởng',
  defence: 'Đang bảo vệ ý tưởng',
  deciding: 'Chờ công bố kết quả',
  finished: 'Cuộc thi đã có kết quả',
};

/** Says in which phase the current edition is at the contest's clock, and what comes next. */
export async function getPhaseView(): Promise<PhaseView> {
  const { contest } = await getCurrentEdition();
  const { now } = getSettings();
  const phase = getPhase(contest, now);
  const coming = getNextMilestone(contest, now);
  if (coming === null) return { phase, title: titles[phase], next: null };
  const { milestone, at, event } = coming;
  const when = event === 'ends' ? formatDeadline(at) : formatInstant(at);
  const what = event === 'ends' ? `Hạn: ${milestone.name}` : milestone.name;
  return { phase, title: titles[phase], next: `${what} – ${when}, giờ Việt Nam.` };
}

/** The numbers of the current edition. */
export type Totals = {
  received: number;
  units: number;
  finalists: number | null;
  awards: number | null;
};

/** Counts the current edition; what is not released yet is null. */
export async function getTotals(): Promise<Totals> {
  const edition = await getCurrentEdition();
  const own = (await getEntries()).filter((entry) => entry.edition === edition.id);
  const codes = new Set(own.flatMap((entry) => entry.unitCode ?? []));
  const last = edition.contest.rounds.length > 1 ? edition.contest.rounds.at(-1)?.id : undefined;
  const { release } = edition;
  return {
    received: edition.received,
    units: codes.size,
    finalists:
      release.finalists && last !== undefined
        ? own.filter((entry) => entry.roundReached === last).length
        : null,
    awards: release.awards
      ? own.filter((entry) => entry.award !== null).length + edition.collectiveAwards.length
      : null,
  };
}
