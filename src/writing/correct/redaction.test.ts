import { describe, expect, it } from 'vitest';
import { redactedMark, redactFile, redactorOf, refusalOfWord } from './redaction.ts';

const mark = redactedMark;

describe('a word is found', () => {
  it.each([
    ['as it is', '甲张三乙', '张三', `甲${mark}乙`],
    ['with a space inside, and a full-width one', '张 三和张　三', '张三', `${mark}和${mark}`],
    ['across a line’s end', '张\n三，张\r\n  三', '张三', `${mark}，${mark}`],
    ['across a line’s end of a quotation', '> 甲张\n> 三乙', '张三', `> 甲${mark}乙`],
    ['typed with spaces when it stands without', '张三', '张 三', mark],
    ['in a table', '| 1 | 张 三 | 科长 |', '张三', `| 1 | ${mark} | 科长 |`],
    ['with Markdown’s marks inside', '张**三**丰', '张三', `${mark}丰`],
    ['with Markdown’s marks that begin before it', '**张**三丰', '张三', `${mark}丰`],
    ['within Markdown’s marks', '**张三**丰', '张三', `**${mark}**丰`],
    ['as a reference of Markdown', '&#24352;&#x4E09;', '张三', mark],
    ['as an escape of YAML', '"\\u5f20\\u4E09"', '张三', `"${mark}"`],
    ['with invisible characters inside', '张\u200b三', '张三', mark],
    ['in full-width digits', '１３８００１３８０００', '13800138000', mark],
    ['in half-width digits', '13800138000', '１３８００１３８０００', mark],
    ['with hyphens between digits', '138-0013 8000', '13800138000', mark],
    ['in the other case', 'ZhangSan@Example.cn', 'zhangsan@example.cn', mark],
    ['with signs that patterns use', 'a.b+c(d)[e]*f', 'a.b+c(d)[e]*f', mark],
    ['and not what only looks like it', 'axb', 'a.b', 'axb'],
    ['beyond the basic plane', '甲\u{20bb7}三', '\u{20bb7}三', `甲${mark}`],
    ['twice in a line', '张三、张三', '张三', `${mark}、${mark}`],
    ['nowhere', '李四', '张三', '李四'],
    ['across a hyphen', '张-三', '张三', mark],
    ['in traditional characters', '張三', '张三', mark],
    ['in radicals of a PDF', '⻢⽅', '马方', mark],
    ['with a dot of another form', '艾沙•买买提', '艾沙·买买提', mark],
    ['in cells of one digit', '| 1 | 3 | 8 | 0 | 0 | 1 | 3 | 8 | 0 | 0 | 0 |', '13800138000', `| ${mark} |`],
    ['not across what parts words', '张、三', '张三', '张、三'],
  ])('%s', (_, text, word, expected) => {
    const redactor = redactorOf([word]);
    expect(redactor.redact(text).text).toBe(expected);
    expect(redactor.isIn(text)).toBe(text !== expected);
  });

  it('longest first', () => {
    expect(redactorOf(['张三', '张三丰']).redact('张三丰和张三').text).toBe(`${mark}和${mark}`);
  });

  it('in a long text, without trying every way through it', () => {
    const text = '张 '.repeat(100_000);
    expect(redactorOf(['张三', '13800138000']).redact(text).text).toBe(text);
  });
});

it('shows where without showing what, and without other personal data', () => {
  const { places } = redactorOf(['张三']).redact(`${mark}甲\n乙张三，13800138000\n`);
  expect(places).toEqual([{ line: 2, around: expect.stringContaining(`乙${mark}`) as string }]);
  expect(JSON.stringify(places)).not.toContain('13800138000');
});

it('takes words of two characters or more', () => {
  expect(refusalOfWord('张')).toBeDefined();
  expect(refusalOfWord(' 张 ')).toBeDefined();
  expect(refusalOfWord('')).toBeDefined();
  expect(refusalOfWord('张三')).toBeUndefined();
});

describe('a file without the word', () => {
  it('keeps byte order mark, line ends, comments and everything else', () => {
    const text = '\uFEFF---\r\n名称: 张三 # 张三的\r\n标题: |\r\n  张\r\n  三\r\n---\r\n| 张三 |\r\n';
    expect(redacted(text)).toBe(
      `\uFEFF---\r\n名称: ${mark} # ${mark}的\r\n标题: |\r\n  ${mark}\r\n---\r\n| ${mark} |\r\n`,
    );
  });

  it.each(['"张三"', "'张三'", '[张三, 李四]', '{ 乙: 张三 }', '"甲\\"张三"', '甲 张\n  三'])(
    'stays YAML: %s',
    (value) => {
      const text = redacted(`---\n甲: ${value}\n---\n`);
      expect(text).toContain(mark);
      expect(text).not.toContain('三');
    },
  );

  it('is left alone where its settings would break', () => {
    const text = '---\n名称: 张\n三: 乙\n---\n';
    expect(redactFile(fileOf(text), redactorOf(['张三']))).toMatchObject({
      bytes: undefined,
      problem: '隐去以后设置的写法会坏掉',
    });
    expect(redactFile(fileOf('---\n张三: 乙\n---\n'), redactorOf(['张三'])).problem).toBeDefined();
  });

  it('is left alone where it cannot be read', () => {
    const bytes = Buffer.from([0xd5, 0xc5, 0xc8, 0xfd]);
    expect(redactFile({ file: 'a.md', size: 4, bytes }, redactorOf(['张三'])).problem).toContain('UTF-8');
  });
});

function redacted(text: string): string | undefined {
  const { bytes } = redactFile(fileOf(text), redactorOf(['张三']));
  return bytes && Buffer.from(bytes).toString('utf8');
}

function fileOf(text: string) {
  const bytes = Buffer.from(text);
  return { file: 'a.md', size: bytes.length, bytes };
}
