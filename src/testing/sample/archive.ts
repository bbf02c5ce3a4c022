import type { CalendarHistory } from '#domain/calendar/calendar-history.ts';
import type { CivilDate } from '#domain/time/civil-date.ts';
import { pdf } from '#documents/attachment-fixture.ts';
import { yaml } from './files/front-matter.ts';
import { livedFiles } from './files/life-files.ts';
import { noticeFile } from './files/notice-file.ts';
import { criteriaFiles, listFiles, type PartFile } from './files/part-files.ts';
import { sampleOf } from './sample.ts';

/** Path in a content folder → text. */
export type Files = ReadonlyMap<string, string>;

/** What an archive is made of: how many notices, the day they stand around, the working calendar. */
export interface ArchivePlan {
  readonly count: number;
  readonly around: CivilDate;
  readonly history: CalendarHistory;
}

/**
 * A content folder of made-up notices, all of them sound: `site.yaml` of an office that exists nowhere, and
 * `count` notices. Equal plans give equal texts, and a longer archive begins with the notices of a shorter one.
 */
export function sampleArchive({ count, around, history }: ArchivePlan): Files {
  const files = new Map([['site.yaml', sampleSite]]);
  for (let index = 0; index < count; index += 1)
    for (const [path, text] of sampleNotice(index, around, history)) files.set(path, text);
  return files;
}

/** The files of the notice `index` (from 0) of an archive for `around`. */
export function sampleNotice(index: number, around: CivilDate, history: CalendarHistory): Files {
  const sample = sampleOf(index, around, history);
  const parts: PartFile[] = [
    ['notice.md', noticeFile(sample)],
    ...criteriaFiles(sample),
    ...sample.lists.flatMap((list, order) => listFiles(sample, list, order)),
    ...sample.attachments.flatMap(({ 文件: path }): PartFile[] =>
      path === undefined ? [] : [[path, printed]],
    ),
  ];
  const { subject, schedule } = sample;
  const slug = `${subject.slug}-${String(index + 1).padStart(4, '0')}`;
  const folder = `notices/${schedule.publishedOn.slice(0, 4)}/${slug}`;
  return new Map(livedFiles(sample, parts).map(([path, text]) => [`${folder}/${path}`, text]));
}

/** A list as it is printed, of one page. */
const printed = new TextDecoder().decode(pdf([[{ text: '示例名单', y: 760 }]]));

/** The office of the samples. It has no codes, and its domain is one that nobody can have (RFC 2606). */
export const sampleSite = yaml({
  站点: {
    名称: '示例省公示（示例）',
    域名: 'gongshi.shili.example',
    网站标识码: '',
    ICP备案号: '',
    公网安备号: '',
    党政机关标识: '',
  },
  主办单位: '示例省人力资源和社会保障厅',
  联系: { 电话: '0000-5550100', 地址: '示例省示例市示例区示例路1号', 邮编: '000100' },
  办公时间: '工作日 8:30—12:00，14:30—18:00',
  公示: { 截止时刻: '24:00', 信函在途天数: '3' },
});
