import type { Path } from '../../finding/finding.ts';
import { nameForm } from '../../name/name-form.ts';
import { everNamed } from '../../notice/erasure.ts';
import type { Notice } from '../../notice/notice.ts';
import { lastMoment } from '../../window/publicity-window.ts';
import { instantOfPublication, isBefore } from '../../time/publication.ts';
import type { Finding } from '../findings/findings.ts';
import { markingWordOfEnding } from './marking-words.ts';

/**
 * What is wrong with the withdrawal or the archiving of `notice`: nothing is taken back before it was published,
 * nobody archives a notice to which the public may still object, and why one is taken back or suspended puts no mark on a
 * person and names none.
 */
export function checkEndings({
  published,
  window,
  withdrawal,
  archiving,
  suspensions,
  lists,
  versions,
}: Pick<
  Notice,
  'published' | 'window' | 'withdrawal' | 'archiving' | 'suspensions' | 'lists' | 'versions'
>): Finding[] {
  const findings: Finding[] = [];
  if (withdrawal && isBefore(withdrawal.time, published))
    findings.push({
      code: 'withdrawal-too-early',
      path: ['withdrawal', 'time'],
      facts: { time: withdrawal.time, published },
    });
  if (archiving && !withdrawal && instantOfPublication(archiving.time) < window.closesAt)
    findings.push({
      code: 'archiving-too-early',
      path: ['archiving', 'time'],
      facts: { on: archiving.time.on, ...lastMoment(window) },
    });
  const reasons: readonly (readonly [Path, string])[] = [
    ...(withdrawal ? [[['withdrawal', 'reason'], withdrawal.reason] as const] : []),
    ...suspensions.map(({ cause }, index) => [['suspensions', index, 'cause'], cause] as const),
  ];
  if (reasons.length === 0) return findings;
  const all = [...everNamed({ lists, versions }), ...namesInRows({ lists, versions })];
  const names = [...new Set(all.map(nameForm))].filter((name) => name.length > 1);
  for (const [path, reason] of reasons) {
    const word = markingWordOfEnding(reason);
    const text = nameForm(reason);
    const name = names.find((one) => text.includes(one));
    if (word !== undefined) findings.push({ code: 'ending-marks', path, facts: { word } });
    else if (name !== undefined) findings.push({ code: 'ending-names', path, facts: { name } });
  }
  return findings;
}

/** Columns of who is behind a nominee, or of what it is put forward for. */
const ofBearers =
  /(?<!推荐|主管|归口|审核|报送|监管|受理)(?:单位|企业|公司|机构|合作社)(?:名称|全称)?$|负责人$|法定代表人$|申[报请]人$|联系人$|^(?:项目|产品|成果|作品)(?:名称)?$/;
const fewestSigns = 2;
/** A shorter word of a project or a body may be any word. */
const fewestOfBody = 4;
const ofPersons = /人$/;

/** Firms, persons and projects in the rows of all lists of `notice`, in any of its versions. */
function namesInRows({ lists, versions }: Pick<Notice, 'lists' | 'versions'>): string[] {
  return [...lists, ...versions.flatMap(({ notice }) => notice?.lists ?? [])].flatMap(({ heads, nominees }) =>
    heads.flatMap((head, column) => {
      if (!ofBearers.test(head)) return [];
      const least = ofPersons.test(head) ? fewestSigns : fewestOfBody;
      return nominees.flatMap(({ cells }) => {
        const cell = (cells[column] ?? '').trim();
        return cell.length >= least ? [cell] : [];
      });
    }),
  );
}
