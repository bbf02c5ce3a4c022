import { describe, expect, it } from 'vitest';
import { likelyNames } from './likely-names.ts';

describe('words that look like names of persons', () => {
  it.each([
    ['关于张三同志的公示', ['张三']],
    ['关于李四任职的公示', ['李四']],
    ['关于王五、赵六的公示', ['王五', '赵六']],
    ['关于推荐欧阳某某为先进个人的公示', []],
    ['关于表彰欧阳某等3名同志的公示', ['欧阳某']],
    ['经查，周某某不符合条件，予以撤回。', ['周某某']],
    ['对艾沙·买买提同志的处理', ['艾沙·买买提']],
    ['撤销孙七的资格', ['孙七']],
    ['关于张　三同志的公示', ['张三']],
  ])('%s', (text, names) => {
    expect(likelyNames(text)).toEqual(names);
  });

  it.each([
    '关于2023年度先进个人的公示',
    '关于高校教师资格认定的公示',
    '关于高校的公示',
    '关于示例县第三批文物保护单位的公示',
    '关于金融机构、方案、安全的公示',
    '示例省总工会关于评选全国工会系统先进集体、先进工作者拟表彰对象的公示',
    '因名单有误，予以撤回。',
    '关于石油化工项目的公示',
    '关于任前公示有关事项的公示',
  ])('are not in %s', (text) => {
    expect(likelyNames(text)).toEqual([]);
  });
});
