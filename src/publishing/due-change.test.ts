import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileOf, soundText } from '#reading/fixtures/fixture.ts';
import { parseOffice } from '#reading/parse-office.ts';
import { writeFiles } from '#terminal/write-files.ts';
import { siteOf } from './due-change.ts';

const answers = new Map<string, string>();
const server = createServer((request, response) => {
  const [, name = ''] = /^\/([^/]*)\/next-change\.json\?/.exec(String(request.url)) ?? [];
  const body = answers.get(name);
  response.statusCode = body === undefined ? 404 : body === '' ? 503 : 200;
  response.end(body);
});
/** What a checkout has: nothing is installed there. */
const checkout = mkdtempSync(join(tmpdir(), 'gongshi-due-'));
let address = '';
beforeAll(async () => {
  for (const part of ['src', 'scripts', 'package.json', 'content/site.yaml'])
    cpSync(part, join(checkout, part), { recursive: true });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  rmSync(checkout, { recursive: true });
});

/** How the command ends at 2023-08-09 10:00 in Shanghai, and what it says. */
async function ask(...args: readonly string[]): Promise<readonly [code: number | null, said: string]> {
  const child = spawn('node', ['scripts/due.ts', ...args], {
    cwd: checkout,
    env: { ...process.env, NODE_OPTIONS: '', SOURCE_DATE_EPOCH: '1691546400' },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => void (said += String(data)));
  return new Promise((done) => child.on('close', (code) => done([code, said])));
}

describe('whether the live site must be made anew, asked of a bare checkout', () => {
  it.each([
    ['{"next":"2023-08-09T10:00:00+08:00","changes":[]}', 0, '到时了，要重新生成'],
    ['{"next":"2023-08-01T00:00:00+08:00","changes":[]}', 0, '到时了'],
    ['{"next":"2023-08-09T10:00:01+08:00","changes":[]}', 3, '下一次在 2023-08-09T10:00:01+08:00'],
    ['{"next":null,"changes":[]}', 3, '现在没有到时的变动。'],
    ['{"next":"soon"}', 2, '读不出来'],
    ['{}', 2, '读不出来'],
    ['<!doctype html>', 2, '读不出来（网站回答 200）'],
    ['', 2, '网站回答 503'],
  ])('%s: %i', async (body, code, words) => {
    answers.set('site', body);
    const [found, said] = await ask(`${address}/site`);
    expect([found, said]).toEqual([code, expect.stringContaining(words)]);
    expect(said).not.toContain('    at ');
  });

  it('is not, where none is published yet, or it is nobody’s', async () => {
    expect((await ask(`${address}/none/`))[0]).toBe(3);
    expect(await ask('')).toEqual([3, '现在没有到时的变动。\n']);
  });

  it('is not known where nobody answers', async () => {
    const [code, said] = await ask('http://127.0.0.1:9/');
    expect([code, said]).toEqual([2, expect.stringContaining('打不开 http://127.0.0.1:9/')]);
  });
});

describe('the site of a content folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongshi-due-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const askedIn = (settings: string): string | undefined => {
    writeFiles(folder, [['site.yaml', settings]]);
    return siteOf(folder);
  };

  it.each([
    ['站点: { 名称: 甲, 域名: a.gov.cn, 网站标识码: }', 'https://a.gov.cn/'],
    ['站点:\n  # 域名: old.gov.cn\n  名称: 甲\n  域名: "a-b.gov.cn" # 正式的', 'https://a-b.gov.cn/'],
    ["站点: {域名: 'a.gov.cn'}", 'https://a.gov.cn/'],
    ['站点: { "域名" : a.gov.cn }\r\n', 'https://a.gov.cn/'],
    [soundText('site.yaml'), undefined],
  ])('is found in %j', (settings, expected) => {
    expect(askedIn(settings)).toBe(expected);
  });

  it.each([
    ...['域名：a.gov.cn', '域名:a.gov.cn', '域名: “a.gov.cn”', '域名 = a.gov.cn', '**域名**: a.gov.cn'],
    ...['域名: >-\n    a.gov.cn', '域名:\n    a.gov.cn', '域名: https://a.gov.cn/', '域名: A.gov.cn'],
    ...[
      '域名: a.gov.cn/b',
      '域名: a.gov.cn 旧',
      '域名: "a.gov.cn',
      '域名: localhost',
      '域名:',
      '网址: a.gov.cn',
    ],
    ...['备用域名: a.gov.cn', '域名: a.gov.cn\n  说明: 旧域名: b.gov.cn', '域名: &x a.gov.cn'],
    ...['说明: |\n    域名: b.gov.cn\n  “域名”: a.gov.cn', '域名: a.gov.cn\n  域名: b.gov.cn'],
  ])('is refused, and not taken for none, in %j', (line) => {
    expect(() => askedIn(`站点:\n  名称: 甲\n  ${line}\n主办单位: 甲`)).toThrow(
      expect.objectContaining({
        exitCode: 2,
        message: expect.stringContaining('不知道网站的网址。请写成“域名: '),
      }),
    );
  });

  it('is what the one reader of settings finds, or it is refused', () => {
    const keys = ['域名', '"域名"', "'域名'", '“域名”', '**域名**', '域 名'];
    const colons = [': ', ':', '：', ' : ', ' = ', ':  ', ':\t', '：　'];
    const values = [
      'a.gov.cn',
      '"a.gov.cn"',
      "'a.gov.cn'",
      '“a.gov.cn”',
      'https://a.gov.cn/',
      'ａ.gov.cn',
      'a。gov。cn',
    ];
    const wrongly: string[] = [];
    let read = 0;
    for (const key of keys)
      for (const colon of colons)
        for (const value of values)
          for (const isBraced of [true, false]) {
            const line = `${key}${colon}${value}`;
            const site = isBraced ? `站点: { 名称: 甲, ${line} }` : `站点:\n  名称: 甲\n  ${line}`;
            const settings = `${site}\n主办单位: 甲\n`;
            const { office } = parseOffice(
              new Map([['site.yaml', fileOf('site.yaml', settings)]]),
              'content',
            );
            const found = attempted(() => askedIn(settings));
            if (found !== undefined) read += 1;
            if (found !== undefined && found !== `https://${office?.domain}/`) wrongly.push(settings);
          }
    expect(wrongly).toEqual([]);
    expect(read).toBeGreaterThan(20);
  });

  it('is not known where no settings are', () => {
    expect(() => siteOf(join(folder, 'none'))).toThrow(
      expect.objectContaining({
        exitCode: 2,
        message: expect.stringMatching(/^没有找到 .*site\.yaml，不知道网站的网址。/),
      }),
    );
  });
});

function attempted<Value>(act: () => Value): Value | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
