/**
 * What of a page's styles the page uses. Astro gives a page the styles of every part that it might have; a rule for
 * classes and elements that are neither on the page nor made by its scripts is dropped.
 */

/** A rule, or a group of rules under a condition or a layer. */
export type StyleNode =
  | { readonly kind: 'rule'; readonly selectors: readonly Selector[]; readonly body: string }
  | { readonly kind: 'group'; readonly head: string; readonly nodes: readonly StyleNode[] }
  | { readonly kind: 'whole'; readonly text: string };

/** A selector, and the classes and elements that it asks for. */
interface Selector {
  readonly text: string;
  readonly names: readonly string[];
  /** Of each `:is()` and `:where()`, what each of its choices asks for. */
  readonly choices: readonly (readonly (readonly string[])[])[];
}

/** `css` as a tree; it is well formed, as a build's is. */
export function styleNodes(css: string): StyleNode[] {
  const nodes: StyleNode[] = [];
  let start = 0;
  for (let at = 0; at < css.length; at += 1) {
    if (css[at] === ';') {
      nodes.push({ kind: 'whole', text: css.slice(start, at + 1) });
      start = at + 1;
    } else if (css[at] === '"' || css[at] === "'") at = endOfString(css, at);
    else if (css[at] === '{') {
      const end = endOfBlock(css, at);
      const head = css.slice(start, at).trim();
      const inner = css.slice(at + 1, end);
      if (/^@(?:layer|media|supports)/.test(head))
        nodes.push({ kind: 'group', head, nodes: styleNodes(inner) });
      else if (head.startsWith('@')) nodes.push({ kind: 'whole', text: `${head}{${inner}}` });
      else nodes.push({ kind: 'rule', selectors: splitSelectors(head).map(selector), body: inner });
      at = end;
      start = end + 1;
    }
  }
  return nodes;
}

/**
 * `nodes` without layers, in the order that `@layer a,b;` at their head gives these, what stands in none last: browsers
 * before 2022 (Chromium 99, Safari 15.4) drop a layer whole, and with it all that a page looks like. Neighbours under the
 * same condition are one. The weight of no rule may speak against the order (`style-order.browser.test.ts`).
 */
export function withoutLayers(nodes: readonly StyleNode[]): StyleNode[] {
  const order = nodes.flatMap((node) =>
    node.kind === 'whole' ? (/^@layer ([^{}]+);$/.exec(node.text)?.[1]?.split(',') ?? []) : [],
  );
  const isLayer = (node: StyleNode): boolean =>
    (node.kind === 'whole' && node.text.startsWith('@layer')) ||
    (node.kind === 'group' && node.head.startsWith('@layer'));
  const inOrder = order.flatMap((layer) =>
    nodes.flatMap((node) => (node.kind === 'group' && hasHead(node, `@layer ${layer}`) ? node.nodes : [])),
  );
  return joinedNeighbours([...inOrder, ...nodes.filter((node) => !isLayer(node))]);
}

function joinedNeighbours(nodes: readonly StyleNode[]): StyleNode[] {
  const joined: StyleNode[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.kind === 'group' && last?.kind === 'group' && hasHead(last, node.head))
      joined[joined.length - 1] = { ...last, nodes: [...last.nodes, ...node.nodes] };
    else joined.push(node);
  }
  return joined.map((node) =>
    node.kind === 'group' ? { ...node, nodes: joinedNeighbours(node.nodes) } : node,
  );
}

function hasHead(node: StyleNode, head: string): boolean {
  return node.kind === 'group' && node.head === head;
}

