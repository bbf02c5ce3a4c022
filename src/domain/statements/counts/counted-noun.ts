import { ofLatestTexts } from '../../lists/of-latest.ts';
import { stretchIn } from '../../lists/stretch-in.ts';

/** A category as counts speak of it. */
export interface CountedCategory {
  readonly category: string;
  readonly count: number;
  readonly measureWord: string;
}

export type CountedNature = 'person' | 'other';

const persons =
  /(?:个人|人|同志|同学|人员|人选|教师|职工|团员|党员|干部|学生|选手|代表|考生|医生|志愿者|劳模|模范|标兵|楷模|能手|工匠|传承人|者|员|师|手)$/;
const others =
  /(?:集体|单位|组织|团队|班组|科室|车间|窗口|群体|企业|公司|家庭|机构|村|社区|镇|乡|城市|校园|学校|中学|小学|幼儿园|高校|大学|医院|作品|支部|总支|党委|项目|成果|奖状|先锋号|岗|中心|基地|品牌|案例|商户|商店|门店|合作社|农场|景区|食堂)$/;
const people = new Set(['名', '位', '人']);

/** Whether `category` puts persons forward: by its measure word, or where that does not say by its name. */
export function natureOf({ category, measureWord }: CountedCategory): CountedNature {
  if (people.has(measureWord)) return 'person';
  return measureWord === '' && persons.test(bare(category)) ? 'person' : 'other';
}

/** What a noun without a category's whole name says of what is counted; undefined where it says nothing. */
export function natureOfNoun(noun: string): CountedNature | undefined {
  if (others.test(noun)) return 'other';
  return persons.test(noun) ? 'person' : undefined;
}

/** The nature of what `words` begin with: 个人如有异议, 企业职工占六成. */
export function natureOfWords(words: string): CountedNature | undefined {
  for (let length = Math.min(words.length, 10); length > 1; length -= 1) {
    const nature = natureOfNoun(words.slice(0, length));
    if (nature) return nature;
  }
  return undefined;
}

/** The nature of what a measure word counts: 3名, 3家. 个 counts anything. */
export function natureOfMeasure(measure: string): CountedNature | undefined {
  if (people.has(measure)) return 'person';
  return measure === '个' || measure === '' ? undefined : 'other';
}

/**
 * The categories that `noun` names in short: 村 for 文明村, 团干部 for 优秀共青团干部, 英雄个人 for 见义勇为英雄.
 * Several where it fits several.
 */
export function categoriesNamed(noun: string, categories: readonly CountedCategory[]): CountedCategory[] {
  const short = trimmed(noun);
  if (short === '') return [];
  const named = categories.filter(({ category }) => spellingsOf(category).includes(short));
  if (named.length > 0) return named;
  const ending = categories.filter(({ category }) =>
    spellingsOf(category).some((spelling) => spelling.endsWith(short)),
  );
  if (ending.length > 0) return ending;
  const within = categories.filter((category) => endsInShort(short, category));
  return within.length === 1 ? within : tellingApart(short, categories);
}

/** 公租房实物配租 of 实物配租家庭: more words before a short name that is long enough to be no other's. */
function endsInShort(noun: string, { category }: CountedCategory): boolean {
  const spelling = spellingsOf(category).find((one) => one.length > 3 && noun.endsWith(one));
  return (
    spelling !== undefined && !/[未非不原已待]|轮候|申请|[乡镇村]级$/.test(noun.slice(0, -spelling.length))
  );
}

/** 农业 of 农业支撑项目 beside 工业支撑项目: the one category that begins so and ends as another does. */
function tellingApart(short: string, categories: readonly CountedCategory[]): CountedCategory[] {
  const [named, ...others] = categories.filter(({ category }) => category.startsWith(short));
  if (!named || others.length > 0 || short.length < 2) return [];
  const rest = named.category.slice(short.length);
  const isApart =
    rest.length > 1 && categories.some((other) => other !== named && other.category.endsWith(rest));
  return isApart ? [named] : [];
}

/** 先进工作者拟推荐对象, “先进工作者”的 → 先进工作者 */
function trimmed(noun: string): string {
  const words = bare(noun);
  if (words === '个人') return words;
  return words
    .replace(/^[一二两三四五六七八九十\d]类/, '')
    .replace(/^(?:的|同志|人员|等|拟\p{Script=Han}{2}的?|候选|全[省市县区校国]|我[省市县区校院])+/u, '')
    .replace(
      /(?:的?(?:拟\p{Script=Han}{2})?(?:推荐|表彰|提名|候选)?(?:对象|人选|名单|候选人|人员|数量|名额)|同志|个人|的|拟|有|占|共|计)+$/u,
      '',
    );
}

/** More categories than a notice has. */
const mostCategories = 100;

const spellingsOf = ofLatestTexts((category: string): readonly string[] => {
  const whole = bare(category);
  return [
    whole,
    gradeOf(whole),
    whole.replace(/(?:正式)?(?:候选人|候选对象|推荐对象|对象|人选|个人)$/, ''),
    // 示例劳动模范 of 推荐示例劳动模范候选人名单
    whole.replace(/^(?:拟?推荐|拟)/, '').replace(/(?:候选(?:人|集体|单位|对象)|推荐对象)?名单$/, ''),
    // 危房改造 of 危房改造户: so much of a name that what any is called by is left alone
    whole.replace(/(?<=^.{4,})(?:[户人]|人员|家庭|企业)$/, ''),
  ].filter((spelling) => spelling !== '');
}, mostCategories);

/** 一等 of 一等奖, 正高 of 正高级教师, 副高 of 高级教师: by which alone a category may be called. */
function gradeOf(category: string): string {
  if (/^高级\p{Script=Han}{1,8}师$/u.test(category)) return '副高';
  return stretchIn(category, /^(?:特|[一二三四])等(?=奖)|^[正副]高(?=级)/);
}

function bare(text: string): string {
  return text.replace(/（[^）]*）|\([^)]*\)|[“”"\s]/g, '');
}
