import { type Block, type Prose, textOfProse } from '#domain/prose/prose.ts';

/**
 * Whom `prose` tells of one after the other, where it is no list: by headings with a paragraph each (`### 甲一`), or by
 * paragraphs that each begin with a name (甲一，女，……). None where it is anything else, or of one alone.
 */
export function namedSections(prose: Prose): readonly string[] {
  const headed = namesOfHeadings(prose);
  const names = headed.length > 0 ? headed : namesOfParagraphs(prose);
  return names.length > 1 && new Set(names).size === names.length ? names : [];
}

/** The headings of `prose`, where each has something below it and is no longer than a name; all of one level. */
function namesOfHeadings(prose: Prose): readonly string[] {
  const headings = prose.filter((block) => block.kind === 'heading');
  const level = Math.max(0, ...headings.map((block) => block.level));
  return prose.flatMap((block, index) => {
    if (block.kind !== 'heading' || block.level !== level) return [];
    const next = prose[index + 1];
    const name = withoutNumber(textOfProse([block]));
    const isSection = next !== undefined && next.kind !== 'heading' && !/[，。；：！？]/u.test(name);
    return isSection && name.length > 1 && name.length <= longestName ? [name] : [];
  });
}

/** The names with which the paragraphs of `prose` begin, where all do but one that leads to them. */
function namesOfParagraphs(prose: Prose): readonly string[] {
  const texts = prose.flatMap((block) => textsOf(block));
  const [first = ''] = texts;
  const rest = opening.test(first) ? texts : texts.slice(1);
  const names = rest.map((text) => opening.exec(text)?.[1]);
  return names.flatMap((name) => name ?? []).length === names.length
    ? names.flatMap((name) => name ?? [])
    : [];
}

function textsOf(block: Block): readonly string[] {
  const texts =
    block.kind === 'list' ? block.items.map(({ blocks }) => textOfProse(blocks)) : [textOfProse([block])];
  return texts.map(withoutNumber).filter((text) => text !== '');
}

function withoutNumber(text: string): string {
  return text
    .replaceAll('**', '')
    .trim()
    .replace(/^[（(]?(?:\d{1,3}|[一二三四五六七八九十百]{1,5})[）).．、]\s*/u, '')
    .trim();
}

const longestName = 30;
/** 甲一，女，…… (what is told of a person) */
const opening =
  /^([\p{Script=Han}·]{2,14}?)(?:同志)?[，,：:（(](?=[男女]|[\p{Script=Han}]{1,8}族|\d{4}年|出生|现任|现为|中共|[^，。]{1,20}[，,])/u;
