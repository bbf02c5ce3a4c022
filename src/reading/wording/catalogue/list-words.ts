import { civil } from '#domain/time/civil-date.ts';
import { chineseDate } from '#domain/window/chinese-date.ts';
import type { OtherRow } from '#domain/name/row-meaning.ts';
import type { ListFindings } from '#domain/rules/findings/list-findings.ts';
import { someNames } from '../some-names.ts';
import type { WordsOf } from '../words.ts';

/** What reading a list of nominees can find. */
export interface ListProblems {
  /** `isPasted`: there are rows parted by tabs, as programs of tables give them. */
  /** `names`: whom the text tells of, a section each; `first`: of the first of them, with the name of a file for it. */
  'no-table': {
    readonly isPasted: boolean;
    readonly names: readonly string[];
    readonly first: { readonly name: string; readonly file: string } | undefined;
    readonly category: string | undefined;
  };
  /** Beside names in plain lines: neither a name nor a sentence. */
  'line-unclear': { readonly text: string };
  'row-length': { readonly cells: number; readonly heads: number };
  /** The heads to choose from; those that fit; and what the list declares, where no column has that head. */
  'no-name-column': {
    readonly heads: readonly string[];
    readonly fitting: readonly string[];
    readonly declared: string | undefined;
  };
  /** Of a list of several categories: the heads to choose from, those that fit, what it declares, its categories. */
  'no-category-column': {
    readonly heads: readonly string[];
    readonly fitting: readonly string[];
    readonly declared: string | undefined;
    readonly categories: readonly string[];
  };
  /** A cell that names none of its list's categories; '' where nothing stands there. */
  'row-category-unknown': {
    readonly head: string;
    readonly text: string;
    readonly categories: readonly string[];
  };
  'row-not-nominee': { readonly meaning: OtherRow; readonly text: string };
  'empty-name': Record<never, never>;
}

const rows: Readonly<Record<OtherRow, string>> = {
  blank: '这一行是空行，不是公示对象。',
  sum: '是合计，不是公示对象。',
  note: '是说明或小标题，不是公示对象。',
  heads: '是重复的表头，不是公示对象。',
};

type Facts = ListProblems & ListFindings;

