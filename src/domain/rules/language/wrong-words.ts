import { placeIn } from '../../finding/finding.ts';
import { matchesIn } from '../../lists/matches-in.ts';
import type { Notice } from '../../notice/notice.ts';
import { type NoticeText, noticeTexts } from '../../notice/notice-texts.ts';
import type { Rule } from '../findings/rule.ts';

/** Words that notices are full of, mistyped or twice: 现予公式, 中共党元, 予以予以; and peoples that there are not: 汗族. */
export const wrongWords: Rule = function* (notice) {
  for (const line of noticeTexts(notice)) {
    if (line.role === 'name') continue;
    for (const [pattern, mended] of signs.test(line.text) ? forms : []) {
      for (const match of matchesIn(line.text, pattern)) {
        if (line.isQuoted(match.index)) continue;
        const [written] = match;
        const facts = { written, instead: mended(written) };
        yield { code: 'word-mistyped', ...placeIn(line, match.index), facts };
      }
    }
    for (const { written, index } of peoplesIn(notice, line))
      if (!line.isQuoted(index))
        yield { code: 'people-unknown', ...placeIn(line, index), facts: { written } };
  }
};

/** Words that stand twice by mistake. */
const twice = '予以|现任|拟任|现予|现将|拟对|根据|按照|依据|已经|以及|经过|应当|请于|特此|如有|位于'.split(
  '|',
);
/** Without any of these nothing here is wrong. */
const signs = new RegExp(`公[式市]|[党团][元圆园原]|${twice.map((word) => word + word).join('|')}`);
const forms: readonly (readonly [pattern: RegExp, mended: (written: string) => string])[] = [
  // A reckoning has its formula: 计算公式如下.
  [
    /(?<=现予?以?|予以|[进实]行)公[式市](?=[。，：:！（]|$|如下)|公[式市](?=期间?[，内满为自从：:]|对象)/gu,
    () => '公示',
  ],
  [/(?<=中共(?:预备)?|共产)党[元圆园原](?=[，、。；）\s]|$)/gu, () => '党员'],
  [/(?<=共青)团[元圆园原](?=[，、。；）\s]|$)/gu, () => '团员'],
  [new RegExp(`(${twice.join('|')})\\1(?!地)`, 'gu'), (written) => written.slice(2)],
];

/** The peoples that the state has recognised (中国各民族名称的罗马字母拼写法和代码, GB/T 3304-1991). */
const peoples = new Set(
  '汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺'.split(
    ' ',
  ),
);
const particulars = /[男女](?:性)?[，、,]|[，、,][男女](?:性)?(?=[，、,。]|$)/u;
const told = /(?<=[，、,])(\p{Script=Han}{1,5})族(?=[，、,。])/gu;
/** Other words that end so. */
const noPeople = /民$|家$|贵$|种$|部$|宗$|[同外异本上各]$|少数|工薪|自由|未识别|其他/;

/** What is told for a people in a person's particulars, or in a column of peoples, and is none. */
function peoplesIn(
  { lists }: Notice,
  { text, role, path }: NoticeText,
): { written: string; index: number }[] {
  if (!text.includes('族')) return [];
  if (role === 'cell') {
    const [, list, , , , column] = path;
    const head = lists[Number(list)]?.heads[Number(column)] ?? '';
    const [, name = ''] = /^(\p{Script=Han}{1,5})族$/u.exec(text.trim()) ?? [];
    return /^民\s*族$/.test(head.trim()) && isNone(name) ? [{ written: text.trim(), index: 0 }] : [];
  }
  if (!particulars.test(text)) return [];
  return matchesIn(text, told).flatMap(({ 1: name = '', index }) =>
    isNone(name) ? [{ written: `${name}族`, index }] : [],
  );
}

function isNone(name: string): boolean {
  return name !== '' && !peoples.has(name) && !noPeople.test(name);
}
