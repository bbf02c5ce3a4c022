/** Words of a title that tell what it heads, and not whom. */
const tails =
  /(?:[（(][^（）()]*[）)]|(?:的)?(?:名单|名册|花名册|清单|一览表|汇总表?|(?:资金|经费)安排|情况表|明细表|登记表|推荐表|信息表|统计表|表|公示|公告|通告|通知|结果|基本情况|简要事迹|主要事迹|情况|信息|及|和|、|简介))+$/;
/** What is meant to be done with them, behind whom it is done to: 示范家庭农场拟认定, 传承人推荐. */
const intention = /(?<=.{3})(?:拟\p{Script=Han}{2}|推荐|申报|入选|候选)$/u;
const honour =
  /(?:先进|优秀|模范|最美|杰出|十佳|文明)[\p{Script=Han}]{0,8}?(?:集体|个人|工作者|分子|人物|教师|医师|护士|干部|职工|员工|志愿者|党员|单位|组织|班组|团队|支部|标兵|家庭|奖章|奖状|模范|能手|项目|企业)$/u;
const noun =
  /(?:拟\p{Script=Han}{2,4}?)?(?:对象|人选|候选人|人员|项目|单位|团队|企业|集体|个人|家庭|班组|课题|成果|作品|产品|供应商|机构|学校|学生|考生|申请人)$/u;

/** The category that a heading or a title names: 先进集体 of 全国工会系统先进集体拟推荐对象, 优秀共产党员 of “优秀共产党员”拟表彰名单. */
export function categoryOf(title: string): string {
  const bare = topicOf(title.replace(/\s/g, '').replace(tails, '')).replace(intention, '');
  if (bare.length < 3) return title.replace(/\s/g, '');
  const quoted = [...bare.matchAll(/“([^“”]{2,16})”/g)].at(-1)?.[1];
  if (quoted !== undefined) return quoted;
  const honoured = bare
    .replace(/(?:拟(?:推荐|表彰|命名|授予|认定|奖励)?)?(?:对象|人选|候选人|候选.{1,3})$/, '')
    .replace(/(?:拟(?:推荐|表彰)?|推荐|申报|评选|候选|入选)$/, '');
  const named = honour.exec(honoured)?.[0] ?? honourBefore(bare);
  if (named !== undefined) return named;
  const intended =
    /拟\p{Script=Han}{2,6}?(?:对象|人选|人员|项目|单位|团队|企业|集体|个人|供应商|名单)?$/u.exec(bare)?.[0];
  if (intended !== undefined && noun.test(intended)) return intended;
  const head = noun.exec(bare);
  if (head && bare.length <= 10) return bare;
  const unplaced = bare.replace(/^\p{Script=Han}{2,4}[省市州盟县区旗](?=.{4})/u, '');
  if (head && unplaced.length <= 10) return unplaced;
  const undated = bare.replace(dated, '');
  if (head && undated !== bare && undated.length <= 16) return undated;
  const long = head && new RegExp(`\\p{Script=Han}{0,6}${head[0]}$`, 'u').exec(bare)?.[0];
  return long?.replace(/^第?[一二三四五六七八九十\d]{0,3}批次?(?=.{3})/, '') ?? bare;
}

/** What is meant to be done with those who are put forward for an honour, which stands before it. */
const intendedFor =
  /(?:拟(?:推荐|表彰|命名|授予|认定|评选|申报|入选)|推荐|表彰|候选)(?:的?(?:对象|人选|候选人|候选对象))$/;
/** 公示对象 is said of honours and of others. */
const shownAs = /(?<=[士师手匠兵章状奖范医员生人丁星户村]|集体|家庭|企业|单位|组织|团队)公示(?:对象|人选)$/;
const ofPlace =
  /^(?:\p{Script=Han}{2,4}[省市州盟县区旗])?(?:\p{Script=Han}{0,12}(?:系统|行业|战线))?(?:第[一二三四五六七八九十\d]{1,3}届)?(?=.{2})/u;

/** 劳动模范 of 示例省某系统劳动模范拟推荐对象: the one honour before what is meant to be done; undefined of several, and of none. */
function honourBefore(bare: string): string | undefined {
  const before = [intendedFor, shownAs].map((words) => bare.replace(words, '')).find((text) => text !== bare);
  const own = before?.replace(dated, '').replace(ofPlace, '');
  return own !== undefined &&
    /^[\p{Script=Han}\d]{2,14}$/u.test(own) &&
    !/[和及与或的]/.test(own) &&
    !general.test(own)
    ? own
    : undefined;
}

/** What a title is about, without the bodies, the year and the verb before it: 拟立项项目 of 关于2026年度拟立项项目. */
function topicOf(title: string): string {
  const about = title
    .replace(/^.*?关于(?:公示)?(?:评选|推荐|评审|对|确定)?(?=.{2})/, '')
    .replace(/^拟(?:任命|聘任|选聘|聘请|选任)(?=.{4})/, '');
  const as = /^拟?(?:确定|接收|认定|评定|授予|推荐).*[为]([\p{Script=Han}\dA-Z]{2,14})$/u.exec(about)?.[1];
  return as ?? about.replace(term, '');
}

/** 示例县2026年第三批, before what is put forward. */
const dated = /^\p{Script=Han}{0,16}?\d{4}年度?(?:第?[一二三四五六七八九十\d]{1,3}批次?)?(?=.{3})/u;

/** 2026年度, 2025—2026学年, 2026年第三季度 */
const term =
  /^(?:\d{4}[-—–－至])?(?:\d{4}|[二〇○零一二三四五六七八九]{4})(?:学年度?|年度?)(?:第?[一二三四1-4]季度|[上下]半年)?(?=.{3})/;

