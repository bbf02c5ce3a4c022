import { type ChildProcess, spawn } from 'node:child_process';
import { relative } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { contentWith, sound, textAt } from '#testing/command-fixture.ts';
import { removeFolders } from '#testing/dying-disk.ts';

const children: ChildProcess[] = [];

afterAll(async () => {
  const running = children.filter(({ exitCode }) => exitCode === null);
  const ended = running.map((child) => new Promise((resolve) => child.once('exit', resolve)));
  for (const child of running) child.kill('SIGTERM');
  await Promise.all(ended);
  removeFolders();
});

/** `npm run dev` of a content folder. */
function devOf(folder: string): ChildProcess {
  // Astro serves no pages where it sees that a test runs.
  const env = { PATH: process.env['PATH'], CONTENT_DIR: folder, PORT: '4790' };
  const child = spawn('node', ['scripts/dev.ts'], { env });
  children.push(child);
  return child;
}

it('shows the problems of a notice on its page, errors first, at the places that the office knows, and files beside a page', async () => {
  const whole = contentWith();
  const notice = 'notices/2023/sound/notice.md';
  const text = textAt(whole, notice)
    .replace(/^标题: /m, '标题：')
    .replace(/^成文日期:.*$/m, '成文日期: 2023-02-30');
  const other = { 'notices/2023/other/notice.md': textAt(whole, notice) };
  const folder = relative('.', contentWith({ [notice]: text, ...other }));
  let output = '';
  const address = await new Promise<string>((resolve) => {
    devOf(folder)
      .stdout?.setEncoding('utf8')
      .on('data', (text: string) => {
        output += text;
        const [open] = /http:\/\/localhost:\d+/.exec(output) ?? [];
        if (open !== undefined) resolve(open);
      });
  });
  expect(output).toContain(`${folder}/notices/2023/sound/notice.md:`);
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

it('shows nothing of a folder whose settings are wrong, and says what is', async () => {
  const child = devOf(relative('.', contentWith({ 'site.yaml': '主办单位: 示例省总工会\n' })));
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
  const exitCode = await new Promise((resolve) => child.once('close', resolve));
  expect([exitCode, output]).toEqual([
    2,
    expect.stringMatching(/site\.yaml:[^]*请先改正，再运行 npm run dev。/),
  ]);
}, 60_000);
