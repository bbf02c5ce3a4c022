import type { Question } from '#writing/asking/question.ts';
import type { Respondent } from '#writing/asking/respondent.ts';
import { finishJournal, halfDone, halfDoneAdvice, undoJournal } from '#writing/disk/journal.ts';
import { Ended } from '#writing/ended.ts';
import { inChinese } from './apply-plan.ts';
import type { CommandLine } from './command-line.ts';
import type { World } from './run-writing.ts';

/**
 * Ends what an earlier command left half done in the content folder, as the flags `--接着做` and `--撤销` say, or as is
 * answered. True where the command that was typed is to go on. Throws `Ended` where nobody says.
 */
export async function settleHalfDone(
  line: Pick<CommandLine, 'has'>,
  respondent: Respondent,
  { folder, disk }: Pick<World, 'folder' | 'disk'>,
): Promise<boolean> {
  const command = halfDone(folder, disk);
  const finishes = line.has('接着做');
  const undoes = line.has('撤销');
  if (finishes && undoes) throw new Ended('--接着做 和 --撤销 只能写一个。', 2);
  if (command === undefined) {
    // What was killed while it wrote its journal may have left half of one.
    inChinese(() => finishJournal(folder, disk));
    if (!finishes && !undoes) return true;
    respondent.say('没有做到一半的命令，不用接着做，也不用撤销。');
    return false;
  }
  if (respondent.isSilent && !finishes && !undoes) throw new Ended(halfDoneAdvice(command), 2);
  const isFinished = finishes || (!undoes && (await respondent.ask(finishOrUndo(command))));
  inChinese(() => (isFinished ? finishJournal : undoJournal)(folder, disk));
  respondent.say(isFinished ? `接着做完了：“${command}”。` : `撤销了：“${command}”，已恢复原样。`);
  if (finishes || undoes) return false;
  if (isFinished) respondent.say('要做别的，请再运行一次。');
  return !isFinished;
}

function finishOrUndo(command: string): Question<boolean> {
  return {
    name: '接着做完，还是撤销？',
    hint: `上次的“${command}”没有做完`,
    example: '接着做',
    usual: '',
    read(reply) {
      if (/^(?:接着做完?|1)$/.test(reply.trim())) return { value: true };
      if (/^(?:撤销|2)$/.test(reply.trim())) return { value: false };
      return { refusal: '请回答“接着做”或“撤销”。' };
    },
  };
}
