import { AlignmentType, Paragraph, TextRun, type IParagraphOptions, type IRunOptions } from 'docx';
import { sizes } from './layout.ts';

type RunStyle = Pick<IRunOptions, 'bold' | 'italics'> & { size?: number };

/** Makes a run of text. */
export function makeRun(text: string, style: RunStyle = {}): TextRun {
  const options: IRunOptions = { text, size: sizes.body, ...style };
  return new TextRun(options);
}

/** Makes a paragraph of one run. */
export function makeLine(
  text: string,
  style: RunStyle = {},
  own: IParagraphOptions = {},
): Paragraph {
  return new Paragraph({ ...own, children: [makeRun(text, style)] });
}

/** Makes a centred paragraph of one run. */
export function makeCentred(
  text: string,
  style: RunStyle = {},
  own: IParagraphOptions = {},
): Paragraph {
  return makeLine(text, style, { alignment: AlignmentType.CENTER, ...own });
}
