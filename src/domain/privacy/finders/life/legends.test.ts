import { describe, expect, it } from 'vitest';
import { personalDataIn } from '../../personal-data.ts';
import type { Field } from '../../surroundings.ts';

const sensitive = (text: string): string[] =>
  personalDataIn(text).flatMap(({ kind, start, end }) =>
    kind === 'sensitive' ? [text.slice(start, end)] : [],
  );

describe('what a note tells of those whom a list marks', () => {
  it.each([
    ['注：带▲者为吸毒史人员家庭，须经核验。', '吸毒史人员家庭'],
    ['*号者为离异家庭学生。', '离异家庭学生'],
    ['名单中加星号的3名同学系孤儿。', '孤儿'],
    ['注：标红的为精神病患者，标黄的为刑满释放人员。', '精神病患者', '刑满释放人员'],
    ['姓名前标注“▲”的，系事实无人抚养儿童。', '事实无人抚养儿童'],
    ['说明：△单亲 ○孤儿 □残疾', '单亲', '孤儿', '残疾'],
    ['注：★=重度精神障碍患者', '重度精神障碍患者'],
    ['姓名后打“#”的系乙肝携带者。', '乙肝携带者'],
    ['带下划线的为受过处分的学生。', '受过处分的学生'],
    ['画圈的都是判过刑的。', '判过刑的'],
  ])('is found in %s', (text, ...parts) => {
    expect(sensitive(text)).toEqual(parts);
  });

  it('is found by codes in cells of a list of persons', () => {
    const text = '甲一\tB\n注：A为健全，B为精神残疾，C为智力残疾';
    const listed = { label: '代码', heads: ['代码'], lists: 'persons' } as const;
    const other = { label: '', heads: [], lists: undefined };
    const found = (field: Field) => personalDataIn(text, { fieldAt: (index) => (index < 5 ? field : other) });
    expect(found(listed).map(({ start, end }) => text.slice(start, end))).toEqual(['精神残疾']);
    expect(found(other)).toEqual([]);
  });

  it.each([
    '带▲者为本年度新增项目，*号者为续建项目',
    '带★的为残疾人专用岗位，其余为普通岗位',
    '带▲的为传染病定点医院，带△的为精神病专科医院',
    '★ 残疾人就业服务中心被评为先进集体',
    '●孤儿基本生活保障标准提高至每月1400元',
    '#1楼为门诊，#2楼为住院部，患者请走东门',
    '标红的为重点工程，标黄的为滞后项目',
    '带红袖章的志愿者为患者引路',
    '带*为慢性病用药目录新增品种',
  ])('is not what marks tell of things: %s', (text) => {
    expect(sensitive(text)).toEqual([]);
  });
});
