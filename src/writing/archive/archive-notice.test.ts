import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { civil } from '#domain/time/civil-date.ts';
import type { Notice } from '#domain/notice/notice.ts';
import type { Diagnostic } from '#reading/wording/diagnostic.ts';
import { type Changes, changed, fixtureFiles, readFixture, soundContent } from '#reading/fixtures/fixture.ts';
import { isUsable } from '#reading/parse-content.ts';
import { contentWith } from '#testing/command-fixture.ts';
import { removeFolders } from '#testing/dying-disk.ts';
import { archiveDue, archivePlan, doubtfulNames, type DueNotice } from './archive-notice.ts';

const folder = 'notices/2023/sound/';
const notices = changed(
  `${folder}notice.md`,
  '标题: 关于示例先进个人的公示',
  '# 张主任待核\n标题: 关于甲一等示例先进个人的公示',
);
const changes = {
  'site.yaml': `${soundContent['site.yaml']}保留: { 公示期满后: 1个月, 依据: "示例“办法”: 第三条" }\n`,
  ...notices,
  [`${folder}suspensions/a.yaml`]:
    '{ 起: 2023-08-08, 止: 2023-08-09, 原因: 网站故障, 决定机关: 某单位, 依据: 某规定 }\n',
};

function due(today: string, more: Changes = {}): DueNotice[] {
  const content = readFixture({ ...changes, ...more });
  if (!isUsable(content)) throw new Error('No content');
  return archiveDue(content.notices, fixtureFiles({ ...changes, ...more }), civil(today));
}

describe('the archive', () => {
  it('is due a month after the window, and not a day before', () => {
    expect([due('2023-09-14').length, due('2023-09-15').length]).toEqual([0, 1]);
  });

  it('says which addresses and files spell a name that it takes out, where any does', () => {
    const saidOf = (more: Changes): string => archivePlan(due('2023-09-20', more), undefined).said.join('\n');
    expect(saidOf({})).not.toContain('拼音');
    const named = Object.fromEntries(
      Object.entries({ ...soundContent, ...changes }).flatMap(([path, text]) => [
        [path, path.startsWith(folder) ? undefined : text],
        [path.replace(folder, 'notices/2023/jia-yi/'), text],
      ]),
    );
    expect(saidOf(named)).toContain('网址 /notices/2023/jia-yi/ 里有姓名的拼音，网址不能改。');
  });

  it('leaves a notice that can be read, without names, comments or texts, and with its last window', () => {
    const { diagnostics, notice, files } = archived('2023-09-20', {
      'suspensions/2023-08-10.yaml':
        '{ 起: 2023-08-10, 止: 2023-08-10, 原因: 全站停机, 决定机关: 某单位, 依据: 某规定 }\n',
      [`${folder}suspensions/a.yaml`]:
        '{ 起: 2023-08-08, 止: 2023-08-09, 原因: 甲 一、甲三所在地停电, 决定机关: 某单位, 依据: 某规定 }\n',
      [`${folder}corrections/2023-08-10.md`]:
        '---\n性质: 对象调整\n时间: 2023-08-10 10:00\n说明: 增加甲一\n公示期影响: { 顺延工作日: 1 }\n---\n',
      [`${folder}versions/1/notice.md`]: String(notices[`${folder}notice.md`]),
      [`${folder}versions/1/criteria/person.md`]: soundContent[`${folder}criteria/person.md`],
      [`${folder}versions/1/nominees/jia-er.md`]: soundContent[`${folder}nominees/jia-er.md`],
      [`${folder}versions/1/nominees/jia-san.md`]: soundContent[`${folder}nominees/jia-yi.md`]?.replace(
        '甲一',
        '甲三',
      ),
    });
    expect(diagnostics).toEqual([]);
    // Five working days, three of them suspended, and one more.
    expect([notice.window.opens, notice.window.closes, notice.window.length]).toEqual([
      '2023-08-07',
      '2023-08-17',
      6,
    ]);
    expect([notice.archiving, notice.titleLines]).toEqual([
      { time: { on: '2023-09-17', at: undefined }, basis: '示例“办法”: 第三条', about: [] },
      ['关于〔略〕等示例先进个人的公示'],
    ]);
    expect([...files.values()].join('')).not.toMatch(/甲|张主任|公示时间为/);
    expect([...files.keys()].toSorted()).toEqual(
      ['archive.md', 'corrections/2023-08-10.md', 'notice.md', 'suspensions/a.yaml'].map(
        (name) => `${folder}${name}`,
      ),
    );
  });

  it('asks whose names stand in what stays, and leaves none of them in any dress', () => {
    const title = changed(
      `${folder}notice.md`,
      '标题: 关于示例先进个人的公示',
      '标题: 关于⻢ 三、艾沙•买买提同志的公示',
    );
    const withdrawal =
      '---\n时间: 2023-08-10\n决定机关: 某单位\n理由: 馬三同志的材料和 &#39532;三、艾沙买买提的不符。\n---\n';
    const files = { ...title, [`${folder}withdrawal.md`]: withdrawal };
    const [entry] = due('2023-08-20', files);
    if (!entry) throw new Error('Nothing is due');
    const about = doubtfulNames(entry) ?? [];
    expect(about).toEqual(['艾沙·买买提', '马三']);
    const { changes: written } = archivePlan([entry], undefined, new Map([['/notices/2023/sound/', about]]));
    const left = written.flatMap(({ bytes }) => (bytes ? new TextDecoder().decode(bytes) : []));
    expect(left.join('')).not.toMatch(/[⻢馬马]\s*三|艾沙|39532/);
    expect(left.join('')).toContain('关于〔略〕、〔略〕同志的公示');
    expect(left.join('')).toContain('涉及: 无');
  });

  it('comes again where the office has said whom the notice is about besides', () => {
    const bare = Object.fromEntries(
      Object.keys(soundContent)
        .filter((path) => path.startsWith(folder) && path !== `${folder}notice.md`)
        .map((path) => [path, undefined]),
    );
    const withdrawn = (about: string): Changes => ({
      ...bare,
      [`${folder}suspensions/a.yaml`]: undefined,
      [`${folder}withdrawal.md`]: `---\n时间: 2023-08-10\n决定机关: 某单位\n理由: 再研究。\n涉及: ${about}\n---\n`,
    });
    expect(due('2023-08-20', withdrawn('无'))).toEqual([]);
    expect(due('2023-08-20', withdrawn('[甲一]'))).toHaveLength(1);
  });

  it('leaves no name in the reason of a withdrawal, in a file of Windows', () => {
    const { notice, files } = archived('2023-08-20', {
      [`${folder}withdrawal.md`]:
        '---\r\n时间: 2023-08-10\r\n决定机关: 某单位\r\n理由: 甲　二的材料要再研究。\r\n---\r\n',
    });
    expect(notice.withdrawal?.reason).toBe('〔略〕的材料要再研究。');
    expect([...files.keys()].toSorted()).toEqual(
      ['notice.md', 'suspensions/a.yaml', 'withdrawal.md'].map((name) => `${folder}${name}`),
    );
  });
});

