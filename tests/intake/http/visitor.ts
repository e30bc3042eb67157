import type { Desk } from './desk.ts';

/** A whole entry, as somebody fills the form in. */
export const filled: Readonly<Record<string, string>> = {
  entrant_kind: 'ca-nhan',
  unit_code: 'hg-snv',
  title: 'Một cửa lưu động trên xuồng máy',
  field: 'the-che',
  summary: 'Tổ một cửa đi xuồng đến ấp mỗi thứ bảy.',
  need: 'Dân ở ấp xa đi 20 km để nộp một tờ đơn.',
  solution: 'Mỗi thứ bảy, hai công chức đi xuồng đến ba ấp.',
  benefits: 'Mỗi hồ sơ bớt hai lượt đi lại.',
  contact_phone: '0912 345 678',
  contact_email: 'tac.gia@example.vn',
  originality_pledge: 'có',
  'authors.0.name': 'Nguyễn Thị Ánh Tuyết',
};

export const pdf = new TextEncoder().encode('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');

export type SentFile = { name: string; bytes: Uint8Array<ArrayBuffer> };

/** Makes a form as a browser sends it. */
export function makeForm(
  fields: Readonly<Record<string, string>>,
  files: readonly SentFile[] = [],
): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  for (const { name, bytes } of files) form.append('files', new Blob([bytes]), name);
  return form;
}

export type Answer = { status: number; to: string; text: string; headers: Headers };

/** Visits a server as a browser without JavaScript does. */
export function makeVisitor({ url }: Pick<Desk, 'url'>) {
  const ask = async (path: string, init: RequestInit = {}): Promise<Answer> => {
    const response = await fetch(url + path, { redirect: 'manual', ...init });
    const to = response.headers.get('location') ?? '';
    return { status: response.status, to, text: await response.text(), headers: response.headers };
  };
  const get = (path: string) => ask(path);
  const post = (path: string, body: BodyInit) =>
    ask(path, { method: 'POST', body, headers: { origin: url } });
  /** Opens the form and returns its key. */
  const openForm = async (path = '/du-thi/') => {
    const { text } = await get(path);
    return /name="key" value="([^"]+)"/.exec(text)?.[1] ?? '';
  };
  /** Sends a whole entry; what is given replaces or adds. */
  const send = async (
    key: string,
    more: Readonly<Record<string, string>> = {},
    files: readonly SentFile[] = [],
  ) => post('/du-thi/', makeForm({ key, action: 'send', ...filled, ...more }, files));
  return { ask, get, post, openForm, send };
}

/** Returns the number in large letters of a page: of a receipt or a draft. */
export function getNumber(page: string): string {
  return /class="number8 large">([^<]+)</.exec(page)?.[1] ?? '';
}
