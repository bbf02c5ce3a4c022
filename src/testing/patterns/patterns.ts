import { soundText } from '#reading/fixtures/fixture.ts';
import { pick, type Random } from '../random.ts';

/** A text that a unit makes by repetition, and where in the content it stands. */
export interface Pattern {
  readonly place: string;
  readonly shape: string;
  readonly unit: string;
}

/** The longest line that is read at all is a little longer. */
const lineLength = 29_000;

/** What is repeated, between “¦”: marks of Markdown, of YAML and of Chinese, and pieces of what the rules look for. */
const units: readonly string[] = [
  ' ¦\t¦\u3000¦\r\n¦\u3000 ¦\u00a0¦\u200b¦a¦a b ¦甲¦甲乙¦姓名¦张三 ¦[¦![¦[](¦[甲](¦(¦<¦<a ¦<!--',
  '<a href="¦</¦*¦**¦* ¦*甲¦_¦_甲¦**甲¦*_¦`¦``¦` `¦~~¦~¦\\¦\\*¦|¦| ¦|甲¦||¦|-¦| --- |¦-¦---¦--- ¦=¦===',
  '> ¦>¦>> ¦- ¦- - ¦+ ¦1. ¦1) ¦12. ¦# ¦#¦###### ¦#\n¦{{¦{{}}¦{{公示期¦{{公示期}}¦{¦}¦{}¦{{a}¦{/*¦{"a"',
  '<A>¦<A/>¦<A a={¦import a¦&¦&a¦&a ¦*a ¦&a [¦&amp;¦&#¦&#x¦&#1¦!¦!a ¦!!a¦%¦@¦a@¦a@b.¦a.b@¦https://',
  'https://a¦http://a.b/¦www.¦<https://¦mailto:¦javascript:¦//¦/¦://¦.¦..¦0¦1¦12¦1 ¦1-¦1.¦1,¦１¦一¦二十',
  '十¦百¦〇¦第一条¦第一¦（一）¦一、¦1、¦138¦138 ¦1380013¦13800138000¦13800138000 ¦0971-¦0971-825',
  '（0971）¦+86 ¦86-138¦转1¦630102¦63010219900101¦630102199001011¦63010219900101123¦63010219900101123X',
  '63010219900101123X ¦6222¦6222 0000 ¦62220000000000000¦E1234567¦E¦****¦138****¦6301**¦*8000¦X¦Ⅹ¦×¦O0',
  '2023¦2023-¦2023-08-¦2023-08-04¦2023年¦2023年8月¦2023年8月4日¦8月4日¦8月¦4日¦至¦2023.8.¦1990年1月',
  '1990年1月1日生¦生于¦出生¦出生于¦10:00¦10：¦上午¦上午10时¦10时¦时¦日¦天¦、¦，¦。¦；¦：¦:¦: ¦,¦, ¦;¦“',
  '”¦“甲”¦"¦\'¦《¦》¦《甲》¦（¦）¦（）¦()¦(甲¦〔¦〔2023〕¦〔2023〕1号¦号¦…¦—¦——¦·¦【¦】¦「¦〈¦‘¦（甲）',
  '“甲¦《甲¦联系人¦联系人 ¦联系人：¦联系人：甲¦受理人 ¦电话¦电话：¦联系电话 ¦手机 ¦地址：¦住址¦住址：',
  '省¦市¦县¦区¦路¦街¦1号¦1号楼¦单元¦室¦101室¦村¦组¦甲省¦甲市¦甲路1号¦小区¦公示¦公示期¦公示期为¦公示期 ',
  '公示时间¦5个¦5个工作日¦五个工作日¦工作日¦个¦名¦1名¦2 名 ¦先进个人¦先进个人1名¦先进集体¦附件¦附件1',
  '附件：¦附件1：¦见附件¦附：¦等¦等人¦等1¦和¦及¦或¦甲一¦甲二¦甲一、¦甲一、甲二、¦甲一 ¦同志¦同志 ¦先生',
  '女士¦厅¦局¦示例省总工会¦总工会¦办公室¦身份证¦身份证号¦身份证号：¦护照¦银行卡¦卡号：¦邮箱：¦密码¦住',
  '家住¦现住¦户籍¦甲: ¦甲:\n¦- a: ¦a: {¦[a, ¦{a: ¦[{¦[[¦{a¦? ¦?a\n¦a:¦a: b\n¦: a¦"a": ¦|\n¦>\n¦"a\\',
  '\'\'¦""¦"\\u¦甲：¦标题：¦标题: ¦标题:\n¦序号: 1\n¦- - - ¦-\n¦- {¦#a¦# 甲\n\n¦a\n# 甲\n¦>a\n¦- a\n',
  '- a\n\n¦1. a\n¦1. a\n\n¦> - ¦- > ¦* a\n  * b\n¦|a|b|\n|-|-|\n¦|甲|\n¦[a]: b\n¦[a]¦[a][b]¦![a](b)',
  '[a](b)¦[甲](#甲一)¦<b>¦<b>\n¦<!-- a¦<!-- a -->¦<?¦<![CDATA[¦```\n¦~~~\n¦    a\n¦\ta\n¦a  \n¦a\\\n¦\n',
  '\n\n¦ \n¦--\n¦---\n¦...\n¦***\n¦***\n\n¦_ _ _\n¦\u0000¦\ud83d\ude00¦\u202e¦\ufffc¦第一条甲。',
  '8250000、¦电话：0971-8250000，¦3项、¦一等奖3项、¦其中甲3项¦每家5万元¦16个模范集体¦甲中心、¦孤儿甲¦证后四位',
  '一、甲\n\n¦（一）甲\n\n¦1.甲\n\n¦1. 甲\n2. 乙\n¦甲 乙¦公 示¦２０２３¦２０２３年¦①¦⑴¦㈠¦Ⅰ',
].flatMap((row) => row.split('¦'));