it('does not pass over in silence a notice that cannot be read', () => {
  const notice = `${folder}notice.md`;
  const content = contentWith({
    [`${folder}withdrawal.md`]: '---\n时间: 2023-08-10\n决定机关: 某单位\n理由: 再研究。\n---\n',
    [notice]: soundContent[notice]?.replace('工作日: 5', '工作日: 若干'),
  });
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/archive.ts', '--yes'], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: content, SOURCE_DATE_EPOCH: '1692000000' },
  });
  removeFolders();
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toContain('没有动。请先 npm run check，改正后重新运行：\n  /notices/2023/sound/');
});

/** The notice and its files once everything of it that is due on `today` is removed. */
function archived(
  today: string,
  more: Changes,
): {
  readonly diagnostics: readonly Diagnostic[];
  readonly notice: Notice;
  readonly files: ReadonlyMap<string, string>;
} {
  const [entry] = due(today, more);
  if (!entry) throw new Error('Nothing is due');
  const before: Changes = { ...soundContent, ...changes, ...more };
  const written = archivePlan([entry], '示例“办法”: 第三条').changes;
  const after = { ...before, ...Object.fromEntries(written.map(({ path, bytes }) => [path, bytes])) };
  const content = readFixture(after);
  if (!isUsable(content)) throw new Error('No content');
  const [notice] = content.notices;
  if (!notice) throw new Error('No notice');
  expect(archiveDue([notice], fixtureFiles(after), civil('2030-01-01'))).toEqual([]);
  const files = [...fixtureFiles(after)].filter(([path]) => path.startsWith(folder));
  return {
    diagnostics: content.diagnostics,
    notice,
    files: new Map(files.map(([path, { bytes }]) => [path, new TextDecoder().decode(bytes)])),
  };
}
