/** 一、, （二）, 1. before a heading. */
const numbered = /^(?:[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|\d{1,2}[.．、])\s*/;
const heading =
  /^[^，。；：:、]{0,14}(?:评选|推荐|评审|认定|申报|表彰|参评|入选|选拔|评定|命名|推选|遴选|基本|任职|资格)(?:的?基本|推荐)?(?:条件|标准)(?:如下)?[:：]?$/;

/** Whether `text`, a line of its own, heads what nominees must meet: 二、评选条件, 推荐标准如下：. */
export function headsCriteria(text: string): boolean {
  return heading.test(text.trim().replace(numbered, ''));
}
