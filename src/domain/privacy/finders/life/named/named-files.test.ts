import { describe, expect, it } from 'vitest';
import { filesOfPersons } from './named-files.ts';

describe('a file that is called after a person’s papers', () => {
  it.each([
    '张示例低保证明及肺癌诊断书.pdf',
    '苗示例身份证正反面.jpg',
    '精神病院出院小结(苗示例).pdf',
    '诊断书_苗示例.jpg',
    '苗示例的银行流水.xlsx',
    '苗示例_刑满释放证明书.docx',
    '上官示例-病历.PDF',
    '户口簿内页扫描件-苗示例一家五口.zip',
  ])('is found: %s', (file) => {
    expect(filesOfPersons(`附件：2.${file}`).map(({ value }) => value)).toHaveLength(1);
  });

  it.each(['苗示例身份证正面', '关于苗示例精神鉴定意见书', '附件3：苗示例判决书'])(
    'is found as a link: %s',
    (words) => {
      expect(filesOfPersons(words.replace('：', ':'))).toHaveLength(1);
    },
  );

  it.each([
    '身份证办理',
    '关于居民身份证挂失的公告',
    '附件:申请人及配偶身份证',
    '附件2:经办人身份证',
    '附件:成员户口簿复印件',
    '附件:关联人征信报告',
    '诊断书须加盖医院公章',
    '关于张示例同志任职的公示',
  ])('is not what an office asks for: %s', (words) => {
    expect(filesOfPersons(words)).toEqual([]);
  });

  it.each([
    '困难残疾人生活补贴申请表.docx',
    '诊断证明样式.pdf',
    '高血压诊断指南.pdf',
    '徐州市低保标准.xlsx',
    '全县工资调整通知.docx',
    '单位收入证明.docx',
    '家庭成员身份证复印件.pdf',
    '白血病诊断书.pdf',
    '水质化验单.pdf',
    '张样例事迹材料.docx',
    '张样例近照.jpg',
    '袁家村户口簿办理.pdf',
  ])('is not %s', (file) => {
    expect(filesOfPersons(`附件：2.${file}`)).toEqual([]);
  });
});

it('of somebody who is known is found as a copy, and of nobody else', () => {
  const names = new Set(['苗示例']);
  const papers = (text: string): string[] => filesOfPersons(text, names).map(({ value }) => value);
  expect(papers('苗示例低保申请书及户口本扫描件')).toEqual(['苗示例低保申请书及户口本扫描件']);
  expect(papers('苗示例先进事迹照片已报送')).toEqual([]);
  expect(papers('常住户口簿复印件一式两份')).toEqual([]);
  expect(papers('申请表、户口本复印件各一份')).toEqual([]);
});
