import { describe, expect, it } from 'vitest';
import { bodyData } from './body-data.ts';

const found = (text: string): string[] => bodyData(text).map(({ value }) => value);

describe('data of somebody’s body', () => {
  it.each([
    ['分型结果为D8S1179(13,15)、D21S11(29,31.2)', 'D8S1179(13,15', 'D21S11(29,31.2'],
    ['STR分型为D3S1358:15,17;vWA:14,18', 'D3S1358:15,17', 'vWA:14,18'],
    ['张样例正脸照已上传', '张样例正脸照'],
    ['苗样例人脸特征码与指纹模板', '苗样例人脸特征'],
    ['苗样例的虹膜编码', '苗样例的虹膜'],
    ['指纹模板编号ZW0001-甲', '指纹模板编号ZW0001-'],
    ['人脸图像代码A12_0001已注销', '人脸图像代码A12_0001'],
  ])('are found in %s', (text, ...parts) => {
    expect(found(text)).toEqual(parts);
  });

  it.each([
    '使用人脸识别门禁须提供替代方式',
    '人脸识别闸机编号A1-2023-0001，由物业管理',
    '开展人脸照片采集工作，全部人脸特征脱敏保存',
    '检测能力:D3S1358、vWA、FGA等位点',
    '本系统支持人脸识别、指纹识别、虹膜识别、声纹识别',
  ])('are not in %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
