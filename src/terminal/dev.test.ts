import { type ChildProcess, spawn } from 'node:child_process';
import { relative } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { contentWith, sound, textAt } from '#testing/command-fixture.ts';
import { removeFolders } from '#testing/dying-disk.ts';

let child: ChildProcess | undefined;

afterAll(async () => {
  const ended = new Promise((resolve) => child?.once('exit', resolve));
  child?.kill('SIGTERM');
  await ended;
  removeFolders();
});

it('shows the problems of a notice on its page, errors first, at the places that the office knows, and files beside a page', async () => {
  const whole = contentWith();
  const notice = 'notices/2023/sound/notice.md';
  const text = textAt(whole, notice)
    .replace(/^标题: /m, '标题：')
    .replace(/^成文日期:.*$/m, '成文日期: 2023-02-30');
  const other = { 'notices/2023/other/notice.md': textAt(whole, notice) };
  const folder = relative('.', contentWith({ [notice]: text, ...other }));
  // Astro serves no pages where it sees that a test runs.
  const env = { PATH: process.env['PATH'], CONTENT_DIR: folder, PORT: '4790' };
  child = spawn('node', ['scripts/dev.ts'], { env });
  const address = await new Promise<string>((resolve) => {
    child?.stdout?.setEncoding('utf8').on('data', (said: string) => {
      const [open] = /http:\/\/localhost:\d+/.exec(said) ?? [];
      if (open !== undefined) resolve(open);
    });
  });
  const page = await (await fetch(`${address}${sound}`)).text();
  const places = [
    ...page.matchAll(/<code[^>]*>([^<]*notice\.md:\d+:\d+)<\/code>\s*<p[^>]*>\s*<strong[^>]*>\s*(..)/g),
  ];
  expect(places.map(([, place, severity]) => [place, severity])).toEqual([
    [expect.stringContaining(`${folder}/notices/2023/sound/notice.md:`), '错误'],
    [`${folder}/notices/2023/sound/notice.md:2:3`, '警告'],
  ]);
  const calendar = await fetch(`${address}/notices/2023/other/notice.ics`);
  expect(await calendar.text()).toContain('BEGIN:VCALENDAR');
}, 60_000);
