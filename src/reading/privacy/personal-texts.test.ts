import { describe, expect, it } from 'vitest';
import { fictionalId, fictionalMobile } from '#domain/privacy/fixtures/fictional-numbers.ts';
import { changed, type Changes, readFixture } from '../fixtures/fixture.ts';

const notice = 'notices/2023/sound/notice.md';
const id = fictionalId('630102', '19650608');
const mobile = fictionalMobile(1);
const flat = '示例市示例区示例路12号3号楼502室';

const inBody = (text: string): Changes => changed(notice, '公示时间为{{公示期}}。', text);
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (heads: readonly string[], ...rows: readonly (readonly string[])[]): Changes =>
  inBody([heads, heads.map(() => '---'), ...rows].map(row).join('\n'));
const eighteen = [...'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未'];

/** What of a kind is found in the sound content with `changes`, as lines of files. */
function found(changes: Changes): string[] {
  return readFixture(changes)
    .diagnostics.filter(({ code }) => code.startsWith('personal-'))
    .map(({ file, line, code }) => `${file.split('/').at(-1)}:${line} ${code.slice('personal-'.length)}`);
}

describe('personal data in prose', () => {
  it.each<[what: string, changes: Changes, reports: readonly string[]]>([
    ['in boxes of a table', table(eighteen, [...id]), ['notice.md:20 id']],
    [
      'in two cells',
      table(['姓名', '证号', '续'], ['甲三', id.slice(0, 9), id.slice(9)]),
      ['notice.md:20 id'],
    ],
    [
      'with a cell each for its region, date and end',
      table(['姓名', '证号前六位', '中间', '末四位'], ['甲三', '990106', '19740302', '4628']),
      ['notice.md:20 id'],
    ],
    ['under a head set apart', table(['姓名', '生 日'], ['甲三', '19740302']), ['notice.md:20 birth-date']],
    [
      'in a column 通讯处 of persons',
      table(['申请执行人', '通讯处'], ['甲三', '阳光小区3号楼2单元501室']),
      ['notice.md:20 address'],
    ],
    [
      'coordinates of a home',
      table(['志愿者', '打卡点'], ['甲三', '43.99217,125.30488（住处楼下）']),
      ['notice.md:20 other'],
    ],
    ['in two rows', table(['证号'], [id.slice(0, 9)], [id.slice(9)]), ['notice.md:20 id']],
    ['a digit a row', table(['证号'], ...[...id].map((digit) => [digit])), ['notice.md:20 id']],
    ['in two paragraphs', inBody(`${id.slice(0, 9)}\n\n${id.slice(9)}`), ['notice.md:18 id']],
    ['in two entries of a list', inBody(`- ${id.slice(0, 6)}\n- ${id.slice(6)}`), ['notice.md:18 id']],
    ['half in bold', inBody(`${id.slice(0, 6)}**${id.slice(6, 14)}**${id.slice(14)}`), ['notice.md:18 id']],
    ['half in a link', inBody(`[${id.slice(0, 9)}](/)${id.slice(9)}`), ['notice.md:18 id']],
    ['with references', inBody(`${id.slice(0, 6)}&nbsp;&#49;${id.slice(7)}`), ['notice.md:18 id']],
    [
      'broken by a line’s end',
      inBody(`电话${mobile.slice(0, 7)}\n${mobile.slice(7)}`),
      ['notice.md:18 mobile'],
    ],
    ['in boxes under 手机号码', table([...'手机号码一二三四五六七'], [...mobile]), ['notice.md:20 mobile']],
    ['before a unit in the next cell', table(['数', '单位'], [mobile, '吨']), ['notice.md:20 mobile']],
    ['in the head of a column', table(['姓名', `联系人${mobile}`], ['甲三', '好']), ['notice.md:18 mobile']],
    ['in a form', table(['姓名', '甲一'], ['出生日期', '1985.06.12']), ['notice.md:20 birth-date']],
    [
      'in three columns',
      table(['姓名', '出生年', '月', '日'], ['甲一', '1985', '6', '12']),
      ['notice.md:20 birth-date'],
    ],
    ['in a column 地址 of persons', table(['姓名', '地址'], ['甲一', flat]), ['notice.md:20 address']],
    [
      'in a column 所在小区 of persons',
      table(['申请人', '所在小区'], ['甲', '阳光小区3号楼2单元501']),
      ['notice.md:20 address'],
    ],
    [
      'in four columns of a flat',
      table(['姓名', '小区', '楼栋', '单元', '房号'], ['甲一', '阳光花园', '3', '2', '501']),
      ['notice.md:20 address'],
    ],
    [
      'in a column 通讯地址 of persons, where it is a flat',
      table(['姓名', '通讯地址'], ['甲一', '阳光花园3号楼2单元501室'], ['甲二', '示例路194号']),
      ['notice.md:20 address'],
    ],
    [
      'in a column 房屋坐落 of persons',
      table(['姓名', '房屋坐落'], ['甲一', '示例区示例小区12幢1203']),
      ['notice.md:20 address'],
    ],
    [
      'in a list of owners',
      table(['楼栋', '业主', '欠费（元）'], ['9幢2单元703', '甲三', '3471.00']),
      ['notice.md:20 address', 'notice.md:20 sensitive'],
    ],
    ['in a list of owners of cars', table(['车主', '号牌'], ['甲三', '示K·7T3Q6']), ['notice.md:20 other']],
    [
      'in two columns of a telephone',
      table(['姓名', '号段', '号码'], ['甲一', '138', '10000000']),
      ['notice.md:20 mobile'],
    ],
    [
      'once in a column of illnesses',
      table(['姓名', '病种'], ['甲一', '无'], ['甲二', '尿毒症'], ['甲三', '白血病']),
      ['notice.md:21 sensitive'],
    ],
    ['not in a column 病种 of prices', table(['病种', '标准'], ['尿毒症', '12000']), []],
    ['twice in a text', inBody(`${mobile}，\n${id}`), ['notice.md:18 mobile', 'notice.md:19 id']],

    ['not in rooms of whom is not named', table(['房号', '业主'], ['301', '甲*文']), []],
    [
      'not in rooms of the owners of one house',
      table(['房号', '业主'], ['301', '甲一'], ['302', '甲二']),
      [],
    ],
    ['not in rooms that are let', table(['申请人', '房号', '月租金（元）'], ['甲一', '2栋301', '360']), []],
    ['not in flats that are allotted', table(['申请人', '拟配房源'], ['甲一', '和苑3栋402室']), []],
    ['not of whose name is hidden', table(['户主', '残疾类别'], ['甲*样', '肢体']), []],
    [
      'not in a code of a body, whatever its last sign',
      table(['姓名', '证件号码'], ['甲一', '91990000MA0000000X']),
      [],
    ],
    ['not in a column of amounts', table(['单位', '金额（元）'], ['甲', mobile]), []],
    ['not in a column of codes', table(['编号', '名称'], [mobile, '甲']), []],
    [
      'not in a column 地址 of companies',
      table(['单位名称', '负责人', '地址'], ['示例公司', '张三', flat]),
      [],
    ],
    ['not in a column 办公地址', table(['姓名', '办公地址'], ['张三', flat]), []],
    ['not in three columns of other numbers', table(['出生人口', '年', '数'], ['1985', '6', '12']), []],
    ['not in statistics', table(['甲', '乙', '丙'], ['138', '1000', '2000'], ['632123', '1960', '215']), []],
    ['not in the notice’s own words', inBody('{{受理.电话}}，{{公示期}}'), []],
  ])('is found %s', (_, changes, reports) => {
    expect(found(changes)).toEqual(reports);
  });

  it.each([
    ['性质: 个人', ['jia-yi.md:7 other']],
    ['性质: 集体', []],
  ])('is of the nominee of whom a file tells, where it says %s', (nature, reports) => {
    const deeds = `---\n序号: 1\n名称: 甲一\n类别: 先进个人\n${nature}\n---\n微信号：shili_2023，常有人问。\n`;
    expect(found({ 'notices/2023/sound/nominees/jia-yi.md': deeds })).toEqual(reports);
  });

  it('is told in a hundred places of a file, and how many there are', () => {
    const { diagnostics } = readFixture(
      inBody(Array.from({ length: 250 }, (_, index) => fictionalMobile(index)).join('\n\n')),
    );
    const told = diagnostics.filter(({ code }) => code === 'personal-mobile');
    expect(told).toHaveLength(100);
    expect(told.at(-1)?.facts).toMatchObject({ where: '这里等250处' });
  });
});

