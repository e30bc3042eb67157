import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { definition, openDesk, type Desk } from './desk.ts';
import { filled, makeForm, makeVisitor } from './visitor.ts';

const nextYear = {
  edition: '2023',
  year: 2023,
  window: { opensAt: '2023-08-16T00:00:00+07:00', closesAt: '2023-09-16T00:00:00+07:00' },
};

/** Publishes the site of the next edition, in the middle of its time for entries. */
async function publishNextEdition(desk: Desk): Promise<void> {
  const file = path.join(desk.folder, 'dist/du-thi/bieu-mau.json');
  await writeFile(file, JSON.stringify({ ...definition, ...nextYear }));
  desk.setClock('2023-09-01T08:00:00+07:00');
  await expect.poll(() => desk.intake.getSite().definition.edition).toBe('2023');
}

it('lets nobody correct or withdraw an entry in the time of a later edition', async () => {
  const desk = await openDesk();
  const visitor = makeVisitor(desk);
  const key = await visitor.openForm();
  await visitor.send(key);
  await publishNextEdition(desk);
  const entryPath = `/du-thi/bai/${key}/`;
  const page = await visitor.get(entryPath);
  expect(page.status).toBe(200);
  expect(page.text).not.toContain(`${entryPath}sua/`);
  expect(page.text).not.toContain(`${entryPath}rut/`);
  expect(await visitor.get(`${entryPath}sua/`)).toMatchObject({ status: 303, to: entryPath });
  expect(await visitor.get(`${entryPath}rut/`)).toMatchObject({ status: 303, to: entryPath });
  const withdrawal = await visitor.post(`${entryPath}rut/`, new URLSearchParams({ key }));
  expect(withdrawal).toMatchObject({ status: 303, to: entryPath });
  const form = makeForm({ ...filled, action: 'send', base_version: '1', title: 'Ý tưởng khác' });
  const correction = await visitor.post(`${entryPath}sua/`, form);
  expect(correction.status).toBe(409);
  expect(correction.text).toContain('bấm gửi thì thành một bài mới');
  expect(correction.text).toContain('Ý tưởng khác');
  const [entry] = desk.intake.store.listEntries('2022');
  expect(entry).toMatchObject({ version: 1, state: 'received' });
});

it('goes on with the site it knows while there is none for an instant', async () => {
  const desk = await openDesk();
  const visitor = makeVisitor(desk);
  const key = await visitor.openForm();
  await rm(path.join(desk.folder, 'dist'), { recursive: true });
  // A file that is known and gone ends its own connection, and nothing else.
  await expect(visitor.get('/404.html')).rejects.toThrow('fetch failed');
  expect((await visitor.send(key)).status).toBe(303);
});
