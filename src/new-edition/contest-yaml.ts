import { stringify } from 'yaml';
import { formatDeadline } from '../text/dates.ts';
import type { Draft } from './draft.ts';
import { formatExampleRound } from './example-round.ts';
import { pickKeys } from './pick-keys.ts';

/** What a new edition takes over from an earlier one: rules, not dates or numbers of papers. */
const takenOver = [
  'language',
  'paper_entries',
  'own_unit_models',
  'max_authors',
  'fields',
  'rounds',
  'tie_break',
  'awards',
  'published_marks',
  'minutes_signatures',
];

const format = { lineWidth: 0 } as const;

function makeTimeline({ options, like }: Draft) {
  const { opensAt, closesAt, finalistsAt, defenceStartsOn, defenceEndsOn, awardsAt } = options;
  const preparationDays = like?.contest.timeline?.preparation_days;
  return {
    submission: { opens_at: opensAt, closes_at: closesAt },
    ...(finalistsAt !== null && { finalists: { announced_at: finalistsAt } }),
    ...(preparationDays !== undefined && { preparation_days: preparationDays }),
    ...(defenceStartsOn !== null && {
      defence: { starts_on: defenceStartsOn, ends_on: defenceEndsOn ?? defenceStartsOn },
    }),
    ...(awardsAt !== null && { awards: { announced_at: awardsAt } }),
  };
}

function listOpenDates({ options }: Draft): string {
  const open = [
    ...(options.finalistsAt === null
      ? ['finalists: { announced_at }, công bố bài vào vòng 2']
      : []),
    ...(options.defenceStartsOn === null
      ? ['defence: { starts_on, ends_on }, bảo vệ ý tưởng']
      : []),
    ...(options.awardsAt === null ? ['awards: { announced_at }, công bố giải'] : []),
  ];
  if (open.length === 0) return '';
  return `  # Chưa có ngày, thêm khi đã biết:\n${open.map((line) => `  #   ${line}\n`).join('')}`;
}

function shortenName(draft: Draft): string {
  const { options, like } = draft;
  if (options.shortName !== null) return options.shortName;
  if (like === null) return options.name ?? '';
  const { short_name, year } = like.contest;
  return short_name.replaceAll(String(year), String(options.year));
}

function formatHead(draft: Draft): string {
  const { options, like } = draft;
  const place = options.place ?? like?.contest.place;
  const { receivingOffice } = options;
  return stringify(
    {
      name: options.name,
      short_name: shortenName(draft),
      year: options.year,
      ...(place !== undefined && { place }),
      organiser: {
        name: options.organiser,
        ...(receivingOffice !== null && { receiving_office: receivingOffice }),
      },
    },
    format,
  );
}

/** Formats the contest.yaml of the new edition. */
export function formatContest(draft: Draft, schemaPath: string | null): string {
  const { options, like, fields } = draft;
  const server = schemaPath === null ? '' : `# yaml-language-server: $schema=${schemaPath}\n`;
  const own = fields?.from === 'edition' ? [] : ['fields'];
  const kept = takenOver.filter((key) => !own.includes(key));
  const origin =
    like === null ? '' : `# Vòng thi, tiêu chí, giải thưởng: lấy từ kỳ ${like.folder}.\n`;
  const timeline = stringify({ timeline: makeTimeline(draft) }, format).replace(
    /^ {4}closes_at: .*$/m,
    (line) => `${line} # hết ${formatDeadline(options.closesAt ?? '')}`,
  );
  const parts = [
    `${server}# Ý nghĩa từng mục: data/README.md. Chưa có văn bản ban hành cuộc thi (decision) và bài viết (content).\n${origin}${formatHead(draft)}`,
    timeline + listOpenDates(draft),
    own.length === 0 ? '' : stringify({ fields: fields?.fields ?? [] }, format),
    like === null ? formatExampleRound() : pickKeys(like.text, kept),
  ];
  return parts.filter((part) => part !== '').join('\n');
}
