/**
 * Runs in the head, before anything is painted: puts the reader's choice of 长者版 (`localStorage.elder`, `on` or
 * `off`) on `<html data-elder>`, and again when another tab changes it or the page comes back from the history.
 * It stands in the page as it is here, so that a Content-Security-Policy can allow it by its hash.
 */
export const elderScript =
  '(d=>{let f=()=>{try{d.elder=localStorage.elder||"off"}catch{d.elder||="off"}};f();addEventListener("storage",f);addEventListener("pageshow",f)})(document.documentElement.dataset)';