/** The category of a part of a list under `heading`: its own, or where that is a place or a body the list's. */
export function groupCategory(heading: string, title: string): string {
  const words = groupTitle(heading);
  const own = countedHeading(words)?.category ?? words;
  return honour.test(own) || /^拟|(?:奖|等|级|类|师|员)$/.test(own) ? own : noticeCategory(title);
}

/** The words of a heading within a list, without its number. */
export function groupTitle(heading: string): string {
  return heading.replace(
    /^(?:[（(]?[一二三四五六七八九十]{1,3}[）)、.]|第[一二三四五六七八九十]{1,2}[组类批][:：]?)\s*/,
    '',
  );
}

/** What any list may be called: it says nothing of whom it holds. */
const general = /^(?:拟?(?:推荐|表彰|公示|入选|评选|通过)?(?:对象|人选|人员|名单|单位|个人)?)$/;

/** Whether a category says but what is done with those of it: 拟推荐对象, 拟表彰人选. */
export function saysNobody(category: string): boolean {
  return /^拟?(?:推荐|表彰|公示|入选|评选|通过|命名|授予|认定|申报)?(?:对象|人选|候选人|人员|名单)$/.test(
    category,
  );
}

/** The category of a list, or where that says nothing the one that the notice's title names. */
export function namedCategory(category: string, title: string): string {
  return general.test(category) && title !== '' ? noticeCategory(title) : category;
}

/** What a notice with the title `title` puts forward. */
export function noticeCategory(title: string): string {
  if (/任前|拟任(?!命)|拟提拔/.test(title)) return '拟任职人选';
  if (/见义勇为/.test(title)) return '见义勇为';
  const category = categoryOf(title);
  return /^(?:公示|公告|通告)?$/.test(category.replace(/\s/g, '')) ? '公示对象' : category;
}

/** Whether a title says nothing of what it is about: 公示, 公　示. */
export function isBareTitle(title: string): boolean {
  return /^(?:公示|公告|通告|公示公告|公示书|公示表)$/.test(title.replace(/\s/g, ''));
}

/** 确定甲一、乙二为入党积极分子: what is made of whom, in the first lines of a text. */
const proposal =
  /(?:确定|同意|吸收|接收|发展|评定|认定|推荐|列|拟|将)[^。；]{1,120}?(?<![行因认勇作])为((?:“[^“”]{2,12}”)?\p{Script=Han}{0,12}?)(?:的?(?:候选人|人选|对象))?(?=[。，；：]|$)/u;
const subject = /(?:对|关于)?(\p{Script=Han}{3,12}(?:名单|人选|对象))(?:予以|进行)?公示/u;

/** What `lines` put forward, as they call it; '' where the first of them do not say. */
export function topicIn(lines: readonly { readonly text: string }[]): string {
  const first = lines.slice(0, 3).map(({ text }) => text);
  const own = first.map((text) => proposal.exec(text)?.[1] ?? '').find((words) => words.length > 2);
  const named = first.map((text) => subject.exec(text)?.[1] ?? '').find((words) => words !== '');
  return own?.replace(/[“”]/g, '') ?? (named === undefined || general.test(named) ? '' : named);
}

/** Whether a heading names a category with its number: 高级工程师（7名）, 高级教师（语文，共7名）, 支教（拟招募7名）. */
export function countedHeading(
  words: string,
): { readonly category: string; readonly count: number; readonly measure: string } | undefined {
  const [, category = '', part = '', count = '', measure = ''] =
    /^(.{2,30}?)\s*[（(](?:([^（）()\d]{1,10}?)[，,、]|拟\p{Script=Han}{2,4})?(?:共|计)?\s*(\d{1,4})\s*(名|人|个|位|家|项|户|件)(?:[，,][^（）()\d]{2,12})?[）)]?[:：]?$/u.exec(
      words,
    ) ?? [];
  if (category === '') return undefined;
  return { category: part === '' ? category : `${category}（${part}）`, count: Number(count), measure };
}

const nobody =
  /(?:材料|条件|要求|内容|任务|措施|程序|职责|方式|附件|标准|指标|事项|(?<!示范|文明)岗位|职位|名额|地点|环节|步骤|阶段|问题|渠道)$/;

/** Whether a heading that counts `category` counts what is put forward by nobody: 申报材料（3件）, 招聘岗位（2个）. */
export function countsNobody(category: string): boolean {
  return nobody.test(category);
}

/** How the nominees of a category are counted. */
export function measureOf(category: string): string {
  if (/项目|课题|成果|作品/.test(category)) return '个';
  if (/集体|班组|团队|组织|奖状|支部/.test(category)) return '个';
  if (/企业|公司|供应商|机构|中标|农场|合作社/.test(category)) return '家';
  if (/家庭|户/.test(category)) return '户';
  return /单位|学校|景区|基地|社区|[村镇乡县]$|城市|街[道区]|品牌|字号|工作室|平台|工坊/.test(category)
    ? '个'
    : '名';
}

/** What those are counted by who are put forward. */
export const measures = '[个名家项户位人件所支]';
const behindName = new RegExp(`^”?(\\d{1,3})(${measures})`);

/** How many of `category` the `text` counts right behind the name, and by which measure: “最美社工”2名. */
export function countIn(
  text: string,
  category: string,
): { readonly count: number; readonly measure: string } | undefined {
  for (const behind of text.split(category).slice(1)) {
    const [, count, measure = ''] = behindName.exec(behind) ?? [];
    if (count !== undefined) return { count: Number(count), measure };
  }
  return undefined;
}