/** The styles of `nodes` for a page that has `names`, its classes and elements; a named `@page` if a rule takes it. */
export function usedStyles(nodes: readonly StyleNode[], names: ReadonlySet<string>): string {
  const used = usedNodes(nodes, names);
  const pageNames = new Set([...used.join('').matchAll(/[{;]page:([\w-]+)/g)].map(([, name]) => name));
  return used.filter((text) => pageNames.has(namedPage.exec(text)?.[1]) || !namedPage.test(text)).join('');
}

const namedPage = /^@page\s+([\w-]+)/;

function usedNodes(nodes: readonly StyleNode[], names: ReadonlySet<string>): string[] {
  return nodes.map((node) => {
    switch (node.kind) {
      case 'whole':
        return node.text;
      case 'group': {
        const inner = usedNodes(node.nodes, names).join('');
        return inner === '' ? '' : `${node.head}{${inner}}`;
      }
      case 'rule': {
        const used = node.selectors.filter((one) => isUsed(one, names)).map(({ text }) => text);
        return used.length === 0 ? '' : `${used.join()}{${node.body}}`;
      }
    }
  });
}

/** The classes (`.names`) and elements (`ul`) of `page`. */
export function namesOnPage(page: string): Set<string> {
  const classes = [...new Set(page.match(/\sclass=(?:"[^"]*"|[^\s"'>]+)/g))].flatMap((written) =>
    written
      .slice(written.indexOf('=') + 1)
      .replaceAll('"', '')
      .split(/\s+/)
      .map((name) => `.${name}`),
  );
  const elements = [...new Set(page.match(/<[a-z][\w-]*/g))].map((written) => written.slice(1));
  return new Set([...classes, ...elements]);
}

/**
 * The words of a script that may be classes or elements: those in its HTML, and what between quotation marks is nothing
 * but names. What it looks for, or defines as a custom element, it does not yet make.
 */
export function namesInScript(script: string): string[] {
  const ownScript = script.replace(
    /(?:\.define|querySelector(?:All)?|closest|matches)\((["'`])[^"'`]*\1/g,
    '',
  );
  // Whether a mark opens or closes a string is not asked, for only a parser knows: a word too many does no harm.
  const words = [...ownScript.matchAll(/(?<=["'`}])\s*([\w-]+(?:\s+[\w-]+)*)\s*(?=["'`]|\$\{)/g)].flatMap(
    ([, text = '']) => text.split(/\s+/),
  );
  return [...words.flatMap((word) => [word, `.${word}`]), ...namesOnPage(ownScript)];
}

function isUsed({ names: own, choices }: Selector, names: ReadonlySet<string>): boolean {
  const areThere = (some: readonly string[]): boolean => some.every((name) => names.has(name));
  return areThere(own) && choices.every((list) => list.some(areThere));
}

function selector(text: string): Selector {
  const outer = text.replace(/:not\((?:[^()]|\([^()]*\))*\)/g, '');
  const choices = [...outer.matchAll(/:(?:is|where)\(([^()]*)\)/g)].map(([, list = '']) => list.split(','));
  const rest = outer.replace(/:(?:is|where|has)\((?:[^()]|\([^()]*\))*\)/g, '');
  return { text, names: namesIn(rest), choices: choices.map((list) => list.map(namesIn)) };
}

function namesIn(text: string): string[] {
  const bare = text.replace(/\[[^\]]*\]/g, '');
  const classes = [...bare.matchAll(/\.[\w-]+/g)].map(([name]) => name);
  const elements = [...bare.matchAll(/(?:^|[\s>+~])([a-z][\w-]*)/g)].map(([, name = '']) => name);
  return [...classes, ...elements];
}

/** The selectors of a list; a comma within brackets, however deep, parts none. */
function splitSelectors(head: string): string[] {
  const selectors = [''];
  let depth = 0;
  for (const sign of head) {
    if (sign === '(' || sign === '[') depth += 1;
    if (sign === ')' || sign === ']') depth -= 1;
    if (sign === ',' && depth === 0) selectors.push('');
    else selectors[selectors.length - 1] += sign;
  }
  return selectors.map((selector) => selector.trim());
}

function endOfBlock(css: string, open: number): number {
  let depth = 0;
  for (let at = open; at < css.length; at += 1) {
    if (css[at] === '"' || css[at] === "'") at = endOfString(css, at);
    else if (css[at] === '{') depth += 1;
    else if (css[at] === '}' && (depth -= 1) === 0) return at;
  }
  throw new Error('A style sheet that is not closed');
}

function endOfString(css: string, open: number): number {
  for (let at = open + 1; at < css.length; at += 1) {
    if (css[at] === '\\') at += 1;
    else if (css[at] === css[open]) return at;
  }
  throw new Error('A string in a style sheet that is not closed');
}
