import type { Doubt, LooseKind } from '../../as-meant/edit.ts';

/** What was written otherwise, and how it is read. */
export const looseWords: Readonly<Record<LooseKind, string>> = {
  colon: '“项目:”后面没有空一格，已照空一格读',
  divider: '项目和内容之间没有冒号，或者写成了别的符号，已照“项目: 内容”读',
  strong: '设置里不用“**”加粗，已照不加粗读',
  bracket: '这里的括号不是半角的“[ ]”“{ }”，已照这两种读',
  unclosed: '前面有开头的括号，到行尾没有结尾的，已在行尾补上',
  comma: '这里的分隔号不是半角逗号加空格，已照半角逗号读',
  quote: '内容外面的引号不是半角的，已当作半角引号，不算文字',
  blank: '这里有全角空格或者不间断空格，已照普通空格读',
  indent: '这一行行首的空格不对，已按所属的项读',
  dash: '这里是一串里的一项，行首的“-”不是半角，或者后面没有空一格，已照“- ”读',
  unquoted: '内容里有设置的记号，已整个当作文字读',
  fold: '内容分成了几行写，已接成一段，汉字之间不加空格',
  several: '一项里写了几个，已分开读',
  keys: '一行里写了几项，已一项一行读，“⏎”处要换行',
  form: '写法不是统一的形式，已读作这个意思',
  words: '这里要分项写，现在写成了一句话，已读作这个意思',
  nothing: '“~”“null”是程序的写法，已当作没有填',
};

/** What is wrong with `text`, which may be read in two ways, and how to write what is meant, as the proposals say it. */
export function ambiguityWords(
  kind: Doubt['kind'],
  text: string,
  [first = '', second = '', third = '']: readonly string[],
): [string, string] {
  switch (kind) {
    case 'comment':
    case 'remark':
      return [
        `“#”前面有空格，“${text}”会被当作备注，不读进去。`,
        `是文字的，请加引号：${first}；是备注的，请另起一行写“${second}”，这一行只留“${third}”。`,
      ];
    case 'lines':
      return [
        `这里写了几行（${text}），看不出是几个，还是一个分成了几行。`,
        `是几个的，请写成 ${first}；是一个的，请写成一行：${second}。`,
      ];
    case 'spaces':
      return [
        `“${text}”里有空格，看不出是几个，还是一个。`,
        `是几个的，请写成 ${first}；是一个的，请写成 ${second}；空格是名称的一部分的，请加英文引号。`,
      ];
    case 'days':
      return [
        `“${text}”没有写明是工作日还是自然日。`,
        `只数工作日的，请写成 ${first}；每天都数的，请写成 ${second}。`,
      ];
    case 'quote':
      return [
        `内容前面有引号（${text}），到行尾没有结尾的引号。`,
        `引号是括住内容的，请写成：${first}；是文字的，请改成中文引号“”，成对写。`,
      ];
    case 'block':
      return [
        `“${text}”后面不能在同一行写文字。`,
        `只有一行的，请写成：${first}；要分行的，“${text}”后面换行，逐行写，每行前空两格。`,
      ];
  }
}
