import { placeIn } from '../../finding/finding.ts';
import { stretchBefore } from '../../lists/stretch-before.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import { matchesIn } from '../../lists/matches-in.ts';
import { type Notice, titleOf } from '../../notice/notice.ts';
import { numberOf } from '../../statements/clauses/chinese-number.ts';
import { evenText } from '../../statements/clauses/even-text.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import type { Span } from '../../statements/clauses/token.ts';
import type { Rule } from '../findings/rule.ts';
import { proseWith } from '../words/prose-read.ts';

/** 第三届, 第一季度, 2021年度 */
const named =
  /(?:第(?<ordinal>[一二三四五六七八九十百]{1,5}|\d{1,3})(?<measure>[届批期轮]|季度)|(?<year>(?:19|20)\d{2})年度)/g;

/** A batch, a quarter or a year that a text gives to what it speaks of. */
interface OwnEdition extends Span {
  readonly measure: string;
  readonly value: number;
}

/** The batches, quarters and years that `text` names, in the order of reading. */
function editionsIn(text: string): OwnEdition[] {
  return matchesIn(text, named).map(({ 0: words, index: start, groups = {} }) => {
    const { ordinal = '', measure = '年', year } = groups;
    const value = year === undefined ? (numberOf(ordinal) ?? NaN) : Number(year);
    return { measure, value, start, end: start + words.length };
  });
}

/** 对第三届入选结果有异议的: what is objected to is what is made public. */
const objected = /^[^，。；:《》（）\d]{0,20}(?:有|存在|持有?|提出)(?:不同|任何|其他)?(?:异议|意见|疑[问义])/;
const isObjected =
  /(?:^|[^\p{Script=Han}]|个人|单位|群众|公众|家长|村民|者|人)[凡如若]?对(?:上述|以上|本次|拟|公示的)?\p{Script=Han}{0,10}$/u;
/** 第一季度的结果公示结束后: what is made public, by whose publicity it says what follows. */
const published =
  /^[^，。；:《》（）\d将于在前后待由已]{0,14}公示(?:期满|期限?届满|结束|无异议|期间?内?(?:无|没有|未收到|收到|有)|后无异议)[^。；已曾]*$/;
/** 无异议的，由甲厅命名为第三届甲标兵 */
const resolved = /无异议[^。；]{0,40}(?:公布|命名|认定|确认|确定|授予|列入|评定)为?\p{Script=Han}{0,6}$/u;
/** 附件2为2021年度甲类人员名单 */
const attached = /附件[^，。；《》]{0,12}[为是系]\p{Script=Han}{0,6}$/u;
const isList = /^(?<of>\p{Script=Han}{2,12}?)(?:全部|完整|公示)?(?:名单|名册|一览表|明细表?|汇总表)/u;
/** Another one than that of the notice, and said to be. */
const ofOther =
  /上一|前一|[上前往历]年|[上前]期|[上前][届批期轮]|此前|曾|原|已于|去年|下一|下[届批期轮]|明年|其他|另[行外]|首批|以来|各[批届期]/;

/**
 * The batch, the quarter and the year of what the prose lets one object to, whose publicity ends, what comes of it, or what
 * it calls an attachment, are those of the title, where that has one of its kind.
 */
export const ownEditions: Rule = function* (notice) {
  const title = evenText(titleOf(notice)).text;
  const known = editionsIn(title);
  if (known.length === 0 || /[—~-]20\d{2}年/.test(title)) return;
  const texts = proseWith(notice, /第.{1,5}(?:[届批期轮]|季度)|\d{4}年度/);
  for (const { scope } of texts)
    for (const edition of editionsIn(scope.text)) {
      const alike = known.filter(({ measure }) => measure === edition.measure);
      const [own, ...more] = alike;
      if (!own || more.length > 0 || own.value === edition.value || Number.isNaN(edition.value)) continue;
      if (!isOfNotice(scope, edition, notice) || scope.isQuoted(edition)) continue;
      yield {
        code: 'stated-batch-differs',
        ...placeIn(scope, edition.start),
        facts: { stated: scope.written(edition).trim(), title: title.slice(own.start, own.end) },
      };
    }
};

/** Whether what `edition` is of can only be what the notice makes public. */
function isOfNotice({ text }: Scope, { start, end, measure }: OwnEdition, notice: Notice): boolean {
  const sentence = stretchBefore(text, start, '。；！？\n', 80);
  const behind = stretchIn(text.slice(end, end + 60), /^[^。；！？\n]*/);
  const clause = stretchBefore(text, start, '，。；:！？\n', 40);
  if (ofOther.test(clause + stretchIn(behind, /^[^，]*/))) return false;
  const of = isList.exec(behind)?.groups?.['of'];
  return (
    (isObjected.test(clause) && objected.test(behind) && (measure !== '年' || isCalled(behind, notice))) ||
    (measure !== '年' && /^(?:对|将)?$/.test(clause) && published.test(behind)) ||
    (measure !== '年' && resolved.test(sentence)) ||
    (of !== undefined && attached.test(clause) && isCalled(of, notice))
  );
}

/** Whether `words` begin with what the title, a list or an attachment is called by: 甲类人员 of 2021年度甲类人员. */
function isCalled(words: string, { lists, attachments, titleLines }: Notice): boolean {
  const called = stretchIn(words, /^\p{Script=Han}{2,4}/u).replace(/^的/, '');
  const titles = [...titleLines, ...[...lists, ...attachments].map(({ title }) => title)];
  return called.length > 1 && titles.some((title) => title.includes(called));
}
