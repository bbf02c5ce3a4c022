import { matchesIn } from '../../lists/matches-in.ts';
import { classOf } from '../time-phrases.ts';
import type { ReadScope } from '../reading.ts';
import { textOf, type Span, type Token } from '../clauses/token.ts';

/** What a template or another file left in a text. */
export type Leftover = Span & {
  /** `blank`: ×××, XX月XX日, ＿＿＿; `instruction`: 此处填写…, 待定; `page`: 第1页, — 1 —. */
  readonly kind: 'blank' | 'instruction' | 'page';
};

const instruction =
  /此处(?:填|输入|插入|粘贴)|^此页无正文$|请勿外传|请填写|填写.*(?:内容|过程|情况|名称|事由)|待定$|(?<![没无][^，。；]{0,8})(?:待补充(?!调查|侦查|材料)|待填|待完善)|模板|示例文字|(?<!提|^)供参考$|^略$|(?:核对|使用|发布|定稿|用|完)(?:无误)?[后前](?:请)?删除?去?$/;
/** What a page of the web has around a text: 打印本页, 关闭窗口. Where two of them stand, they were copied. */
const ofWebPage =
  /复制链接|打印(?=本页|页面|关闭|复制)|关闭(?:窗口|本页|页面)|分享[到至](?:微信|微博|:|$)|字[体号]:?[【[]?大中小|(?:浏览|阅读|点击)(?:次数|量):|返回(?:顶部|首页|列表)|[上下]一[篇条]:|扫一扫在手机打开/g;
/** Without any of these there is nothing to be filled in, and no instruction. */
const blankSigns = /[Xx×＿_*]/;
const instructionSigns = /[处页勿填待模例供略删]/;
const page = /^(?:[-—－]{1,2}\d{1,3}[-—－]{1,2}|第\d{1,3}页(?:[，/]?共\d{1,3}页)?)$/;

/** What stands in the example of a notice that a new office begins with, and in no notice of its own. */
export const exampleWords = {
  title: '（示例，用过请删去）',
  deeds: '这里写主要事迹，空一行是另起一段。',
} as const;

/** The leftovers in `read`. A name that is masked (李××) and a number (139****1234) are none. */
export function leftovers({ scope, clauses }: ReadScope): Leftover[] {
  if (page.test(scope.text)) return [{ kind: 'page', start: 0, end: scope.text.length }];
  const remains = matchesIn(scope.text, ofWebPage);
  const [first] = remains;
  if (first && remains.length > 1)
    return [{ kind: 'instruction', start: first.index, end: scope.text.length }];
  const [mayBeBlank, mayInstruct] = [blankSigns.test(scope.text), instructionSigns.test(scope.text)];
  if (!mayBeBlank && !mayInstruct) return [];
  const emphasis = mayBeBlank ? emphasisIn(scope.text) : new Set<number>();
  return clauses.flatMap(({ tokens, start, end }) => {
    const blank = mayBeBlank ? blankIn(tokens, emphasis) : undefined;
    if (blank) return [blank];
    const words = mayInstruct ? tokens.map(textOf).join('') : '';
    return words.length < 40 && instruction.test(words) ? [{ kind: 'instruction', start, end } as const] : [];
  });
}

/** Where the stars begin that stand around words (其中**女职工**4名); **市**县 and **单位** leave names out. */
function emphasisIn(text: string): ReadonlySet<number> {
  const pairs = matchesIn(text, /(?<!\*)\*\*([^*\s][^*]{0,60})\*\*(?!\*)/g).filter(
    ({ 0: whole, 1: words = '', index }) => {
      const isUnit = unit.exec(words)?.[0] === words;
      return (
        !isUnit &&
        /\p{Script=Han}{2}/u.test(words) &&
        !(unit.test(words) && unit.test(text.slice(index + whole.length)))
      );
    },
  );
  return new Set(pairs.flatMap(({ 0: whole, index }) => [index, index + whole.length - 2]));
}

const unit =
  /^(?:年|月|日|[省州市县区旗乡镇村局厅委处科室]|街道|社区|大学|学院|学校|小区|集团|项目|单位|公司|同志|同学|老师|先生|女士|人|名|个|万元|元)/;

function blankIn(tokens: readonly Token[], emphasis: ReadonlySet<number>): Leftover | undefined {
  for (let index = 0; index < tokens.length; index += 1) {
    const length = blankAt(tokens, index);
    if (length === 0) continue;
    const first = tokens[index];
    const last = tokens[index + length - 1];
    const next = textOf(tokens[index + length]);
    const isWhole = index === 0 && length === tokens.length;
    const isBeforeUnit = unit.test(next);
    const isAfterName = tokens[index - 1]?.kind === 'text' && !isBeforeUnit;
    if (first && last && !emphasis.has(first.start) && !isAfterName && (isWhole || isBeforeUnit))
      return { kind: 'blank', start: first.start, end: last.end };
    index += length - 1;
  }
  return undefined;
}

/** How many tokens from `index` stand for something to be filled in: ××, XX, ___. */
function blankAt(tokens: readonly Token[], index: number): number {
  const text = textOf(tokens[index]);
  if (/^[Xx]{2,}$/.test(text)) return 1;
  // X月X日, and no factor: 年标准÷12×月数
  const next = `${textOf(tokens[index + 1])}${textOf(tokens[index + 2])}`;
  if (/^[Xx×]$/.test(text) && /^[年月日](?![数均度限标利费])/.test(next)) return 1;
  let length = 0;
  while (/^[×＿_*]$/.test(textOf(tokens[index + length])) && textOf(tokens[index + length]) === text)
    length += 1;
  return length > 1 && classOf(tokens[index]) === undefined ? length : 0;
}
