import { placeIn } from '../../finding/finding.ts';
import { lastStretch } from '../../lists/stretch-before.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import { numberOf } from '../../statements/clauses/chinese-number.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import type { Span } from '../../statements/clauses/token.ts';
import type { Rule } from '../findings/rule.ts';
import { claimsIn, proseWith } from '../words/prose-read.ts';

/** 一式五份 */
const copied = /(?:均|各|需|须)?一式(?<count>[一二两三四五六七八九十]|\d{1,2})份/g;
/** 附件同样一式四份: as it was said before. */
const alsoSaid = /同样|[也亦](?:须|需|应|请|要)?(?:为|是|按)?$|仍(?:为|是|按|须)?$/;
/** Who hands in how many of one paper: 市直单位, 各县. */
const bySome = /[市省县区]直|各[省市县区镇乡校]|高校|乡镇|街道|中央|分别|电子版?/;
/** What leads to the name of a paper, and what stands behind it. */
const lead =
  /^.*(?:填写|填报|提交|递交|报送|寄送|打印|准备|附上?|携带|将|把|交|送|报|持|凭|请|须|应|需)(?=.{2})/;
const behind = /(?:请|须|应|需|均|各|要|为|是|按|应当|需要|打印|提交|报送|同样|也|亦|仍)+$/;
/** A shorter name may be of any paper: 材料, 表格. */
const shortest = 3;
const ofAnyPaper = /^(?:\p{Script=Han}{0,2}(?:材料|附件|表格|文件|资料|原件|复印件)|以上.*|上述.*)$/u;

interface Copies extends Span {
  readonly scope: Scope;
  readonly count: number;
  /** The paper's name; empty where it is any. */
  readonly paper: string;
  readonly isAlso: boolean;
}

/**
 * 甲表一式五份, and elsewhere 甲表一式四份; or 附件同样一式四份 behind 一式五份: of one paper as many copies are asked for each time. None
 * where it tells by whom.
 */
export const copiesTold: Rule = function* (notice) {
  const texts = proseWith(notice, /一式.{1,2}份/);
  const all = texts.flatMap(({ scope }) => copiesIn(scope));
  for (const [index, one] of all.entries()) {
    const before = all.slice(0, index);
    const alike = one.isAlso ? before : before.filter(({ paper }) => one.paper !== '' && paper === one.paper);
    const [first] = alike.slice(-1);
    if (!first || alike.some(({ count }) => count === one.count) || one.scope.isQuoted(one)) continue;
    yield {
      code: 'told-otherwise',
      ...placeIn(one.scope, one.start),
      facts: { stated: one.scope.written(one), other: first.scope.written(first) },
    };
    return;
  }
};

/** How many copies a line asks for, each time that it does so of all alike. */
function copiesIn(scope: Scope): Copies[] {
  const { text } = scope;
  return claimsIn(text, copied).flatMap(({ 0: words, index: start, groups = {} }) => {
    const sentence = lastStretch(text.slice(Math.max(0, start - 60), start), '。；\n');
    const clause = lastStretch(sentence, '，:、（）');
    const count = numberOf(groups['count'] ?? '');
    if (count === undefined || bySome.test(sentence)) return [];
    const named = stretchIn(clause, /《([^《》]{2,30})》[^《》]{0,4}$/, 1);
    const paper = named === '' ? clause.replace(behind, '').replace(lead, '') : named;
    const isOwn = paper.length >= shortest && !ofAnyPaper.test(paper);
    const span = { start: start + words.indexOf('一式'), end: start + words.length };
    return [{ ...span, scope, count, paper: isOwn ? paper : '', isAlso: alsoSaid.test(clause) }];
  });
}
