import { placeIn } from '../../finding/finding.ts';
import { matchesIn } from '../../lists/matches-in.ts';
import { headForm } from '../../name/name-column.ts';
import type { Notice } from '../../notice/notice.ts';
import { plainForm } from '../../statements/names/nominee-form.ts';
import type { Finding } from '../findings/findings.ts';
import type { Rule } from '../findings/rule.ts';
import { type PersonStretch, personStretches, saidAlone } from './person-stretches.ts';

/** 甲一…由他担任副厂长已有7年, whose row says 厂长: the post that somebody is said to have held until now is that of the row, deputy or not. */
export const postsHeld: Rule = function* (notice: Notice) {
  for (const stretch of personStretches(notice))
    if (/任/.test(stretch.scope.text)) yield* wrongDeputy(stretch);
};

const held =
  /(?:担任|任)(?<post>副?(?:[班队组站所科处局院校厂]长|主任|经理))(?=(?:一职|职务)?(?:至今)?，?(?:已有?|已经|至今)(?:整整|近|超过?)?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[余多]?年)/g;
const ofPosts = /^(?!拟|原|曾).*(?:职务|岗位|职业|身份)$/;

/** The first post in a stretch that the row gives without 副, or with it. */
function* wrongDeputy(stretch: PersonStretch): Generator<Finding> {
  const { scope, start, end, name, owner } = stretch;
  const cells = owner.table.nominees[owner.row]?.cells ?? [];
  const own = owner.table.heads.flatMap((head, column) =>
    ofPosts.test(headForm(head)) ? plainForm(cells[column] ?? '') : [],
  );
  for (const { 0: whole, index, groups = {} } of matchesIn(scope.text.slice(start, end), held)) {
    const { post = '' } = groups;
    const other = post.startsWith('副') ? post.slice(1) : `副${post}`;
    const at = start + index + whole.indexOf(post);
    const known = own.find(
      (cell) => cell.endsWith(other) && (post.startsWith('副') ? !cell.endsWith(post) : true),
    );
    const isBoth = own.some((cell) => cell !== known && cell.includes(post));
    if (saidAlone(stretch, start + index) === undefined) return;
    if (known === undefined || isBoth) continue;
    if (scope.isQuoted({ start: at, end: at + post.length })) continue;
    yield { code: 'named-trait-differs', ...placeIn(scope, at), facts: { name, stated: post, known } };
    return;
  }
}
