/** What is seen and not read: ways through the page, things to press, marks, heads that every row repeats. */
const silent =
  'nav, form, details, button, name-finder, .ways, .tools, .does, .roll-head, .end, .skip, .stop, .month, .how-link, thead, [aria-hidden=true]';

/** The blocks of the main text that a reader sees, in their order, each with its text; a table's row is one. */
export function spokenBlocks(): Map<Element, string> {
  const blocks = new Map<Element, string>();
  const walker = document.createTreeWalker(
    document.querySelector('main') ?? document.body,
    NodeFilter.SHOW_TEXT,
  );
  for (let node; (node = walker.nextNode() as Text | null);) {
    const parent = node.parentElement;
    if (!parent?.getClientRects().length || !node.data.trim() || parent.closest(silent)) continue;
    const block = parent.closest('tr') ?? blockAround(parent);
    if (block instanceof HTMLTableRowElement) blocks.set(block, rowText(block));
    else if (getComputedStyle(block).clipPath === 'none')
      blocks.set(block, (blocks.get(block) ?? '') + (parent.matches('small') ? '，' : '') + node.data);
  }
  return blocks;
}

function blockAround(element: Element): Element {
  const { parentElement } = element;
  // What is struck and what is new is told in words that are not seen.
  const isWithin =
    getComputedStyle(element).display.startsWith('inline') || element.matches('.text-diff .unseen');
  return parentElement && isWithin ? blockAround(parentElement) : element;
}

/** `姓名，朱梅；单位，…`: what is in each cell that is not empty, after the head of its column. */
function rowText(row: HTMLTableRowElement): string {
  const heads = row.closest('table')?.tHead?.rows[0]?.cells;
  return [...row.cells]
    .flatMap((cell, index) => {
      // What a cell is, is told on a phone beside it.
      const text = cell.textContent.replace(cell.querySelector('i')?.textContent ?? '', '').trim();
      return text ? [heads?.[index]?.textContent, text].join('，') : [];
    })
    .join('；');
}
