import { afterEach, describe, expect, it } from 'vitest';
import { civil } from '#domain/time/civil-date.ts';
import { instantOf } from '#domain/time/instant.ts';
import { soundContent, soundText } from '#reading/fixtures/fixture.ts';
import { contentWith, type FileTexts, fill, type Outcome, runIn, textAt } from '#testing/command-fixture.ts';
import { removeFolders, treeOf } from '#testing/dying-disk.ts';
import { killedEverywhere } from '#testing/killed-everywhere.ts';
import type { Disk } from '#writing/disk/disk.ts';
import { archiveFlags, archiveNotices } from './archive-notices.ts';

const inner = 'notices/2023/sound';
const settings = soundText(`${inner}/notice.md`);
const due: FileTexts = {
  'site.yaml': `${soundContent['site.yaml']}保留: { 公示期满后: 1个月, 依据: "示例“办法”: 第三条" }\n`,
  [`${inner}/notice.md`]: settings.replace('关于示例', '关于甲一等示例'),
  [`${inner}/versions/1/notice.md`]: settings,
  [`${inner}/versions/1/criteria/person.md`]: soundContent[`${inner}/criteria/person.md`],
  [`${inner}/versions/1/nominees/jia-er.md`]: soundContent[`${inner}/nominees/jia-er.md`],
  [`${inner}/versions/1/nominees/jia-san.md`]: soundContent[`${inner}/nominees/jia-yi.md`]?.replace(
    '甲一',
    '甲三',
  ),
  [`${inner}/attachments/a.txt`]: '甲一',
  [`${inner}/corrections/2023-08-10.md`]:
    '---\n性质: 对象调整\n时间: 2023-08-10 10:00\n说明: 甲三换成甲一\n公示期影响: 不影响\n---\n',
  [`${inner}/suspensions/a.yaml`]:
    '{ 起: 2023-08-08, 止: 2023-08-09, 原因: 甲三所在地停电, 决定机关: 某单位, 依据: 某规定 }\n',
};
const withdrawn: FileTexts = {
  ...due,
  [`${inner}/suspensions/a.yaml`]: String(due[`${inner}/suspensions/a.yaml`]).replace('甲三', '马三'),
  [`${inner}/withdrawal.md`]:
    '---\n时间: 2023-08-10\n决定机关: 某单位\n理由: 甲三的材料和马三的不符。\n涉及: 马三\n---\n',
};

let folder = '';
afterEach(removeFolders);

describe('npm run archive', () => {
  it.each([
    ['has been kept long enough', due, ['empty-body']],
    ['is withdrawn', withdrawn, []],
  ])('is finished by the next run, wherever it was killed, of a notice that %s', async (_, content, told) => {
    folder = contentWith(content);
    const { times, codes } = await killedEverywhere({
      folder,
      restore: () => fill(folder, content),
      run: archive,
    });
    expect(times).toBeGreaterThan(12);
    expect(codes).toEqual(told);
    const names = Object.keys(treeOf(folder)).filter((path) => path.startsWith(inner));
    const texts = names.flatMap((name) => (/\.(?:md|yaml)$/.test(name) ? [textAt(folder, name)] : []));
    expect(texts.join('')).not.toMatch(/甲[一二三]|马三/);
  });
});

function archive(disk: Disk): Promise<Outcome> {
  return runIn(folder, archiveFlags, [], archiveNotices, {
    disk,
    now: instantOf(civil('2023-09-20'), 600),
  });
}
