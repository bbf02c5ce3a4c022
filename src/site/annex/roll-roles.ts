/**
 * On a phone a row of a list is two lines, by its `display`, for which some browsers forget that there is a table: they
 * are told. In the page itself an element must not say again what it is (ARIA in HTML, 4).
 */
const roles = [
  ['.roll', 'table'],
  ['.roll :is(thead, tbody)', 'rowgroup'],
  ['.roll tr', 'row'],
  ['.roll thead th', 'columnheader'],
  ['.roll tbody th', 'rowheader'],
  ['.roll td', 'cell'],
] as const;

for (const [selector, role] of roles)
  for (const part of document.querySelectorAll(selector)) part.setAttribute('role', role);
