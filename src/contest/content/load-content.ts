import { contentKinds, type ContentKind, type FrontMatter } from '../../schemas/content/index.ts';
import { decodeUnicode } from '../../tables/decode.ts';
import { makeError, placeIn, type Issue } from '../../tables/issue.ts';
import { parseYaml } from '../../tables/yaml.ts';
import type { DataFolder } from '../data-folder.ts';

/** A text with its front matter; `slug` is the file's name without `.md`. */
export type ContentFile = {
  [K in ContentKind]: {
    kind: K;
    slug: string;
    file: string;
    data: FrontMatter<K>;
    body: string;
    /** Physical line on which the body begins. */
    bodyLine: number;
  };
}[ContentKind];

type Loaded = { files: ContentFile[]; issues: Issue[] };

const fence = /^---\n([\s\S]*?)\n---(?:\n|$)/;

async function loadFile(
  folder: DataFolder,
  kind: ContentKind,
  name: string,
  label: string,
): Promise<Loaded> {
  const file = `${label}/${kind}/${name}`;
  const read = await folder.read(`${kind}/${name}`);
  if (read.kind !== 'bytes') {
    return { files: [], issues: read.kind === 'refused' ? [{ ...read.issue, file }] : [] };
  }
  const decoded = decodeUnicode(read.bytes, file);
  if (decoded.issues.length > 0) return { files: [], issues: decoded.issues };
  const text = decoded.text.normalize('NFC');
  const match = fence.exec(text);
  if (match === null) {
    const message = 'Thiếu phần khai báo giữa hai dòng --- ở đầu tệp.';
    const hint = 'Thêm phần khai báo theo data/README.md, ví dụ chép từ một tệp khác cùng thư mục.';
    const issue = makeError(placeIn(file, { line: 1 }), 'front-matter-missing', message, hint);
    return { files: [], issues: [issue] };
  }
  const { value, issues } = parseYaml(match[1] ?? '', contentKinds[kind].schema, file, 2);
  if (value === null) return { files: [], issues };
  const body = text.slice(match[0].length);
  const bodyLine = match[0].split('\n').length;
  const slug = name.slice(0, -'.md'.length);
  return { files: [{ kind, slug, file, data: value, body, bodyLine } as ContentFile], issues };
}

/** Loads every text of an edition; `label` is the folder's name in reports. */
export async function loadContent(folder: DataFolder, label: string): Promise<Loaded> {
  const loaded: Loaded[] = [];
  for (const kind of Object.keys(contentKinds) as ContentKind[]) {
    const names = (await folder.list(kind)).filter((name) => name.endsWith('.md'));
    for (const name of names) loaded.push(await loadFile(folder, kind, name, label));
  }
  return {
    files: loaded.flatMap((one) => one.files),
    issues: loaded.flatMap((one) => one.issues),
  };
}
