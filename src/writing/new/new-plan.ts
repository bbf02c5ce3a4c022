import type { CalendarHistory } from '#domain/calendar/calendar-history.ts';
import type { Office } from '#domain/office/office.ts';
import { bytesOf } from '../file-text.ts';
import type { Plan } from '../plan.ts';
import type { NoticeAnswers } from './answers.ts';
import { noticeFiles, noticeFolder } from './notice-files.ts';
import { windowSentence } from './window.ts';

/** What begins a notice of `office` in the content folder `shownAs`. */
export function newPlan(
  answers: NoticeAnswers,
  shownAs: string,
  office: Office,
  history: CalendarHistory,
): Plan {
  const folder = noticeFolder(answers);
  const files = [...noticeFiles(answers)];
  return {
    changes: files.map(([path, text]) => ({
      path: `${folder}/${path}`,
      before: undefined,
      bytes: bytesOf(text),
    })),
    said: [
      `\n已写好一件公示（草稿，还没有签发）：`,
      ...files.map(([path]) => `  ${shownAs}/${folder}/${path}`),
      windowSentence(answers, office, history),
      '\n现在检查的结果：',
    ],
  };
}

/** What is to be done about a new notice, in lines. */
export function nextSteps(answers: NoticeAnswers, shownAs: string): string {
  const folder = noticeFolder(answers);
  return `
下一步：
  1. 打开上面的文件，写着“待填”的，在它的下一行填好；照实际改写正文。每一项都有说明，办法见内容文件夹里的“手册.md”。
  2. 检查：npm run check -- ${shownAs}/${folder}
  3. 预览：npm run dev，打开 /${folder}/
  4. 领导同意后签发：npm run sign -- ${shownAs}/${folder}`;
}
