/**
 * What makes a number, or a word, another one than that of the rows, in parts: each rule puts its own together of them
 * and of what it alone has to leave out.
 */

/** Of another time: last year, or the batch before. */
export const earlier =
  '上一?(?:学年|学期|年度?|届|批|季度|个?月|评选周期)|去年|前年|往前一[年届批]|往[年届]|历届|(?:[一二两三四五六七八九十]|\\d{1,2})年前|(?<![线网以])上[次回]';
/** A limit, and no number of what is. */
export const limit = '以[上下内]';
/** What is told no nearer: one sign beside a number. */
export const roughly = '约近逾超余';
/** Whom words leave out. */
export const excepted = '以外|之外';
/** Those besides. */
export const others = '另|其[他余它]';

/** What makes a number another one than that of the rows that the words beside it call. */
export const unclear = new RegExp(
  `标准|规定|要求|不[低少高]于|不超|${limit}|上限|限|最[高低多少大小长短早晚]|原|曾|${earlier}|比|占|每|${others}|[${roughly}多]\\d|\\d[余多]|前|次|第`,
);

/**
 * What more may be of than the lists, or a part of it: 补发两个月, 千元以上的6户，合计, 非甲县企业6家，合计, 人口最多的甲一户，人均,
 * 第一候选人…，报价合计, B级3家，平均, 限价合计.
 */
export const ofMore =
  /预[计拨估]|前期|(?:^|，)[首二三四]期|[前上]批|补发|个月|已(?!经)|缺口|核减|[结节]余|一次性|(?:以[上下内]|超过|[不未][足到满]|[高低多少]于)[^，；。]{0,24}，|之间的[^，；。]{1,8}，|限价|控制价|(?:^|，)非|最[高低多少大小长短早晚][^，；]{1,16}，(?:[人户亩]均)?$|第[一二三][\p{Script=Han}]{0,2}候选|[A-Z][级类档]/u;

/** 差值最小的是甲一，仅6分: of what two columns differ by. */
export const difference = '(?:差[距额值别]|落差)[^，。；]{0,4}最[大小高低多少]';

/** 4个班组均有组员入选，合计: how many are put forward, and not how many there are. */
export const ofTakenIn = /(?:入选|上榜|获评|当选|推荐)了?，?(?:合计|共计|总计|共)?$/;
