import { doubtSentences } from '#intake/doubts/doubt-sentences.ts';
import type { Intake } from '#intake/intake.ts';
import { isTooLarge } from '#reading/files/source.ts';
import { bytesOf } from '../file-text.ts';
import type { NoticeAnswers } from '../new/answers.ts';
import { noticeFolder } from '../new/notice-files.ts';
import type { Plan } from '../plan.ts';
import { importedFiles } from './imported-files.ts';

/** What writes the notice that `intake` read from the files `originals` into the content folder `shownAs`. */
export function importPlan(
  answers: NoticeAnswers,
  intake: Intake,
  originals: readonly string[],
  shownAs: string,
): Plan {
  const folder = noticeFolder(answers);
  const files = [...importedFiles(answers, intake, originals)];
  return {
    changes: files.map(([path, text]) => ({
      path: `${folder}/${path}`,
      before: undefined,
      bytes: bytesOf(text),
    })),
    said: [
      `已写好一件公示（草稿，还没有签发）：`,
      ...files.map(([path]) => `  ${shownAs}/${folder}/${path}`),
      ...files.flatMap(([path, text]) => sizeLines(path, text)),
      `\n发布时间写的是${answers.publishedOn}；签发时已经过了的，会再问一次。`,
      ...doubtLines(intake),
      nextSteps(`${shownAs}/${folder}`, intake.doubts.length > 0),
    ],
  };
}

/** That the file at `path` is more than is read, if `text` is, which it says. */
export function sizeLines(path: string, text: string): string[] {
  return isTooLarge(text)
    ? [`“${path}”太大，检查时读不了，不能发布：请把原文件分成几个再导入，或者把名单作为附件公开。`]
    : [];
}

/** The doubts of `intake`, a line each, with how many there are. */
export function doubtLines({ doubts }: Intake): string[] {
  if (doubts.length === 0) return ['', '没有存疑。'];
  const sentences = doubtSentences(doubts);
  return [
    '',
    `存疑${sentences.length}条，请逐条核对：`,
    ...sentences.map((sentence, index) => `${index + 1}. ${sentence}`),
  ];
}

function nextSteps(folder: string, hasDoubts: boolean): string {
  const doubts = hasDoubts ? '逐条核对正文开头的“存疑”，改好一条，删去一行' : '核对一遍';
  return `
下一步：
  1. 打开 ${folder}/notice.md，对照原文${doubts}；写着“待填”的，在它的下一行填好。
  2. 检查：npm run check -- ${folder}
  3. 预览：npm run dev
  4. 领导同意后签发：npm run sign -- ${folder}${hasDoubts ? '（还有“存疑”的，不能签发）' : ''}`;
}
