import { ManifestProblem } from '#history/published/manifest-source.ts';
import type { PublishedVersions } from '#history/published/published-versions.ts';
import type { Respondent } from '#writing/asking/respondent.ts';
import { Ended } from '#writing/ended.ts';
import { type CommandLine, type KnownFlags, writingFlags } from '../command-line.ts';
import type { World } from '../run-writing.ts';
import { correctNotice } from './correct-notice.ts';
import { freezeVersions } from './freeze-versions.ts';
import { redactNotice } from './redact-notice.ts';

/** The flags of `npm run correct`. */
export const correctFlags: KnownFlags = {
  texts: [
    ['性质', 'kind'],
    ['说明', 'words'],
    ['影响', 'effect'],
    ['理由', 'reason'],
    ['时间', 'time'],
    ['清单', 'manifest'],
    ['隐去', 'redact'],
    ['附件', 'attachment'],
    ['改名', 'rename'],
  ],
  alone: [...writingFlags, ['补存', 'freeze'], ['隐私', 'privacy']],
  mostWords: Infinity,
};

/** What `npm run correct` was asked to do. */
export async function correct(
  line: CommandLine,
  respondent: Respondent,
  published: PublishedVersions,
  world: World,
): Promise<void> {
  if (line.has('补存') && line.has('隐私')) throw new Ended('--补存 和 --隐私 只能写一个。', 2);
  try {
    if (line.has('补存')) return await freezeVersions(line.words, respondent, published, world);
    const [named = '', ...rest] = line.words;
    if (rest.length > 0) throw new Ended('一次只更正一件公示，请只写一件。', 2);
    await (line.has('隐私') ? redactNotice : correctNotice)(named, respondent, published, world);
  } catch (error) {
    throw error instanceof ManifestProblem ? new Ended(error.message, 1) : error;
  }
}
