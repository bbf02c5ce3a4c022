import type { CivilDate } from '#domain/civil-date.ts';
import { type Content, parseContent, type UnusableContent } from './parse-content.ts';
import type { ContentFile } from './content-files.ts';

/** A small content folder without a problem, for tests: each test changes what it is about. */
export const soundContent: Readonly<Record<string, string>> = {
  'site.yaml': `站点: { 名称: 示例省公示, 域名: gongshi.example.gov.cn, 网站标识码: , ICP备案号: , 公网安备号: , 党政机关标识: }
主办单位: 示例省人力资源和社会保障厅
`,
  'calendar/2023.yaml': `年份: 2023
法定假日天数: 4
文件:
  - { 文号: 国办发明电〔2022〕16号, 标题: 通知, 成文日期: 2022-12-08, 发布日期: 2022-12-08, 网址: http://www.gov.cn/ }
放假:
  - { 名称: 国庆节, 首日: 2023-09-29, 末日: 2023-10-06 }
上班: [2023-10-07, 2023-10-08]
`,
  'notices/2023/sound/notice.md': `---
标题: 关于示例先进个人的公示
种类: 评选表彰
发布单位: [示例省总工会]
落款: [示例省总工会]
成文日期: 2023-08-04
发布时间: 2023-08-04 10:00
公示期:
  工作日: 5
名额:
  - { 类别: 先进个人, 数: 2, 量词: 名 }
受理:
  部门: 示例省总工会组织部
  渠道:
    - { 方式: 电话, 号码: 0000-5550123 }
签发: { 审核: 组织部, 签发: 主席, 时间: 2023-08-04 }
---
公示时间为{{公示期}}。
`,
  'notices/2023/sound/criteria/person.md': `---
类别: [先进个人]
标题: 先进个人评选条件
序号: 1
---
1. 爱岗敬业。
2. 群众公认。
`,
  'notices/2023/sound/nominees/jia-yi.md': `---
序号: 1
名称: 甲一
类别: 先进个人
---
甲一的事迹。
`,
  'notices/2023/sound/nominees/jia-er.md': `---
序号: 2
名称: 甲二
类别: 先进个人
---
甲二的事迹。
`,
};

/** Changes of the sound content: a file's text or bytes, an error for one that cannot be read, undefined for none. */
export type Changes = Readonly<Record<string, string | Uint8Array | Error | undefined>>;

/** The sound content with `changes`, read as on `today`. */
export function readFixture(changes: Changes = {}, today?: CivilDate): Content | UnusableContent {
  return parseContent(fixtureFiles(changes), 'content', today);
}

/** The files of the sound content with `changes`. */
export function fixtureFiles(changes: Changes): Map<string, ContentFile> {
  const files = new Map<string, ContentFile>();
  for (const [path, content] of Object.entries({ ...soundContent, ...changes }).toSorted()) {
    if (content === undefined) continue;
    files.set(path, fileOf(`content/${path}`, content));
  }
  return files;
}

/** The text of the sound file `path`, with `found` replaced. Throws where it is not there: a change must change. */
export function changed(path: string, found: string, replacement: string): Changes {
  const text = soundContent[path];
  if (!text?.includes(found)) throw new Error(`${path} has no ${found}`);
  return { [path]: text.replace(found, () => replacement) };
}

function fileOf(file: string, content: string | Uint8Array | Error): ContentFile {
  if (content instanceof Error)
    return {
      file,
      size: 0,
      get bytes(): Uint8Array {
        throw content;
      },
    };
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { file, size: bytes.length, bytes };
}
