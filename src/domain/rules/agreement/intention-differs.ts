import { placeIn } from '../../finding/finding.ts';
import { intentions } from '../../statements/mentions/intentions.ts';
import { type ReadScope, readingOf, readScope } from '../../statements/reading.ts';
import { settingScope } from '../../statements/clauses/scope.ts';
import type { Path } from '../../finding/finding.ts';
import type { Rule } from '../findings/rule.ts';

/** What the title intends (拟表彰) is what text and headings intend; told once, where the first other word stands. */
export const intentionDiffers: Rule = function* (notice) {
  const reading = readingOf(notice);
  const setting = (text: string, path: Path): ReadScope => readScope(settingScope(text, path), reading);
  const title = intentions(reading.title);
  const [inTitle] = title;
  if (!inTitle) return;
  const { body } = reading;
  const { quotas, lists, nomineesHeading } = notice;
  const headings = [
    ...quotas.flatMap(({ title: heading }, index) =>
      heading === undefined ? [] : setting(heading, ['quotas', index, 'title']),
    ),
    ...(nomineesHeading === undefined ? [] : [setting(nomineesHeading, ['nomineesHeading'])]),
    ...lists.flatMap(({ form, title: heading }, index) =>
      form === 'sections' ? [] : setting(heading, ['lists', index, 'title']),
    ),
  ];
  const stated = [...body, ...headings].flatMap((read) =>
    intentions(read).map((intention) => ({ read, intention })),
  );
  const known = new Set(title.flatMap(({ root }) => (root === '表彰' ? [root, '授予'] : [root])));
  const isInBody = body.some(({ scope }) => [...known].some((root) => scope.text.includes(`拟${root}`)));
  const other = stated.find(
    ({ intention, read }) => !known.has(intention.root) && !(isInBody && body.includes(read)),
  );
  if (other)
    yield {
      code: 'intention-differs',
      ...placeIn(other.read.scope, other.intention.start),
      facts: { title: inTitle.word, text: other.intention.word },
    };
};
