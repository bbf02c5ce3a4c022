import type { MdastNode } from 'satteri';
import { mdxToMdast } from 'satteri';
import type { Diagnostic } from '../wording/diagnostic.ts';
import { nearestOf } from '../settings/fields.ts';
import { pageComponents } from '../settings/page-fields.ts';
import { diagnosticAt, type Source } from '../files/source.ts';

/**
 * Why the site's own page `body` (MDX, at the offset `bodyAt` of `source`) could not be shown, by the parser that
 * renders it: it ends at the first mistake of syntax. A page that imports or exports is a program, and its names
 * are its own; in any other one braces hold comments, and components are those that every page has.
 */
export function pageProblems(source: Source, body: string, bodyAt: number): Diagnostic[] {
  const nodes: MdastNode[] = [];
  try {
    collect(mdxToMdast(body), nodes);
  } catch (error) {
    const { at, problem } = mistakeIn(body, error instanceof Error ? error.message : '');
    return [diagnosticAt(source, bodyAt + at, 'page-syntax', { problem })];
  }
  if (nodes.some(({ type }) => type === 'mdxjsEsm')) return [];
  return nodes.flatMap((node): Diagnostic[] => {
    const at = bodyAt + (node.position?.start.offset ?? 0);
    switch (node.type) {
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        return /^\s*(?:\/\*[\s\S]*\*\/\s*)?$/.test(node.value)
          ? []
          : [diagnosticAt(source, at, 'page-expression', { text: node.value })];
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement': {
        const { name } = node;
        if (name === null || /^[a-z]/.test(name) || (pageComponents as readonly string[]).includes(name))
          return [];
        const nearest = nearestOf(name, pageComponents);
        return [diagnosticAt(source, at, 'page-component', { name, nearest })];
      }
      default:
        return [];
    }
  });
}

function collect(node: MdastNode, nodes: MdastNode[]): void {
  nodes.push(node);
  if ('children' in node) for (const child of node.children) collect(child as MdastNode, nodes);
}

/** Where the parser's `message` (`line:column: …`, counted from 1) says that `body` is wrong, and in what. */
function mistakeIn(body: string, message: string): { readonly at: number; readonly problem: string } {
  const [, line, column] = /^(\d+):(\d+):/.exec(message) ?? [];
  const before = body.split('\n').slice(0, Number(line ?? 1) - 1);
  const at = before.reduce((sum, { length }) => sum + length + 1, 0) + Number(column ?? 1) - 1;
  const [, tag = ''] = /tag,? (?:for )?`([^`]+)`/.exec(message) ?? [];
  const [, problem = '这里的写法读不懂。'] = mistakes.find(([form]) => form.test(message)) ?? [];
  return { at: Math.min(at, body.length), problem: problem.replace('□', tag) };
}

/** What the parser's messages mean to an author. `□` is the tag that they name. */
const mistakes: readonly (readonly [message: RegExp, problem: string])[] = [
  [/Expected a closing tag/, '标签“□”没有结束标签；没有内容的，请写成“<名称 />”。'],
  [/Unexpected closing tag/, '结束标签“□”没有对应的开始标签，或者和开始标签不一致。'],
  [/to create a comment/, '注释不能写成“<!-- -->”，请写成“{/* 文字 */}”。'],
  [/after `</, '“<”表示标签的开始，这里却不是标签；文字里的小于号，请写成“&lt;”。'],
  [/end of file in expression/, '“{”没有配对的“}”；文字里的大括号，请写成“\\{”。'],
  [/expression/, '大括号里的内容读不懂；文字里的大括号，请写成“\\{”和“\\}”。'],
  [/esm/, '以“import”或“export”开头的行是程序，这里的程序读不懂。'],
];
