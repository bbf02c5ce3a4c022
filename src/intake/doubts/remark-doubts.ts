import type { Remark } from '#documents/structure/structured-document.ts';
import { personalDataIn } from '#domain/privacy/personal-data.ts';
import { isBodyName } from '../body-name.ts';
import { type Doubt, doubt } from './doubt.ts';

/** What a document tells beside its text, as doubts without personal data; what pages have alike is told once. */
export function remarkDoubts(remarks: readonly Remark[]): Doubt[] {
  const once = remarks.filter(
    ({ kind, text }, index) =>
      remarks.findIndex((other) => other.kind === kind && other.text === text) === index,
  );
  return once.map((remark) => doubtOf({ ...remark, text: masked(remark.text) }));
}

/** `text` as a comment of the draft may quote it: the draft is kept with its history. */
function masked(text: string): string {
  let [quoted, from] = ['', 0];
  for (const { start, end, masked: mask } of personalDataIn(text, {}).toSorted((a, b) => a.start - b.start)) {
    if (start < from) continue;
    quoted += text.slice(from, start) + mask;
    from = end;
  }
  return quoted + text.slice(from);
}

function doubtOf({ kind, where, text }: Remark): Doubt {
  const place = { where };
  switch (kind) {
    case 'picture':
      return doubt('picture', { text, isSeal: isBodyName(text) || /\d日$/.test(text) }, place);
    case 'footnote':
      return doubt('footnote', { text }, { ...place, omitted: [text] });
    case 'margin':
      return doubt('page-margin', { text }, place);
    case 'deleted':
      return doubt('deleted-text', { text }, place);
    case 'hidden':
      return doubt('hidden-text', { text }, place);
    case 'comment':
      return doubt('comment-left', { text }, place);
    case 'macro':
      return doubt('macro-left', {}, place);
    case 'text-box':
      return doubt('text-box', { text }, place);
    case 'nested-table':
      return doubt('nested-table', { text }, place);
    case 'joined-lines':
      return doubt('lines-joined', { text, count: 1 }, place);
    case 'converted':
      return doubt('form-lost', { text }, place);
    case 'unreadable':
      return doubt('page-unread', { text }, place);
  }
}