describe('personal data in settings', () => {
  it.each<[what: string, changes: Changes, reports: readonly string[]]>([
    [
      'in a title of two lines',
      changed(
        notice,
        '标题: 关于示例先进个人的公示',
        `标题: |\n  关于${id.slice(0, 9)}\n  ${id.slice(9)}的公示`,
      ),
      ['notice.md:2 id'],
    ],
    [
      'of a file that cannot be read',
      { 'notices/2023/sound/withdrawal.md': `---\n时间: [2023\n理由: ${id}\n---\n` },
      ['withdrawal.md:3 id'],
    ],
    [
      'of the site',
      changed('site.yaml', '主办单位', `承办单位: 甲${mobile}\n主办单位`),
      ['site.yaml:2 mobile'],
    ],
    [
      'but not where the office tells its own',
      changed('site.yaml', '主办单位', `联系: { 电话: ${mobile} }\n主办单位`),
      [],
    ],
    [
      'but not where a text repeats the office’s own',
      { ...changed('site.yaml', '主办单位', `联系: { 电话: ${mobile} }\n主办单位`), ...inBody(mobile) },
      [],
    ],
    [
      'in the name of a page',
      { [`pages/p-${mobile}.mdx`]: '---\n标题: 甲\n描述: 乙\n序号: 1\n---\n丙\n' },
      [`p-${mobile}.mdx:1 mobile`],
    ],
    [
      'in the name of a notice’s folder',
      { [`notices/2023/gs-${id}/notice.md`]: '---\n标题: 甲\n---\n乙\n' },
      ['notice.md:1 id'],
    ],
  ])('is found %s', (_, changes, reports) => {
    expect(found(changes)).toEqual(reports);
  });
});