/** The words for what reading a list, and the rules of lists, find. */
export const listWords: WordsOf<Facts> = {
  'no-table': {
    name: '名单没有表格',
    example: { isPasted: true, names: [], first: undefined, category: undefined },
    say: ({ isPasted, names, first, category = '…' }) => {
      if (first)
        return [
          `这个名单文件里没有表格，写的是${someNames(names)}各自的情况。`,
          `请一个对象写一个文件，例如“nominees/${first.file}”：开头的设置写“名称: ${first.name}”“类别: ${category}”，设置下面写“${first.name}”的这一段。只列姓名、单位等几项的，也可以写成表格。`,
        ];
      return [
        isPasted
          ? '这里是从表格软件粘贴的内容，还不是名单表格。'
          : '这个名单文件里没有表格，也没有一行一个的名称。',
        isPasted
          ? '请在 Excel 里连表头一起选中、复制，整块粘贴；表头要有“姓名”“名称”这样的一列。用逗号隔开的（CSV）不行。手工写的，每行用“|”隔开，表头下加一行“| --- | --- |”。'
          : '写成表格的，从 Excel 连表头一起复制、粘贴，或者每行用“|”隔开，表头下加一行“| --- | --- |”，列数与表头相同；只写名称的，一行一个，或者用“、”隔开，不加单位、职务和逗号；只写一个对象的，在开头的设置里写“名称: …”。',
      ];
    },
  },
  'line-unclear': {
    name: '名单行不明',
    example: { text: '乙二，示例市总工会' },
    say: ({ text }) => [
      `名单是一行一个的名称，这一行“${text}”看不出是名称，还是名单前后的话。`,
      '是名称的，只写名称；带单位、职务的，请改成表格；是名单前后的话，请用句号或冒号结尾；有小标题的，一个小标题写一个名单文件。',
    ],
  },
  'row-length': {
    name: '表格列数不齐',
    example: { cells: 3, heads: 4 },
    say: ({ cells, heads }) => [
      `这一行有${cells}格，表头有${heads}格。`,
      '请补齐或删去多余的格；空的格也要留“| |”，格里不换行。文字里的竖线请写成“\\|”，或改为全角“｜”。',
    ],
  },
  'no-name-column': {
    name: '名单没有姓名列',
    example: {
      heads: ['项目名称', '负责人姓名', '依托单位'],
      fitting: ['项目名称', '负责人姓名'],
      declared: undefined,
    },
    say: ({ heads, fitting, declared }) => [
      declared !== undefined
        ? fitting.length > 1
          ? `表头里有${fitting.length}列“${declared}”，无法确定哪一列是姓名。`
          : `“姓名列”写的是“${declared}”，表头里没有这一列。`
        : fitting.length > 1
          ? `表头里的${quoted(fitting)}都可能是公示对象的姓名或名称，无法确定是哪一列。`
          : '表头里没有可以确定为公示对象姓名或名称的一列。',
      new Set(fitting).size < fitting.length
        ? '一行只列一个公示对象，请把并排的几列接成一列。'
        : `请在开头的设置里写明，例如“姓名列: ${fitting[0] ?? heads[0] ?? '姓名'}”。可以写：${heads.join('、')}。`,
    ],
  },
  'no-category-column': {
    name: '名单没有类别列',
    example: {
      heads: ['序号', '姓名', '等级', '上届等级'],
      fitting: ['等级', '上届等级'],
      declared: undefined,
      categories: ['一等奖', '二等奖'],
    },
    say: ({ heads, fitting, declared, categories }) => [
      declared !== undefined
        ? fitting.length > 1
          ? `表头里有${fitting.length}列“${declared}”，无法确定每一行的类别看哪一列。`
          : `“类别列”写的是“${declared}”，表头里没有这一列。`
        : fitting.length > 1
          ? `表头里的${quoted(fitting)}都写着类别，内容又不一样，无法确定每一行的类别看哪一列。`
          : `这个名单有几个类别（${categories.join('、')}），${heads.length === 0 ? '只写名称的名单说不出每一个是哪个类别。' : '表格里没有哪一列写着每一行的类别。'}`,
      declared !== undefined || fitting.length > 1
        ? `请在开头的设置里写明，例如“类别列: ${declared === undefined ? (fitting[0] ?? '等级') : (heads.at(-1) ?? '等级')}”。可以写：${heads.join('、')}。`
        : '请写成表格，添一列“类别”，每一行写上是哪个类别；或者一个类别写一个名单文件。',
    ],
  },
  'row-category-unknown': {
    name: '行的类别不明',
    example: { head: '等级', text: '三等奖', categories: ['一等奖', '二等奖'] },
    say: ({ head, text, categories }) => [
      text === ''
        ? `这一行的“${head}”是空的，不知道是哪个类别。`
        : `“${head}”写的是“${text}”，不是这个名单的类别。`,
      `请写成${categories.map((category) => `“${category}”`).join('或')}${text === '' ? '；原来是合并单元格的，请在每一行都写上' : '，一字不差；确有这个类别的，请在“名额”（名单写了“类别”的，也在那里）补上'}。`,
    ],
  },
  'row-not-nominee': {
    name: '名单里有别的行',
    example: { meaning: 'sum', text: '合计' },
    say: ({ meaning, text }) => [
      `${meaning === 'blank' ? '' : `“${text}”这一行`}${rows[meaning]}`,
      meaning === 'note' ? '请删去这一行；需要公布的，移到表格的上面或下面，中间空一行。' : '请删去这一行。',
    ],
  },
  'empty-name': {
    name: '名单缺姓名',
    example: {},
    say: () => ['这一行没有姓名或名称。', '请补上，或者删去这一行；原来是合并单元格的，请在每一行都写上。'],
  },
  'ordinal-jump': {
    name: '序号不连续',
    severity: 'warning',
    example: { title: '拟推荐对象名单', missing: [2] },
    say: ({ title, missing }) => [
      `“${title}”的序号不连续，缺${missing.slice(0, 10).join('、')}${missing.length > 10 ? `等${missing.length}个` : ''}。`,
      '请核对是否漏列了公示对象；确无遗漏的，改正序号。',
    ],
  },
  'organisation-left-out': {
    name: '单位空缺',
    severity: 'warning',
    example: { name: '乙二', above: '示例市总工会' },
    say: ({ name, above }) => [
      `“${name}”没有写单位，上一行是“${above}”。`,
      '原来是合并单元格的，请在每一行都写上单位；确无单位的，写“无”。',
    ],
  },
  'group-left-out': {
    name: '分组空缺',
    severity: 'warning',
    example: { name: '乙项目', head: '等级', above: '二等奖', count: 3 },
    say: ({ name, head, above, count }) => [
      `“${name}”的“${head}”空着，上一行是“${above}”${count > 1 ? `；这一列空着的有${count}行` : ''}。`,
      '原来是合并单元格的，请在每一行都写上；确实没有的，写“无”。',
    ],
  },
  'cell-as-above': {
    name: '内容写成同上',
    severity: 'warning',
    example: { text: '同上' },
    say: ({ text }) => [
      `这一格只写了“${text}”，单看这一行、查找和下载数据时，不知道是什么。`,
      '请在这一列的每一行都写上完整的内容。',
    ],
  },
  'cell-no-number': {
    name: '数字写法不对',
    severity: 'warning',
    example: { head: '金额（万元）', text: '12O', instead: '120' },
    say: ({ head, text, instead }) => [
      `“${head}”一列别的行都是数字，这一行写的是“${text}”，不是数字。`,
      `请核对原表，改正${instead === undefined ? '' : `，例如“${instead}”`}：字母O、l不是数字0、1，小数点用“.”，只写一个。`,
    ],
  },
  'code-length-differs': {
    name: '号码位数不同',
    severity: 'warning',
    example: { head: '准考证号', length: 10, own: 9 },
    say: ({ head, length, own }) => [
      `“${head}”一列别的行都是${length}位，这一行是${own}位。`,
      '请核对原表，是不是少打、多打了数字，或者贴错了一列。',
    ],
  },
  'mark-too-high': {
    name: '分数过高',
    severity: 'warning',
    example: { head: '笔试成绩', text: '801', next: '89.9' },
    say: ({ head, text, next }) => [
      `“${head}”一列别的行最高是${next}，这一行写的是“${text}”。`,
      '请核对原表，是不是漏打了小数点，或者多打了数字。',
    ],
  },
  'cell-left-out': {
    name: '一格空缺',
    severity: 'warning',
    example: { head: '体检结果', others: '合格' },
    say: ({ head, others }) => [
      `“${head}”一列别的行都${others === '' ? '写了' : `是“${others}”`}，只有这一行空着。`,
      '请核对原表，补上；确实没有的，写“—”或“无”。',
    ],
  },
  'verdict-differs': {
    name: '结论与别的行不同',
    severity: 'warning',
    example: { head: '体检结果', text: '不合格', others: '合格' },
    say: ({ head, text, others }) => [
      `“${head}”一列别的行都是“${others}”，只有这一行是“${text}”，却仍在名单里。`,
      '请核对：写错的，改正；确实如此的，是否应当列入，并在备注或正文里说明。',
    ],
  },
  'cell-repeated': {
    name: '两行内容重复',
    severity: 'warning',
    example: { head: '准考证号', text: '20261001', first: '甲一', isRank: false },
    say: ({ head, text, first, isRank }) => [
      `“${head}”的“${text}”，“${first}”一行已经有了${isRank ? '，两行的成绩却不一样' : ''}。`,
      `请核对原表，改正其中一行${isRank ? '；不在一起排名的，请加一列写明' : '；确实共用的，请在备注里说明'}。`,
    ],
  },
  'code-name-differs': {
    name: '代码与名称不符',
    severity: 'warning',
    example: { code: '01', name: '信息岗', above: '管理岗' },
    say: ({ code, name, above }) => [
      `这一行写的是“${code}”和“${name}”，前后各行相同的一项在这里是“${above}”。`,
      '请核对原表，代码和名称改成一致。',
    ],
  },
  'value-misspelt': {
    name: '疑似错字',
    severity: 'warning',
    example: { text: '枝术推广', meant: '技术推广' },
    say: ({ text, meant }) => [`这里写的是“${text}”，这一列别的行是“${meant}”。`, '请核对是不是错字。'],
  },
  'row-part-differs': {
    name: '分项成绩不符',
    severity: 'warning',
    example: {
      head: '笔试成绩',
      stated: '801',
      totalHead: '总成绩',
      total: '81.09',
      reckoning: '笔试成绩×50%＋面试成绩×50%',
      instead: '80.1',
    },
    say: ({ head, stated, totalHead, total, reckoning, instead }) => [
      `别的行“${totalHead}”都是${reckoning}，这一行照“${head}”写的“${stated}”算，不是“${total}”。`,
      `请核对原表；“${head}”是“${instead}”的，就对得上。`,
    ],
  },
  'name-masked-alone': {
    name: '只有一个姓名隐去',
    severity: 'warning',
    example: { name: '甲*' },
    say: ({ name }) => [
      `名单里别的姓名都是全名，只有“${name}”隐去了一部分。`,
      '请核对：要隐去的，都隐去；不必隐去的，写全名；“*”是注释的，请在表下说明。',
    ],
  },
  'spreadsheet-error': {
    name: '表格软件的错误值',
    example: { text: '#N/A' },
    say: ({ text }) => [
      `“${text}”是表格软件显示的错误，不是内容。`,
      '请打开原来的表格，核对这一格，改为应有的内容。',
    ],
  },
  'spreadsheet-number': {
    name: '科学记数',
    severity: 'warning',
    example: { text: '1.38E+10' },
    say: ({ text }) => [
      `“${text}”是表格软件省略了数位的写法，后面的数字已经丢失。`,
      '请把原表格这一列设为“文本”或“数值”格式，重新粘贴；涉及身份证号、手机号、银行卡号的，请删去。',
    ],
  },
  'spreadsheet-date': {
    name: '日期成了数字',
    severity: 'warning',
    example: { text: '45145', on: civil('2023-08-07') },
    say: ({ text, on }) => [
      `“${text}”是表格软件记录日期用的数字。`,
      `多半是${chineseDate(on)}，请核对原表格后改正。`,
    ],
  },
};

function quoted(heads: readonly string[]): string {
  return heads.map((head) => `“${head}”`).join('');
}
