/**
 * Runs right after the panel of a page that was made before its window closed: where that has passed by the reader's
 * clock, what is told then stands in its place before anything is painted (`live-answer.ts`). It stands in the page as
 * it is here, so that a Content-Security-Policy can allow it by its hash.
 */
export const answerScript =
  '(a=>{let t=a.querySelector("template");if(Date.parse(a.querySelector("live-answer").dataset.closesAt)<=Date.now()){a.dataset.state="closed";t.replaceWith(t.content)}})(document.currentScript.parentElement)';
