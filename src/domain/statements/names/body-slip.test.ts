import { expect, it } from 'vitest';
import { bodySlipIn } from './body-slip.ts';

it.each<readonly [text: string, name: string, slip: string | undefined]>([
  ['示例县农村农业局产业科', '示例县农业农村局', '示例县农村农业局'],
  ['示例区文化和旅游局文物科', '示例区文化和旅游体育局', '示例区文化和旅游局'],
  ['示例区农业局', '示例区农业农村局', '示例区农业局'],
  ['示例省科学技术奖励工作办公室', '示例省科学技术奖励办公室', '示例省科学技术奖励工作办公室'],
  ['示例市文化广播旅游局', '示例市文化广电旅游局', '示例市文化广播旅游局'],
  ['示例县农业农村局产业科', '示例县农业农村局', undefined],
  ['示例县教育局', '示例县农业农村局', undefined],
  ['示例县政府办公室', '示例县人民政府办公室', undefined],
  ['示例市人力资源社会保障局', '示例市人力资源和社会保障局', undefined],
  ['示例市教育局', '示例市甲区教育局', undefined],
  ['示例市城东新区教育局', '示例市城西新区教育局', undefined],
  ['示例市第二人民医院', '示例市第一人民医院', undefined],
  ['示例学院纪委办公室', '示例学院党委办公室', undefined],
  ['示例省科技奖励委员会', '示例省科学技术奖励委员会', undefined],
  ['示例市体育局', '示例市教育局', undefined],
])('takes a slip for the name of a body, and no other body: %s, %s', (text, name, slip) => {
  expect(bodySlipIn(text, name)?.written).toBe(slip);
});
