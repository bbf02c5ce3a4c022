/**
 * Runs in the head, before anything is painted: puts the reader's choice of 长者版 (`localStorage.elder`, `on` or
 * `off`) on `<html data-elder>`, and turns it when its switch is pressed, also in a page that was saved to a file and
 * where no other script comes; where nothing may be kept, the choice holds for this page. It stands in the page as it is
 * here, so that a Content-Security-Policy can allow it by its hash.
 */
export const elderScript =
  '(d=>{try{d.elder=localStorage.elder||"off"}catch{d.elder="off"}onclick=e=>{if(e.target.closest(".elder-switch")){d.elder=d.elder=="on"?"off":"on";try{localStorage.elder=d.elder}catch{}}}})(document.documentElement.dataset)';
