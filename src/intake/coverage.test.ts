import { describe, expect, it } from 'vitest';
import { integer, pick, seeded } from '#testing/random.ts';
import { intakeOfText } from './fixtures/read-text.ts';

/** Runs of what is seen of a text: letters, digits and Han characters. */
const runs = (text: string): string[] => text.match(/[\p{Script=Han}A-Za-z0-9]+/gu) ?? [];
const held = (value: unknown): string => {
  if (typeof value === 'string') return value;
  return typeof value === 'object' && value !== null ? Object.values(value).map(held).join('\n') : '';
};

const parts = {
  heads: ['示例省总工会', '示例市水利局　示例市财政局', '市管干部', ''],
  titles: [
    '关于甲一同志任职的公示',
    '拟推荐对象公示（第二批）',
    '2023年度职称评审结果公示',
    '关于延长公示期的公告',
  ],
  bodies: [
    '根据有关规定，经研究，现将有关情况予以公示。',
    '公示时间：2023年8月7日—8月11日。',
    '公示期为7天，自2023年8月7日起。',
    '一、基本情况',
    '二、主要事迹',
    '甲　一，男，汉族，1979年5月生，现任示例局局长，拟任示例厅副厅长。',
    '监督电话：0000-5550123（机关纪委）　传真：0000-5550124',
    '地　　址：示例市示例路1号，邮编：000001',
    '（一）示例市总工会',
    '先后获得多项荣誉，群众公认。',
    '单位：万元',
    '序号\t姓名\t单位\n1\t甲一\t示例局\n合计\t1人\t',
    '序号\t姓名\t序号\t姓名\n1\t甲一\t2\t乙二',
    '甲\t乙\n丙\t丁',
    '一、正高级工程师（2名）\n示例市水利局：\n甲一　　乙　二',
    '注：以上排名不分先后。',
    '附件：1.评选条件\n2.拟推荐对象名单',
    '1. 爱岗敬业',
  ],
  signatures: [
    '示例省总工会\n2023年8月4日',
    '2023年8月4日',
    '示例省总工会　　示例省财政厅\n二〇二三年八月四日',
    '',
  ],
  annexes: [
    '',
    '附件1\n评选条件\n1.爱岗敬业，群众公认。\n2.成绩突出。',
    '附件\n拟推荐对象名单\n序号\t名称\n1\t示例班组',
    '附件2\n其他说明\n请各单位按时报送。',
  ],
};

describe('whatever a text holds', () => {
  const random = seeded(25);
  const text = (): string => {
    const body = Array.from({ length: integer(random, 3, 7) }, () => pick(random, parts.bodies));
    return [
      pick(random, parts.heads),
      pick(random, parts.titles),
      ...body,
      pick(random, parts.signatures),
      pick(random, parts.annexes),
    ].join('\n');
  };

  it.each(Array.from({ length: 60 }, text))('is in the draft or named in a doubt (%#)', (written) => {
    const { draft, doubts } = intakeOfText(written);
    const all = `${held(draft)}\n${held(doubts)}`.replace(/[\s、（）]/g, '');
    const quotedToo = `${all}\n${draft.quotas.map(({ category, count }) => `${count}${category}`).join()}`;
    const dates =
      /^(?:\d{4}年|\d{1,2}月\d{1,2}日|\d{4}年\d{1,2}月\d{1,2}日|二〇二三年八月四日|附件\d?|[一二三]|序号|\d)$/;
    const missing = runs(written).filter((run) => !dates.test(run) && !quotedToo.includes(run));
    expect(missing).toEqual([]);
  });
});
