/**
 * Runs in the head, before anything is painted: puts the reader's choice of 长者版 (`localStorage.elder`, `on` or
 * `off`) on `<html data-elder>`, which `elder-switch.ts` then keeps in step. It stands in the page as it is here, so that
 * a Content-Security-Policy can allow it by its hash.
 */
export const elderScript =
  '(d=>{try{d.elder=localStorage.elder||"off"}catch{d.elder="off"}})(document.documentElement.dataset)';
