import { placeIn } from '../../finding/finding.ts';
import { intentions } from '../../statements/intentions.ts';
import { bodyLines, settingLine } from '../../statements/stated-line.ts';
import type { Rule } from '../rule.ts';

/** What the title intends (拟表彰) is what text and headings intend; told once, where the first other word stands. */
export const intentionDiffers: Rule = function* (notice) {
  const title = intentions(settingLine(notice.titleLines.join(''), ['titleLines']));
  const [inTitle] = title;
  if (!inTitle) return;
  const body = bodyLines(notice);
  const headings = [
    ...notice.quotas.map(({ title: heading }, index) =>
      settingLine(heading ?? '', ['quotas', index, 'title']),
    ),
    settingLine(notice.nomineesHeading, ['nomineesHeading']),
    ...notice.lists.map(({ form, title: heading }, index) =>
      settingLine(form === 'table' ? heading : '', ['lists', index, 'title']),
    ),
  ];
  const found = [...body, ...headings].flatMap((line) =>
    intentions(line).map((intention) => ({ line, intention })),
  );
  const known = new Set(title.map(({ root }) => root));
  const isInBody = body.some(({ text }) => [...known].some((root) => text.includes(`拟${root}`)));
  const other = found.find(
    ({ intention, line }) => !known.has(intention.root) && !(isInBody && body.includes(line)),
  );
  if (other)
    yield {
      code: 'intention-differs',
      ...placeIn(other.line, other.intention.start),
      facts: { title: inTitle.word, text: other.intention.word },
    };
};
