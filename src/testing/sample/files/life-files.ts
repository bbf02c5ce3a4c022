import { correctionFile } from '#writing/correct/correction-file.ts';
import { outcome } from '../about.ts';
import { corrections, hourOfLife, suspension } from '../life.ts';
import type { Sample } from '../sample.ts';
import { matterFile, type Settings, yaml } from './front-matter.ts';
import type { PartFile } from './part-files.ts';

/** What stands in the folder of `sample`, of which `parts` were published, after what came later. */
export function livedFiles(sample: Sample, parts: readonly PartFile[]): PartFile[] {
  const { schedule, issuers } = sample;
  const { life, settledOn } = schedule;
  const { opens } = schedule.window;
  switch (life) {
    case undefined:
      return [...parts];
    case 'corrected':
    case 'extended':
    case 'restarted': {
      const answers = { ...corrections[life], time: `${opens} ${hourOfLife}`, reason: '', corrects: 1 };
      const before = life === 'corrected' ? parts.map(withoutLastClause) : parts;
      return [
        ...parts,
        [`corrections/${opens}.md`, correctionFile(answers)],
        ...before.map(([path, text]): PartFile => [`versions/1/${path}`, text]),
      ];
    }
    case 'suspended': {
      const { cause, decidedBy, basis } = suspension;
      const settings = { 起: opens, 止: opens, 原因: cause, 决定机关: decidedBy, 依据: basis };
      return [...parts, [`suspensions/${opens}.yaml`, yaml(settings)]];
    }
    case 'withdrawn': {
      const settings = { 决定机关: issuers.join('、'), 理由: '需要进一步研究。' };
      return [...parts, file('withdrawal.md', { 时间: `${opens} ${hourOfLife}`, ...settings })];
    }
    case 'result':
      return [...parts, file('result.md', { 时间: `${settledOn} 10:00`, ...outcomes(sample) })];
    case 'archived':
      return [
        ...parts.filter(([path]) => path === 'notice.md'),
        file('archive.md', { 时间: settledOn, 依据: suspension.basis }),
      ];
  }
}

function file(path: string, settings: Settings): PartFile {
  return [path, matterFile(settings, '')];
}

function withoutLastClause([path, text]: PartFile): PartFile {
  return [path, path.startsWith('criteria/') ? text.replace(/\d+\. [^\n]*\n$/, '') : text];
}

function outcomes({ lists }: Sample): Settings {
  return {
    去向: outcome,
    对象: lists.flatMap(({ setting, nominees }) =>
      nominees.map(({ name, distinction }) => ({
        名称: name,
        区分: distinction,
        结果: setting.list.isReserve ? '未递补' : outcome,
      })),
    ),
  };
}
