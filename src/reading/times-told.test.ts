import { describe, expect, it } from 'vitest';
import { readFixture, soundText } from './fixtures/fixture.ts';

const path = 'notices/2023/sound/notice.md';
const number = '文号: 示总公〔2023〕12号\n';

/** What is told of the prose `words` of a notice of Monday, 7 August 2023, and of its times, signature and number. */
function toldOf(words: string, rule: string): string[] {
  const text = soundText(path)
    .replace(/2023-08-04/g, '2023-08-07')
    .replace('成文日期', `${number}成文日期`)
    .replace('  工作日: 5', rule)
    .replace('公示时间为{{公示期}}。', words);
  return readFixture({ [path]: text }).diagnostics.flatMap(({ code }) =>
    /^(?:stated-(?!year)|relative|deadline|signature-d|own-number|cited-number|window-statement)/.test(code)
      ? [code]
      : [],
  );
}

/** From Tuesday, 8 August to Monday, 14 August. */
const nextDay = '  自然日: 7';
/** From Monday, 7 August to Sunday, 13 August. */
const sameDay = '  自然日: 7\n  起算: 当日';

describe('the times of a window in plain words', () => {
  it.each([
    '这张榜从八月八号（礼拜二）算起，看到八月十四号（礼拜一）为止，整整七天。',
    '名单今天（8月7日）贴出，从第二天（8月8日）算起，看七天，8月14日揭榜。',
    '榜挂7天，2023年8月8日起到14日止，8日是星期二，14日是星期一，头尾都是工作日。',
    '公示自发布次日（2023年8月8日，星期二）起算，连同周末共一周，最后一天为星期一。',
    '时间：从次日8月8日算，到下周一8月14日为止，共计七天。',
    '公示时间：8月8日至8月14日。冬令时（10月1日起）下午办公时间另行通知，不适用于本次公示。',
    '经面试（成绩公示为7月7日至9日）、考察，现予公示，公示时间：8月8日至14日。',
    '公示时间：8月8日至14日。上一评估年度公示期为2022年8月1日至10日，已经结束。',
    '公示时间：8月8日至14日。体检当日（8月20日）请空腹，补助自公示期满次日起发放。',
    '公示时间：8月8日至14日。公告栏维修，8月8日至9日名单改贴到一楼大厅。',
    '公示时间：8月8日至14日。第一天是8月20日，共考三天，最后一天（8月22日）面试。',
    '公示期7天（8月8日至14日），其中工作日5天，周末2天，含首尾两天。',
    '公示时间：8月8日至14日。公开课8月8日至10日，光荣榜8月8日至31日在文化广场展示。',
    '公示时间：8月8日至14日。\n\n| 类别 | 期限 |\n| --- | --- |\n| 聘期 | 2023年8月8日至2024年8月7日 |',
    '公示七天。\n\n评选工作领导小组办公室\n\n2023年8月7日',
    '根据《甲办法》（示总发〔2021〕8号）公示七天，按示总发〔2021〕8号文件办理，参照示总发〔2021〕18号、示总办〔2022〕8号文件。',
    '根据《甲办法》（示总发〔2021〕8号）和《乙办法》（示总发〔2022〕8号）、示总发〔2020〕8号公示七天，原示总发〔2019〕8号废止。',
    '根据《甲办法》（示总发〔2021〕1号）公示七天，按示总发〔2022〕1号文件安排。',
    '公示时间：8月8日至14日。培训班第一天是星期三，最后一天是星期五。',
    '示总公〔2023〕12号\n\n按照《关于评选的通知》（示总公〔2023〕3号），公示七天。\n\n省总工会\n\n2023年8月7日',
    '去年的名单（示总公〔2022〕12号）已经兑现。公示七天。\n\n示例省总工会组织部\n\n2023年8月7日',
    '征收土地预公告于6月3日发布，预公告期10个工作日，至6月16日届满。公示时间：8月8日至14日。',
    '6月6日至12日在村务公示栏公示评议结果，为期7天。公示时间：8月8日至14日。',
    '公示时间：8月8日至14日。去年第四批21户，公示期为5个工作日，已全部入住。',
    '公示时间：8月8日至14日。经复核确有错误的，予以更正并再次公示3日。',
    '公示时间：8月8日至14日。除2022年的公示（2022年7月1日至10日）已办结的外，有异议的均可提出。',
  ])('agree with the settings: %s', (words) => {
    expect(toldOf(words, nextDay)).toEqual([]);
  });

  it.each([
    ['这张榜从八月八号算起，看到八月十五号（礼拜二）为止。', 'stated-days-differ'],
    ['名单8月8日贴出，8月14日揭榜，前后五天。', 'stated-length-differs'],
    ['公示时间：8月8日至8月14日，连同周末共十天。', 'stated-length-differs'],
    ['时间：从次日8月8日算，到下周二8月15日为止。', 'stated-days-differ'],
    ['公示自发布当日起算，8月14日期满。', 'relative-day-differs'],
    ['总工会于今日（8月17日）起张榜公布，公示七天。', 'relative-day-differs'],
    ['公示从8月8日开始，到十五日结束。', 'stated-days-differ'],
    ['公示时间：8月8日至14日。公示期（2022年8月8日至14日）内有异议的可提出。', 'stated-days-differ'],
    ['榜挂7天，2023年8月8日起到14日止，8日是星期三。', 'stated-weekday-differs'],
    ['公示7天，最后一天为星期日。', 'stated-weekday-differs'],
    ['示总公〔2023〕21号\n\n公示七天。', 'own-number-differs'],
    ['现予公示（示总公〔2022〕12号），公示七天。', 'own-number-differs'],
    ['根据《甲办法》（示总发〔2021〕8号）公示七天，按示总发〔2022〕8号文件办理。', 'cited-number-differs'],
    ['依照示总发〔2020〕8号文件公示七天。本办法即《甲办法》（示总发〔2021〕8号）。', 'cited-number-differs'],
    ['公示七天。\n\n示例省教育厅\n\n2023年8月7日', 'signature-differs'],
    ['公示七天。\n\n省总工会\n\n2023年8月17日', 'signature-day-differs'],
  ])('are told where they differ: %s', (words, code) => {
    expect(toldOf(words, nextDay)).toEqual([code]);
  });

  it('begin with the day of publication where the settings say so', () => {
    expect(toldOf('公示时间：8月7日至13日（即日起，七天）。', sameDay)).toEqual([]);
    expect(toldOf('公示时间：8月7日至13日（次日起，七天）。', sameDay)).toEqual(['relative-day-differs']);
  });
});