type Shape = (unit: string, length: number) => string;

const line: Shape = (unit, length) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
const lines = (one: (index: number) => string, length: number): string => {
  const parts: string[] = [];
  for (let sum = 0; sum < length; sum += 1) {
    const next = one(parts.length);
    parts.push(next);
    sum += next.length;
  }
  return parts.join('\n');
};

/** How a unit becomes a text of `length` characters. */
export const shapes: Readonly<Record<string, Shape>> = {
  'long lines': (unit, length) =>
    lines((index) => line(unit, Math.min(lineLength, length - index * lineLength)), length),
  'short lines': (unit, length) => lines(() => line(unit, 72), length),
  'a line each': (unit, length) => lines(() => unit, length),
  'a paragraph each': (unit, length) => lines(() => `${unit}\n`, length),
  'with a word between': (unit, length) =>
    lines((index) => line(`${unit}甲`, Math.min(lineLength, length - index * lineLength)), length),
  'ever deeper': (unit, length) => lines((index) => `${'  '.repeat(Math.min(index, 200))}${unit}`, length),
  'ever different': (unit, length) => lines((index) => `${unit}${index}`, length),
};

const folder = 'notices/2023/sound/';
const inSettings = (text: string): string =>
  soundText(`${folder}notice.md`).replace('公示期:', () => `${text}\n公示期:`);
const inQuotes = (text: string): string => JSON.stringify(text.replace(/[\n\r]/g, ' '));
const table = (rows: string): string =>
  `---\n类别: 先进个人\n标题: 名单\n---\n| 序号 | 姓名 | 单位 |\n| --- | --- | --- |\n${rows}\n`;
const inCells = (text: string): string => text.replaceAll('|', '\\|').replace(/[\n\r]+/g, '<br>');

