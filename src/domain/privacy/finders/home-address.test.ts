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
    ['姓名|籍贯', '李小样|示例市第一中学家属楼3单元201'],
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
