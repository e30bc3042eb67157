import { getVietnamDate } from '../../text/dates.ts';
import { normaliseText } from '../../text/normalise.ts';
import type { FormProblem } from '../entry.ts';
import { findFieldProblem, type CheckContext } from '../form/check-field.ts';
import type { FormModel } from '../form-definition.ts';
import { makeAdoptionPage } from '../pages/adoption/adoption-page.ts';
import { adoptionFields, reporterFields } from '../pages/adoption/fields.ts';
import { makeAdoptionReceivedPage } from '../pages/adoption/received-page.ts';
import type { Intake, Visit } from './context.ts';
import { checkHoneypot } from './honeypot.ts';
import { readSent } from './read-sent.ts';
import { replyPage, type Reply } from './reply.ts';
import { replyTooMany, replyTrouble } from './troubles.ts';

type Fields = Readonly<Record<string, string>>;

const asked = [...adoptionFields, ...reporterFields];
const pressureSeconds = 600;

function findModel({ parameters }: Visit, intake: Intake): FormModel | undefined {
  return intake.getSite().definition.models.find(({ id }) => id === parameters.model);
}

function readFields(sent: readonly (readonly [string, string])[]): Fields {
  const values = new Map(sent.toReversed());
  return Object.fromEntries(
    asked.map(({ name, kind }) => {
      const text = normaliseText(values.get(name) ?? '');
      return [name, kind === 'paragraphs' ? text : text.replaceAll('\n', ' ')];
    }),
  );
}

function checkReport(fields: Fields, context: CheckContext): FormProblem[] {
  const problems = asked.flatMap((field) => {
    const problem = findFieldProblem(field, fields[field.name] ?? '', context);
    // Who is only preparing names the day on which it is to begin.
    const isPlanned = problem?.code === 'date-future' && fields.status === 'dang-chuan-bi';
    return problem === null || isPlanned ? [] : [{ field: field.name, ...problem }];
  });
  if (fields.reporter_phone === '' && fields.reporter_email === '') {
    problems.push({
      field: 'reporter_phone',
      code: 'contact-missing',
      message: 'Điền điện thoại hoặc thư điện tử để Ban Tổ chức hỏi lại.',
    });
  }
  return problems;
}

/** Shows the form by which a unit says that it applies a model. */
export function getAdoptionForm(visit: Visit, intake: Intake): Reply {
  const model = findModel(visit, intake);
  if (model === undefined) return replyTrouble(404);
  const { definition } = intake.getSite();
  const view = { definition, model, fields: {}, problems: [], action: visit.url.pathname };
  return replyPage(200, makeAdoptionPage({ ...view, key: intake.makeKey() }));
}

/** Takes a unit's word that it applies a model, for the organiser to confirm. */
export async function postAdoptionForm(visit: Visit, intake: Intake): Promise<Reply> {
  const read = await readSent(visit, intake, 'report', null);
  if ('reply' in read) return read.reply;
  if (read.sent.isChallenged) return replyTooMany(pressureSeconds);
  const model = findModel(visit, intake);
  if (model === undefined) return replyTrouble(404);
  const { definition } = intake.getSite();
  const values = new Map(read.sent.fields.toReversed());
  const fields = readFields(read.sent.fields);
  const sentKey = values.get('key') ?? '';
  const key = /^[\w-]{43}$/.test(sentKey) ? sentKey : intake.makeKey();
  const reportedAt = visit.begunAt.toISOString();
  const today = getVietnamDate(reportedAt);
  const problems = [
    ...checkReport(fields, { today, units: definition.units }),
    ...checkHoneypot(values.get('website') ?? ''),
  ];
  if (problems.length > 0) {
    const view = { definition, model, fields, problems, key, action: visit.url.pathname };
    return replyPage(400, makeAdoptionPage(view));
  }
  const record = await intake.store.reportAdoption({
    key,
    edition: definition.edition,
    modelId: model.id,
    report: { fields },
    reportedAt,
  });
  return replyPage(200, makeAdoptionReceivedPage(record, model));
}
