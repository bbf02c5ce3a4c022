import { describe, expect, it } from 'vitest';
import { fieldsOf } from '#reading/privacy/prose-text.ts';
import { personalDataIn } from '../personal-data.ts';
import { fieldOf } from '../surroundings.ts';

/** The homes in a row of `cells` under `heads`. */
function homesIn(heads: string, cells: string): string[] {
  const fields = fieldsOf(heads.split('|'));
  const text = cells.replaceAll('|', '\t');
  const fieldAt = (index: number) => fields[text.slice(0, index).split('\t').length - 1] ?? fieldOf('');
  return personalDataIn(text, { fieldAt }).flatMap(({ kind, value }) => (kind === 'address' ? [value] : []));
}

describe('a dwelling in a list of persons', () => {
  it.each([
    ['姓名|通讯地址', '李小样|示例市示例区示例路3号2单元501室'],
    ['姓名|邮寄地址', '李小样|示例路3号院2号楼301'],
    ['姓名|联系地址', '李小样|示例村12号'],
    ['姓名|通信处', '李小样|示例村三组12号'],
    ['姓名|备注', '李小样|示例大学3号宿舍楼305'],
    ['项目名称|项目负责人', '示例研究|李小样（示例家属区8号楼甲门101）'],
    ['教研组|组长', '示例组|李小样（示例家园五栋二单元二〇三）'],
    ['姓名|籍贯', '李小样|示例市第一中学家属楼3单元201'],
    ['姓名|单位', '李小样|示例学院（聘书寄示例县示例巷5号示例里3栋1602）'],
    ['姓名|证书寄送', '李小样|示例花园6幢1402室'],
    ['姓名|工作单位', '李小样|自由职业，示例花园6幢1402室'],
  ])('is found under any head: %s: %s', (heads, cells) => {
    expect(homesIn(heads, cells)).toHaveLength(1);
  });

  it.each([
    ['姓名|通讯地址', '李小样|示例市示例路1号示例市教育局'],
    ['姓名|通讯地址', '李小样|示例路1号示例大厦2单元1203室'],
    ['姓名|单位地址', '李小样|示例路1号2单元301室'],
    ['姓名|领取地点', '李小样|示例路3号院2号楼301'],
    ['姓名|拟配租房源', '李小样|示例路3号2单元501室'],
    ['姓名|承包地块', '李小样|示例村3组12号'],
    ['姓名|备注', '李小样|示例村3组12号大棚'],
    ['姓名|备注', '李小样|3号宿舍楼管理员'],
    ['姓名|所在村组', '李小样|示例村三组'],
    ['姓名|备注', '李小样|2号楼3单元15户的网格员'],
    ['楼栋|楼长', '3栋2单元|李小样（包3栋2单元28户）'],
    ['项目名称|项目负责人|地址', '示例研究|李小样（示例大学）|示例路31栋402'],
    ['单位名称|联系地址', '示例公司|示例路3号2单元501室'],
  ])('is none where somebody works or is given a home: %s: %s', (heads, cells) => {
    expect(homesIn(heads, cells)).toEqual([]);
  });
});

it('is found behind an address in what is told of one person, and in no office’s', () => {
  const fieldAt = () => ({ ...fieldOf(''), isOfPerson: true });
  const kinds = (text: string): string[] => personalDataIn(text, { fieldAt }).map(({ kind }) => kind);
  expect(kinds('通讯地址：示例市示例路3号2单元501')).toEqual(['address']);
  expect(kinds('单位地址：示例市示例路3号2单元501')).toEqual([]);
  expect(kinds('通讯地址：示例市示例路1号示例局3单元201室')).toEqual([]);
});

describe('a home in a sentence', () => {
  const homes = (text: string): string[] =>
    personalDataIn(text, { names: new Set(['李样例']) }).flatMap(({ kind, value }) =>
      kind === 'address' ? [value] : [],
    );

  it.each([
    ['各人收件处另记，李样例为示例县示例里5号院乙楼303。', '李样例为示例县示例里5号院乙楼303'],
    ['李样例，示例小区二栋三单元四〇一', '示例小区二栋三单元401'],
    ['她家系甲乡甲一自然村3号，院墙新砌。', '甲乡甲一自然村3号'],
    ['她在县城租房，示例巷6号院西头那间。', '示例巷6号院西头那间'],
    ['他下班后常去甲县甲一街5号其姑妈家帮忙。', '甲县甲一街5号'],
    ['（李样例的聘书快递至示例市示例花园6幢1402室），聘期自下月起。', '示例市示例花园6幢1402室'],
    ['通知书寄往示例镇示例街14号1单元302室。', '示例镇示例街14号1单元302室'],
    ['如示例楼4栋1单元602室的退休教师李某样已领补贴。', '如示例楼4栋1单元602室'],
    ['村民老李（甲一街6号院3楼东户，周末才在家）愿意作证。', '甲一街6号院3楼东户'],
  ])('is found: %s', (text, home) => {
    expect(homes(text)).toEqual([home]);
  });

  it.each([
    '来信请寄示例市示例路5号院乙楼303室示例局收。',
    '聘书邮寄至示例市行政中心5幢1402室，由窗口代领。',
    '投标文件请寄至示例市示例花园3幢1203室（招标代理机构）。',
    '获奖证书寄送至各县（区）人力资源和社会保障局。',
    '奖牌快递至各项目部，地址为示例大厦2座1203室。',
    '受理窗口设在示例路6号院西头第一间。',
    '面谈地址为示例镇甲一街6号院3楼东侧会议室。',
    '房屋坐落二号楼一单元四〇一室，面积60平方米。',
    '他家系全村第一个脱贫的，家是3口人。',
    '她家就是第3号养殖基地的合作户。',
    '居委会在示例小区3号楼2单元101室办公，工作日都有人在。',
    '送到示例路12号他们家属楼下的收件点。',
    '老李（甲一村委会主任）负责接待，地址甲一街6号院3楼东侧办公室。',
  ])('is none: %s', (text) => {
    expect(homes(text)).toEqual([]);
  });
});
