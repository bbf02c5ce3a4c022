/** Where goods are bought or listed. */
const bought =
  /采购|中标|招标|投标|成交|供[货应]|品[种规]|集采|目录|购置|配[备置]|适配|仓储|入库|调拨|展[出示]|实训/;
/** 药3种, 注射液2000支: what is counted behind the word of an illness. */
const counted =
  /^[^,。;0-9]{0,10}?(?:药|剂|注射液|片|模型|设备|器械?|仪|耗材|试剂盒?|用品|床|车|柜|机)?[(]?[0-9]+[余多]?(?:个?品[种规]|[台支套盒辆件副种瓶箱具张批份个组款]|人份|万)/;
/** 抗肿瘤化疗药: what goods are called by. */
const goods = /^[^,。;、]{0,8}?(?:药[品物]?|试剂盒?|疫苗|制剂|注射液|模型|设备|器械|耗材)(?=$|[,。;、)\d])/;
/** 培训内容:, 法律援助范围:, 研究方向为: what is taught, sought or treated. */
const subjects =
  /(?:培训|讲座|课程|授课|演练|研讨|征文|研究|论文|课题|宣传|宣讲|咨询|援助|业务|诊疗|经营|坐诊|主攻|擅长|教学)[^,。;:]{0,6}?(?:内容|范围|主题|项目|科目|方向|领域|类别)(?:为|是|包括|有|:)[^。;他她]*$/;
/** 小说讲述了…的故事, 剧中…: of whom a work tells. */
const fiction =
  /(?:话剧|小品|影片|电影|电视剧|小说|剧目|剧本|戏曲|[豫京川越评沪]剧|动漫|绘本)[^。;]{0,12}?(?:讲述|描写|刻画|讲了|塑造|写了|围绕|中)|(?<![照图])[剧片书]中(?![心])|故事[里中]|主人公/;
/** 本书写一名…的少年: what a work is about. */
const theme =
  /(?:[本该此全这][部本篇首]?(?:书(?![记法院店])|剧(?![团场院组])|片(?![区段])|作品|文|诗|小说|故事|绘本|影片|电影|节目|曲目)|《[^》]{1,24}》(?:一[书剧文])?)(?:(?!作者|主编|编剧|演员|导演)[^。;他她]){0,10}?(?:写|讲|叙?述|刻画|塑造|围绕|聚焦|反映|再现|演绎|取材|以|关注|表现)[^。;他她]*$/;

/** Whether what is told between `before` and `after` is said of goods, of a field of work, or in a work of fiction. */
export function isOfThings(before: string, after: string): boolean {
  if (bought.test(before) && (counted.test(after) || goods.test(after))) return true;
  return subjects.test(before) || fiction.test(before) || theme.test(before);
}
