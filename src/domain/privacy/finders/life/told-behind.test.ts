import { describe, expect, it } from 'vitest';
import { fieldsOf } from '#reading/privacy/prose-text.ts';
import { personalDataIn } from '../../personal-data.ts';
import { fieldOf } from '../../surroundings.ts';

/** The kinds of what is found in `text`, or in a row of cells under `heads`. */
function kindsIn(text: string, heads = ''): string[] {
  const fields = fieldsOf(heads === '' ? [] : heads.split('|'));
  const cells = text.replaceAll('|', '\t');
  const fieldAt = (index: number) => fields[cells.slice(0, index).split('\t').length - 1] ?? fieldOf('');
  return [...new Set(personalDataIn(cells, { fieldAt, latestYear: 2026 }).map(({ kind }) => kind))];
}

describe('what is told in brackets, behind a code or a card', () => {
  it.each([
    ['示例协会|安样例（尿毒症，每周透析三次）', '单位|负责人', 'sensitive'],
    ['李样例（挂科欠费学生，助学贷款逾期未还）|甲系', '学生|系', 'sensitive'],
    ['李样例|焊工（右耳职业性耳聋）', '姓名|工种', 'sensitive'],
    ['示例公司（奖补款打股东李样例卡6228000000000077316）|密封件', '企业名称|产品', 'bank-card'],
    ['奖金发至学生卡，李样例为6013 8200 0000 3301 447。', '', 'bank-card'],
    ['抽中的李样例，系2019年示例强奸案被害人家属。', '', 'sensitive'],
    ['其中AB2025-0107户系刑满释放后独居。', '', 'sensitive'],
    ['其负责人李样例上月因丈夫车祸身故，申报由副总代办。', '', 'sensitive'],
    ['小样今年9岁，念示例小学三年级2班', '', 'sensitive'],
    ['帮四（3）班被继父打伤的学生小样样（李样样）走出阴影。', '', 'sensitive'],
    ['要核实的打他手上的一三九、零零零零、零零零一。', '', 'mobile'],
  ])('is found: %s', (text, heads, kind) => {
    expect(kindsIn(text, heads)).toContain(kind);
  });

  it.each([
    ['示例协会|李样例（兼秘书长）', '单位|负责人'],
    ['李样例|骨科（右膝置换）', '姓名|擅长'],
    ['李样例|耳科（职业性耳聋）', '姓名|研究方向'],
    ['李样例（示例大学，白血病研究中心）|甲', '负责人|项目'],
    ['李样例（学生会主席，优秀学生）|甲系', '学生|系'],
    ['示例协会捐款账户：示例市慈善总会，账号6228480990002010123。', ''],
    ['公司账户，示例科技有限公司为62284809900020101。', ''],
    ['是故意伤害案被害人家属法律援助的承办律师。', ''],
    ['全县120户系低保户。', ''],
    ['意外身故保险金由保险公司支付。', ''],
    ['儿童年满6岁，在示例小学报名。', ''],
    ['三（2）班的学生（共40名）参加。', ''],
    ['打他们的电话：0000-5550123。', ''],
  ])('is not found: %s', (text, heads) => {
    expect(kindsIn(text, heads)).toEqual([]);
  });
});

describe('an identity number with a wrong digit', () => {
  const column = (cells: readonly string[]): string[] => {
    const [field = fieldOf('')] = fieldsOf(['准考证号', '姓名']);
    const text = cells.map((cell) => `${cell}\t甲一`).join('\n');
    const second = fieldOf('姓名');
    const fieldAt = (index: number) =>
      text.slice(text.lastIndexOf('\n', index - 1) + 1, index).includes('\t') ? second : field;
    return personalDataIn(text, { fieldAt, latestYear: 2026 }).map(({ kind }) => kind);
  };
  const numbers = ['2026001001', '2026001002', '2026001003', '2026001004'];

  it('is odd among other numbers of a column', () => {
    expect(column([...numbers, '630102199203071234'])).toEqual(['other']);
  });

  it('is none among numbers of its length, or where nobody can be born', () => {
    expect(column(['630102199203071234', '630102199203071235'])).toEqual([]);
    expect(column([...numbers, '202600100520260010'])).toEqual([]);
  });
});
