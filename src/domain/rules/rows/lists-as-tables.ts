import { at } from '../../lists/at.ts';
import { ofEach } from '../../lists/of-each.ts';
import type { Nominee, NomineeList } from '../../notice/notice.ts';
import { proseLines } from '../../prose/prose-lines.ts';
import { plainForm } from '../../statements/names/nominee-form.ts';
import { isNation } from './list-traits.ts';

/**
 * `list` as a table, whatever its form: of nominees in sections of their own (甲一，女，回族，1988年6月出生) a row each, with
 * what their settings and the first sentence of their deeds say of all of them; of plain lines their names.
 */
export const asTable = ofEach((list: NomineeList): NomineeList => {
  if (list.form === 'table') return list;
  const rows = list.nominees.map((nominee) => particularsOf(nominee, list));
  const heads = [...particulars.keys()].filter(
    (head) => rows.length > 0 && rows.every((row) => row.has(head)),
  );
  return {
    ...list,
    form: 'table',
    heads: [nameHead, ...heads],
    nameColumn: 0,
    nominees: list.nominees.map((nominee, index) => ({
      ...nominee,
      cells: [nominee.name, ...heads.map((head) => at(rows, index).get(head) ?? '')],
    })),
  };
});

const nameHead = '名称';

/** What is told of a person in the first sentence of deeds, by the head that a column of it would have. */
const particulars = new Map<string, (words: string) => string | undefined>([
  ['单位', () => undefined],
  ['职务', () => undefined],
  ['性别', (words) => /^([男女])性?$/.exec(words)?.[1]],
  ['民族', (words) => (isNation(words) ? words : undefined)],
  ['出生年月', (words) => /^(?:生于)?(\d{4}年\d{1,2}月)(?:\d{1,2}日)?(?:出?生)?$/.exec(words)?.[1]],
  [
    '政治面貌',
    (words) =>
      /^(?:(?:中共|中国共产党)?(?:正式|预备)?党员|群众|无党派(?:人士)?|(?:共青)?团员|(?:民革|民盟|民建|民进|农工|致公|九三|台盟)\p{Script=Han}{0,10}[党盟会社]员)$/u.exec(
        words,
      )?.[0],
  ],
  [
    '学历',
    (words) =>
      /^(?:博士|硕士)?(?:研究生|大学(?:本科|专科)?|本科|大专|专科|中专|高中|初中)(?:学历|文化程度|文化)?$/.exec(
        words,
      )?.[0],
  ],
]);

function particularsOf(nominee: Nominee, { form }: NomineeList): ReadonlyMap<string, string> {
  const { organisation, post } = nominee;
  const own = new Map<string, string>();
  if (organisation !== undefined) own.set('单位', organisation);
  if (post !== undefined) own.set('职务', post);
  for (const words of form === 'sections' ? openingOf(nominee) : [])
    for (const [head, read] of particulars) {
      const cell = read(words);
      if (cell !== undefined && !own.has(head)) own.set(head, cell);
    }
  return own;
}

/** The parts of the first sentence of deeds that begin with the nominee's name, up to a verb: 男, 汉族, 1975年2月出生. */
function openingOf({ name, deeds }: Nominee): string[] {
  const line = proseLines(deeds).find(({ kind }) => kind === 'paragraph');
  const [sentence = ''] = line?.text.split(/[。；]/, 1) ?? [];
  const [first = '', ...others] = sentence.split(/[，,（(）)]/).map((part) => plainForm(part));
  return plainForm(name) === first.replace(/同志$/, '') ? others.slice(0, mostParticulars) : [];
}

const mostParticulars = 8;