/** Where the text stands: the files that have it. */
export const places: Readonly<Record<string, (text: string) => Readonly<Record<string, string>>>> = {
  body: (text) => ({ [`${folder}notice.md`]: `${soundText(`${folder}notice.md`)}\n${text}\n` }),
  deeds: (text) => ({
    [`${folder}nominees/jia-yi.md`]: `${soundText(`${folder}nominees/jia-yi.md`)}\n${text}\n`,
  }),
  criteria: (text) => ({
    [`${folder}criteria/person.md`]: `${soundText(`${folder}criteria/person.md`)}\n${text}\n`,
  }),
  settings: (text) => ({ [`${folder}notice.md`]: inSettings(text) }),
  'text of a setting': (text) => ({ [`${folder}notice.md`]: inSettings(`条件标题: ${inQuotes(text)}`) }),
  'note of a channel': (text) => ({
    [`${folder}notice.md`]: soundText(`${folder}notice.md`).replace(
      '5550123',
      () => `5550123, 说明: ${inQuotes(text)}`,
    ),
  }),
  department: (text) => ({
    [`${folder}notice.md`]: soundText(`${folder}notice.md`).replace(
      '部门: 示例省总工会组织部',
      () => `部门: ${inQuotes(text)}`,
    ),
  }),
  title: (text) => ({
    [`${folder}notice.md`]: soundText(`${folder}notice.md`).replace(
      '标题: 关于示例先进个人的公示',
      () => `标题: ${inQuotes(text)}`,
    ),
  }),
  name: (text) => ({
    [`${folder}nominees/jia-yi.md`]: soundText(`${folder}nominees/jia-yi.md`).replace(
      '名称: 甲一',
      () => `名称: ${inQuotes(text)}`,
    ),
  }),
  'a row': (text) => ({ [`${folder}nominees/list.md`]: table(`| 3 | 甲三 | ${inCells(text)} |`) }),
  'rows of a table': (text) => ({ [`${folder}nominees/list.md`]: table(text) }),
  'names in a table': (text) => ({
    [`${folder}nominees/list.md`]: table(
      text
        .split(/[\n\r]+/)
        .map((name, index) => `| ${index} | ${name.replaceAll('|', '\\|')} | 甲 |`)
        .join('\n'),
    ),
  }),
  'the whole file': (text) => ({ [`${folder}nominees/jia-yi.md`]: text }),
  page: (text) => ({ 'pages/about.mdx': `---\n标题: 关于\n描述: 关于\n序号: 1\n---\n${text}\n` }),
  site: (text) => ({ 'site.yaml': `${soundText('site.yaml')}${text}\n` }),
  calendar: (text) => ({ 'calendar/2023.yaml': `${soundText('calendar/2023.yaml')}${text}\n` }),
  suspension: (text) => ({
    'suspensions/2023.yaml': `首日: 2023-08-07\n末日: 2023-08-07\n理由: ${inQuotes(text)}\n${text}\n`,
  }),
  result: (text) => ({
    [`${folder}result.md`]: `---\n时间: 2023-08-18 10:00\n去向: 按规定推荐\n对象:\n${text}\n---\n`,
  }),
  'text of a result': (text) => ({
    [`${folder}result.md`]: `---\n时间: 2023-08-18 10:00\n去向: ${inQuotes(text)}\n---\n`,
  }),
  withdrawal: (text) => ({
    [`${folder}withdrawal.md`]: `---\n时间: 2023-08-10 16:00\n决定机关: 示例省总工会\n理由: ${inQuotes(text)}\n---\n`,
  }),
};

/** The files of `pattern` at `length` characters. */
export function filesOf({ place, shape, unit }: Pattern, length: number): Readonly<Record<string, string>> {
  const [form, put] = [shapes[shape], places[place]];
  if (!form || !put) throw new RangeError(`${place} ${shape}`);
  return put(form(unit, length));
}

/** Every unit in every shape at every place. */
export function everyPattern(): Pattern[] {
  return Object.keys(places).flatMap((place) =>
    Object.keys(shapes).flatMap((shape) => units.map((unit) => ({ place, shape, unit }))),
  );
}

/** One of the patterns whose unit is of several others. */
export function randomPattern(random: Random): Pattern {
  const count = 1 + Math.floor(random() * 4);
  return {
    place: pick(random, Object.keys(places)),
    shape: pick(random, Object.keys(shapes)),
    unit: Array.from({ length: count }, () => pick(random, units)).join(''),
  };
}
