import grayMatter from 'gray-matter';
import { at } from '#domain/lists/at.ts';
import { diagnosticAt, type Source } from '../../files/source.ts';
import type { Diagnostic } from '../../wording/diagnostic.ts';

/** Why `source` is no Markdown with settings before it. */
export function matterProblem(source: Source): Diagnostic | undefined {
  const { text } = source;
  const opening = /^---([^\n]*)/.exec(text);
  if (!opening || at(opening, 1).startsWith('-')) return noFrontMatter(source);
  const language = at(opening, 1).trim();
  if (language !== '') return diagnosticAt(source, 3, 'front-matter-language', { language });
  const closing = /\n---[ \t]*(?:\n|$)/.exec(text);
  const settings = text.slice(3, closing ? closing.index + 1 : undefined);
  const like = (closing ? outerFenceLike : innerFenceLike).exec(settings);
  if (closing && !like) return undefined;
  const line = like?.[1];
  return diagnosticAt(source, like ? 4 + like.index : 0, 'front-matter-unclosed', { line });
}

function noFrontMatter(source: Source): Diagnostic {
  const [, line] = fenceLike.exec(source.text) ?? [];
  const [, before] = line === undefined ? (lateFence.exec(source.text) ?? []) : [];
  const isLate = before !== undefined;
  return diagnosticAt(source, before?.length ?? 0, 'no-front-matter', { line, isLate });
}

/** `---` behind blank lines, what nobody sees, or the fence of a block of code in which settings are shown. */
const lateFence = /^([\s\p{Cf}]*(?:```[^\n]*\n\s*)?)---[ \t]*(?:\n|$)/u;

/** A line of dashes, or of what people take for them, where `---` should stand. */
const fence = String.raw`[-－﹣‐‑−–—―─━=＝*＊_＿](?:[ \t]?[-－﹣‐‑−–—―─━=＝*＊_＿])+`;

const fenceLike = new RegExp(String.raw`^([ \t\u3000]*${fence})[ \t]*(?:\r?\n|$)`);

/** Within settings that are closed: at a line's start, where nothing of theirs can look like it. */
const outerFenceLike = new RegExp(String.raw`\n(${fence})[ \t]*(?=\r?\n)`);

const innerFenceLike = new RegExp(String.raw`\n([ \t\u3000]*${fence})[ \t]*(?=\r?\n|$)`);

/**
 * The settings, undefined where there are none, and the body of `text`, which has no `matterProblem`. gray-matter cuts
 * the two apart (always with options: without them it caches, and answers a second call for a bad file with
 * nothing); its JavaScript engine is refused.
 */
export function cutMatter(text: string): { readonly yaml: string | undefined; readonly body: string } {
  let yaml: string | undefined;
  const parse = (settings: string): object => {
    yaml = settings;
    return {};
  };
  const { content } = grayMatter(text, {
    language: 'yaml',
    engines: { yaml: { parse }, javascript: refuse },
  });
  return { yaml, body: content };
}

function refuse(): never {
  throw new Error('Front matter is YAML only');
}
