import { placeIn } from '../../finding/finding.ts';
import type { Finding } from '../findings/findings.ts';
import { mentionsIn } from '../rows/mentions.ts';
import { headsCalled } from '../words/heads-called.ts';
import type { RowSet } from '../rows/row-facts.ts';
import type { Clause } from './clause-course.ts';
import { subjectIn } from './subjects-read.ts';

const before =
  /^(?<left>[^，]{0,30}?)(?<sign>同一个?|同样的|相同的|不同的?)(?<noun>[^，一二两三四五六七八九十\d]{1,10})$/;
const behind =
  /^(?<left>[^，]{2,30}?)(?:也|都|均|却|则|互|完全)*(?<sign>相同|一样|相等|一致|不同|各不相同|互不相同|不一样)(?<noun>)$/;
const vague =
  /[读字发谐同]音|部分|基本|大致|[不未]完全|有所|约|等|之一|与上|比|除|年|原|此前|标准|规定|要求|其他|待遇/;

/** 两边的金额一样: what each of two sides comes to, and not what each of their rows says. */
const ofSides = /两[边方组类者]|双方|二者|彼此|(?:合计|总[额数和]|共计|平均)[^，]{0,6}$/;

/** 两人申报的是同一专业, 两个项目由不同的部门提名, 两户售价一样: whether some rows say the same in a column, which they do not by any reading. */
export function wrongSameness({ text, facts, told, current, scope, start }: Clause): Finding | undefined {
  const { left = '', sign = '', noun = '' } = (before.exec(text) ?? behind.exec(text))?.groups ?? {};
  if (sign === '' || vague.test(text.replace('相等', '')) || ofSides.test(left)) return undefined;
  const own = subjectIn(left, facts, told);
  const subject = own ?? (left.length <= 8 && mentionsIn(left, facts).length === 0 ? current : undefined);
  const sets = subject?.sets.filter(({ size }) => size > 1) ?? [];
  const [set] = sets;
  if (!subject || !set) return undefined;
  const topic = own ? own.topic : left;
  const heads = headsCalled(`${noun.replace(/[的个]/g, '')}`, facts.columns.keys());
  const meant = heads.length > 0 ? heads : headsCalled(`${topic}${noun}`, facts.columns.keys());
  const readingOf = (head: string, set: RowSet) => {
    const cells = [...set].map((row) => facts.columns.get(head)?.[row]);
    return { isRight: isRightOf(sign, cells), cells };
  };
  const readings = meant.flatMap((head) => sets.map((some) => readingOf(head, some)));
  const [first] = readings;
  if (!first || readings.some(({ isRight }) => isRight)) return undefined;
  const known = [...new Set(first.cells)].slice(0, 5).join('、');
  return {
    code: 'stated-claim-differs',
    ...placeIn(scope, start),
    facts: { stated: text, name: subject.words, known },
  };
}

/** Whether what cells say may be the same, or not, as `sign` has it. */
function isRightOf(sign: string, cells: readonly (string | undefined)[]): boolean {
  const kinds = [...new Set(cells)];
  const isOpen = kinds.some(
    (one) =>
      one === undefined || kinds.some((other) => other !== undefined && one !== other && one.includes(other)),
  );
  if (isOpen) return true;
  if (!sign.includes('不')) return kinds.length === 1;
  return /各不|互不/.test(sign) ? kinds.length === cells.length : kinds.length > 1;
}
