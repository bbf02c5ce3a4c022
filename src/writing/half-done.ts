import { Ended, type Respondent } from './asking/ask.ts';
import type { CommandLine } from '#terminal/terminal.ts';
import {
  type Disk,
  finishJournal,
  halfDone,
  halfDoneAdvice,
  JournalError,
  realDisk,
  undoJournal,
} from './journal.ts';

/**
 * Ends what an earlier command left half done in the content folder `folder`, as the flags `--接着做` and `--撤销`
 * say, or as is answered. True where the command that was typed is to go on. Throws `Ended` where nobody says.
 */
export async function settleHalfDone(
  folder: string,
  line: Pick<CommandLine, 'has'>,
  respondent: Respondent,
  disk: Disk = realDisk,
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
  const choice = finishes ? '接着做' : undoes ? '撤销' : await choose(command, respondent);
  inChinese(() => (choice === '接着做' ? finishJournal(folder, disk) : undoJournal(folder, disk)));
  respondent.say(choice === '接着做' ? `接着做完了：“${command}”。` : `撤销了：“${command}”，已恢复原样。`);
  if (finishes || undoes) return false;
  if (choice === '接着做') respondent.say('要做别的，请再运行一次。');
  return choice === '撤销';
}

async function choose(command: string, respondent: Respondent): Promise<'接着做' | '撤销'> {
  if (!respondent.isSilent) {
    respondent.say(`上次的“${command}”没有做完：接着做完，还是撤销？`);
    for (;;) {
      const reply = await respondent.nextLine();
      if (reply === undefined) break;
      if (/^(?:接着做完?|1)$/.test(reply.trim())) return '接着做';
      if (/^(?:撤销|2)$/.test(reply.trim())) return '撤销';
      respondent.say('  请回答“接着做”或“撤销”。');
    }
  }
  throw new Ended(halfDoneAdvice(command), 2);
}

/** What `act` returns; a transaction that the disk or the office's own changes stop ends the command. */
export function inChinese<Value>(act: () => Value): Value {
  try {
    return act();
  } catch (error) {
    throw error instanceof JournalError ? new Ended(error.message, 1) : error;
  }
}
