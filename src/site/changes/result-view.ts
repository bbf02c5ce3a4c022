import type { Notice } from '#domain/notice/notice.ts';
import { type TimeView, timeView } from './changes-view.ts';

/** What became of a notice, as its page prints it. */
export interface ResultView {
  readonly time: TimeView;
  readonly outcome: string;
  readonly paper: { readonly text: string; readonly href: string | undefined } | undefined;
  readonly nominees: readonly { readonly name: string; readonly outcome: string }[];
  /** `收到反映36件`, where the office publishes it. */
  readonly objections: string | undefined;
}

/** What became of those put forward; undefined where no result is published. */
export function resultView({ result }: Pick<Notice, 'result'>): ResultView | undefined {
  if (!result) return undefined;
  const { time, outcome, paper, nominees, objections } = result;
  return {
    time: timeView(time),
    outcome: /[。！]$/.test(outcome) ? outcome : `${outcome}。`,
    paper: paper && {
      text: `《${paper.title}》${paper.documentNumber === undefined ? '' : `（${paper.documentNumber}）`}`,
      href: paper.url,
    },
    nominees: nominees.map(({ name, distinction, outcome: what }) => ({
      name: distinction === undefined ? name : `${name}（${distinction}）`,
      outcome: what,
    })),
    objections: objections === undefined ? undefined : `收到反映${objections}件`,
  };
}
