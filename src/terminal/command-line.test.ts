import { describe, expect, it } from 'vitest';
import { type KnownFlags, parseCommandLine } from './command-line.ts';

const known: KnownFlags = {
  texts: [['说明', 'words'], '名单'],
  alone: [['默认', 'yes']],
  usual: { 名单: '全部' },
  mostWords: 1,
};

function parsed(...args: readonly string[]) {
  const line = parseCommandLine(args, known);
  return 'problem' in line
    ? line.problem
    : {
        说明: line.flag('说明'),
        名单: line.text('名单'),
        默认: line.has('默认'),
        帮助: line.has('帮助'),
        words: line.words,
      };
}

const nothing = { 说明: undefined, 名单: undefined, 默认: false, 帮助: false, words: [] };

describe('the command line', () => {
  it.each<[string, readonly string[], object]>([
    ['nothing', [], {}],
    [
      'flags in either language',
      ['--说明', '甲', '--words', '乙', '--yes'],
      { 说明: ['甲', '乙'], 默认: true },
    ],
    ['a text that is joined, with = in it', ['--说明=甲=\n乙'], { 说明: ['甲=\n乙'] }],
    ['an empty text', ['--说明', ''], { 说明: [''] }],
    ['a text that begins with hyphens', ['--说明', '--- 甲', 'x'], { 说明: ['--- 甲'], words: ['x'] }],
    ['a flag without its text where it has a usual one', ['--名单', '--默认'], { 名单: '全部', 默认: true }],
    ['the last of several texts', ['--名单', '甲', '--名单=乙'], { 名单: '乙' }],
    ['a word after --, whatever it is', ['--', '--默认'], { words: ['--默认'] }],
    ['a hyphen alone', ['-'], { words: ['-'] }],
    ['the wish for help', ['-h'], { 帮助: true }],
  ])('takes %s', (_, args, expected) => {
    expect(parsed(...args)).toEqual({ ...nothing, ...expected });
  });

  it.each<[string, readonly string[]]>([
    ['没有“--标”这个选项。', ['--标']],
    ['没有“--标”这个选项。', ['--标=甲']],
    ['没有“-x”这个选项。', ['-x']],
    ['没有“--toString”这个选项。', ['--toString']],
    ['“--说明”后面没有写内容。', ['--说明']],
    ['“--words”后面没有写内容。', ['--words', '--默认']],
    ['“--默认”后面不写内容。', ['--默认=是']],
    ['多写了“乙”。', ['甲', '乙']],
  ])('refuses with %s', (problem, args) => {
    expect(parsed(...args)).toBe(problem);
  });
});
