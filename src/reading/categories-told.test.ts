import { describe, expect, it } from 'vitest';
import { nomineesOf, type Notice } from '#domain/notice/notice.ts';
import { noticeDocument } from '#formats/data/open-data.ts';
import { searchRecords } from '#search/notice-records.ts';
import { readFixture, soundText } from './fixtures/fixture.ts';
import { isUsable } from './parse-content.ts';

const folder = 'notices/2023/sound';
const heads = ['序号', '姓名', '性别', '等级', '所在单位', '得分', '教龄（年）'];
const rows = [
  ['1', '甲一', '女', '一等奖', '示例县甲校', '96', '21'],
  ['2', '甲二', '男', '二等奖', '示例县乙校', '91', '12'],
  ['3', '甲三', '女', '一等奖', '示例县乙校', '95', '18'],
  ['4', '甲四', '女', '二等奖', '示例县甲校', '90', '9'],
  ['5', '甲五', '男', '二等奖', '示例县丙校', '88', '7'],
];

function listed(settings: string, some: readonly (readonly string[])[]): string {
  const table = [heads, heads.map(() => '---'), ...some].map((cells) => `| ${cells.join(' | ')} |`);
  return `---\n${settings}---\n${table.join('\n')}\n`;
}

/** The sound notice with two prizes, `words` in its text, and the files of nominees. */
function noticeWith(words: string, files: Readonly<Record<string, string>>, quotas = [2, 3]) {
  const notice = soundText(`${folder}/notice.md`)
    .replace(
      /  - \{ 类别.*\n/,
      `  - { 类别: 一等奖, 数: ${quotas[0]}, 量词: 名 }\n  - { 类别: 二等奖, 数: ${quotas[1]}, 量词: 名 }\n`,
    )
    .replace('公示时间为', `${words}\n\n公示时间为`);
  return readFixture({
    [`${folder}/notice.md`]: notice,
    [`${folder}/criteria/person.md`]: soundText(`${folder}/criteria/person.md`).replace(
      '类别: [先进个人]',
      '类别: [一等奖, 二等奖]',
    ),
    [`${folder}/nominees/jia-yi.md`]: undefined,
    [`${folder}/nominees/jia-er.md`]: undefined,
    ...Object.fromEntries(Object.entries(files).map(([name, text]) => [`${folder}/nominees/${name}`, text])),
  });
}

const together = { 'list.md': listed('标题: 获奖名单\n', rows) };
const ofPrize = (prize: string): (readonly string[])[] => rows.filter((row) => row.includes(prize));
const apart = {
  'a.md': listed('类别: 一等奖\n标题: 一等奖名单\n序号: 1\n', ofPrize('一等奖')),
  'b.md': listed('类别: 二等奖\n标题: 二等奖名单\n序号: 2\n', ofPrize('二等奖')),
};

const codesOf = (words: string, files: Readonly<Record<string, string>>, quotas?: number[]): string[] =>
  noticeWith(words, files, quotas)
    .diagnostics.map(({ code }) => code)
    .filter((code) => code !== 'ordinal-jump');

describe('a number of more than a list has, beside the first whom it names', () => {
  const firms = {
    'a.md': listed('类别: 一等奖\n标题: 一等奖名单\n序号: 1\n', ofPrize('一等奖')),
    'b.md': apart['b.md'],
  };

  it.each([
    '评审认为甲一等4人的课为一等奖。',
    '甲一等4人所授的课列入一等奖。',
    '示例县甲校等4所学校的课为一等奖，其余为二等奖。',
  ])('is of all of them: %s', (words) => {
    expect(codesOf(words, firms)).toContain('stated-quota-differs');
  });

  it.each([
    '甲一等2人的课为一等奖。',
    '上年甲一等4人的课为一等奖。',
    '甲一等4人曾获县级一等奖。',
    '甲一等12人申报，其中2人的课为一等奖。',
    '示例县丁校等4所学校的课为一等奖。',
  ])('is of others, or of some: %s', (words) => {
    expect(codesOf(words, firms)).not.toContain('stated-quota-differs');
  });
});

describe('what is said of the categories of one table', () => {
  it.each([
    '拟评出一等奖2名、二等奖3名。',
    '共5名，其中一等奖2名，二等奖3名。',
    '一等奖2名均为女性。',
    '一等奖获得者中教龄最长的是甲一。',
    '二等奖中得分最高的是甲二。',
    '二等奖第一名为甲二。',
    '一等奖的得分均高于二等奖。',
    '拟评甲一、甲三为一等奖。',
    '二等奖中男2名、女1名。',
    '一等奖的得分均在95分以上。',
    '女性3名，男性2名。',
    '示例县甲校2名，分获一等奖、二等奖。',
    '拟表彰5名。各校共上报初步人选12名。其中女性4名、男性8名。',
    '甲老师、乙老师两名同志另获表扬。',
    '二等奖因1名人选主动退出而未增补。',
    '明年学校扩建，届时一等奖增至4名。',
    '一等奖1名人选因调离本县，书面放弃申报。',
    '上一学年评出一等奖3名、二等奖6名，共9名。',
    '分布在甲校、乙校、丙校3所学校。',
  ])('is left alone where it is so: %s', (words) => {
    expect(codesOf(words, together)).toEqual([]);
  });

  it.each([
    ['拟评出一等奖3名、二等奖3名。', 'stated-quota-differs'],
    ['共6名，其中一等奖2名，二等奖3名。', 'stated-total-differs'],
    ['拟评甲一、甲二为一等奖。', 'named-category-differs'],
    ['拟评一等奖2名：甲一、甲二。', 'named-category-differs'],
    ['一等奖的得分均在96分以上。', 'stated-amount-differs'],
    ['一等奖2名均为男性。', 'stated-claim-differs'],
    ['拟表彰5名。其中女性4名。', 'stated-trait-differs'],
    ['一等奖2名、二等奖3名。其中女性4名。', 'stated-trait-differs'],
    ['与上届相比，一等奖增加1名，为3名。', 'stated-quota-differs'],
    ['拟表彰一等奖、二等奖4名。', 'stated-total-differs'],
  ])('is told where it is not: %s', (words, code) => {
    expect(codesOf(words, together)).toContain(code);
    expect(codesOf(words, apart)).toContain(code);
  });

  it('is told with the row of its category that is otherwise', () => {
    const { diagnostics } = noticeWith('一等奖的得分均在96分以上。', together);
    expect(diagnostics.map(({ facts }) => facts)).toMatchObject([{ name: '甲三', known: '95分' }]);
  });

  it('is held against as many as each category has', () => {
    expect(codesOf('现予公示。', together, [2, 3])).toEqual([]);
    expect(codesOf('现予公示。', together, [3, 3])).toEqual(['quota-list-differs']);
    expect(codesOf('现予公示。', together, [3, 2])).toEqual(['quota-list-differs', 'quota-list-differs']);
  });

  it('is held against the title of its list', () => {
    const titled = (title: string): string[] =>
      codesOf('现予公示。', { 'list.md': listed(`标题: ${title}\n`, rows) });
    expect(titled('一等奖、二等奖获奖名单（5名）')).toEqual([]);
    expect(titled('一等奖（2名）、二等奖（3名）名单')).toEqual([]);
    expect(titled('一等奖（2名）、二等奖（4名）名单')).toEqual(['stated-quota-differs']);
    expect(titled('获奖名单（共6名）')).toEqual(['stated-total-differs']);
  });
});

describe('a notice with one table of several categories', () => {
  function noticeOf(words: string): Notice {
    const content = noticeWith(words, together);
    if (!isUsable(content) || !content.notices[0]) throw new Error(JSON.stringify(content.diagnostics));
    return content.notices[0];
  }

  it('says in its data of each nominee which it is put forward for', () => {
    const content = noticeWith('现予公示。', together);
    if (!isUsable(content)) throw new Error('The fixture is not sound');
    const { nominees } = noticeDocument(noticeOf('现予公示。'), content.office);
    expect(nominees.map(({ name, category }) => `${name}${category}`)).toEqual([
      '甲一一等奖',
      '甲二二等奖',
      '甲三一等奖',
      '甲四二等奖',
      '甲五二等奖',
    ]);
  });

  it('is found by the category of each nominee', () => {
    const records = searchRecords(noticeOf('现予公示。'), { simplify: (text) => text, readings: () => [] });
    expect(records.map(({ filters }) => (filters.category ?? []).join())).toEqual([
      '一等奖,二等奖',
      '一等奖',
      '二等奖',
      '一等奖',
      '二等奖',
      '二等奖',
    ]);
  });

  it('quotes the names of one category, in the order of the table', () => {
    const notice = noticeOf('一等奖：{{名单.一等奖}}。全部：{{名单}}。');
    expect(JSON.stringify(notice.body)).toContain('甲一、甲三');
    expect(JSON.stringify(notice.body)).toContain('甲一、甲二、甲三、甲四、甲五');
    expect(nomineesOf(notice)).toHaveLength(5);
  });
});

describe('a category in brackets behind a name', () => {
  const works = (prize: string, order: number, ...names: readonly string[]): string =>
    `---\n类别: ${prize}\n标题: ${prize}名单\n序号: ${order}\n---\n| 序号 | 项目 | 完成单位 |\n| --- | --- | --- |\n${names
      .map((name, index) => `| ${index + 1} | ${name} | 示例${'甲乙丙'.charAt(index)}院${order}部 |\n`)
      .join('')}`;
  const files = {
    'a.md': works('一等奖', 1, '早稻选育技术', '水井防护装置'),
    'b.md': works('二等奖', 2, '果树病害防治', '桥梁检测系统', '山塘清淤工艺'),
  };

  it.each([
    '示例大学有2项，即“早稻选育技术”（一等奖）和“果树病害防治”（二等奖）。',
    '申报时“果树病害防治”（一等奖）与评审意见不同。',
    '去年入选的“桥梁检测系统”（一等奖）今年再次入选。',
    '全省评审中“山塘清淤工艺”（一等奖）已获表彰。',
    '“桥梁检测系统”（示例大学）得分最高。',
  ])('is its own, or of another time: %s', (words) => {
    expect(codesOf(words, files)).toEqual([]);
  });

  it('is told where the name is in another', () => {
    expect(codesOf('示例大学有2项，即“早稻选育技术”（一等奖）和“果树病害防治”（一等奖）。', files)).toEqual([
      'named-category-differs',
    ]);
  });
});
