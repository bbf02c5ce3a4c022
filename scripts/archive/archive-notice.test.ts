import { describe, expect, it } from 'vitest';
import { civil } from '#domain/civil-date.ts';
import { changed, fixtureFiles, readFixture, soundContent } from '#reading/fixture.ts';
import { isUsable } from '#reading/read-content.ts';
import { archiveChanges, archiveDue, type DueNotice } from './archive-notice.ts';

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

function due(today: string): DueNotice[] {
  const content = readFixture(changes);
  if (!isUsable(content)) throw new Error('No content');
  return archiveDue(content.notices, [...fixtureFiles(changes).keys()], civil(today));
}

describe('the archive', () => {
  it('is due a month after the window, and not a day before', () => {
    expect([due('2023-09-14').length, due('2023-09-15').length]).toEqual([0, 1]);
  });

  it('leaves a notice that can be read, without names, comments or texts, and with its last window', () => {
    const [entry] = due('2023-09-15');
    if (!entry) throw new Error('Nothing is due');
    const written = archiveChanges(entry, String(notices[`${folder}notice.md`]), {
      today: civil('2023-09-15'),
      basis: '示例“办法”: 第三条',
    });
    const removed = Object.fromEntries(written.map(({ path, bytes }) => [path, bytes]));
    const content = readFixture({ ...changes, ...removed });
    if (!isUsable(content)) throw new Error('No content');
    expect(content.diagnostics).toEqual([]);
    const [notice] = content.notices;
    expect([notice?.window.closes, notice?.archiving?.basis, notice?.titleLines]).toEqual([
      '2023-08-15',
      '示例“办法”: 第三条',
      ['关于〔略〕等示例先进个人的公示'],
    ]);
    const text = new TextDecoder().decode(removed[`${folder}notice.md`]);
    expect(text).not.toMatch(/甲一|张主任|公示时间为/);
    expect(Object.keys(removed).toSorted()).toEqual(
      [
        'archive.md',
        'criteria/person.md',
        'nominees/jia-er.md',
        'nominees/jia-yi.md',
        'notice.md',
        'suspensions/a.yaml',
      ].map((name) => `${folder}${name}`),
    );
  });
});
