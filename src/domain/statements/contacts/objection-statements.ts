import { stretchBefore } from '../../lists/stretch-before.ts';
import { matchesIn } from '../../lists/matches-in.ts';
import type { PostmarkRule } from '../../receiver/receiver.ts';
import type { ReadScope } from '../reading.ts';
import type { Scope } from '../clauses/scope.ts';
import type { Span } from '../clauses/token.ts';

/** What an objection must carry, so that two wordings of it can be compared. */
export type Demand =
  'seal' | 'other-seal' | 'no-seal' | 'representative' | 'real-name' | 'no-name' | 'by-hand' | 'identity';

/** What becomes of what is anonymous; `seldom`: 一般不予受理, which leaves open when it is taken. */
export type Anonymity = 'refused' | 'seldom' | 'conditional' | 'taken';

/** What a text says of how objections are taken. */
export type ObjectionStatement = Span & { readonly scope: Scope } & (
    | { readonly kind: 'postmark'; readonly rule: PostmarkRule }
    | { readonly kind: 'demand'; readonly of: 'byOrganisation' | 'byPerson'; readonly demand: Demand }
    | { readonly kind: 'anonymity'; readonly anonymity: Anonymity }
    | { readonly kind: 'department'; readonly text: string; readonly isLabelled: boolean }
    | {
        readonly kind: 'hours';
        readonly text: string;
        readonly isOfVisits: boolean;
        /** The number behind which they stand in brackets. */
        readonly number: string | undefined;
      }
    | { readonly kind: 'rest-days'; readonly isOfVisits: boolean }
  );

const sending = /寄出|寄发|发出|发送|发信|发函|寄件|寄送|投递|投寄|交寄|邮寄(?:日|时)|寄信/;
const arrival = /到达|寄达|收到|收信(?!人|地址)|送达|签收|收件|抵达|接收/;
const otherMatter = /参评|申报|报名|作品|推荐材料|推荐表|参赛/;

/** 评审意见, 对异议的答复: papers of those who judge or reply, and not the objections. */
const paperOfOthers =
  /(?:评审|评议|评价|鉴定|审核|审查|初审|复核|考察|推荐|主管部门|推荐单位)意见|对(?:该|所提|提出的)?异议的?(?:答复|处理|核查|调查|说明)(?:意见|情况|结果|报告|材料)?/g;

/** 领证时须带身份证原件: what is asked of those who are put forward, when all is settled. */
const afterwards =
  /(?:签[约订]|领[取证奖]|报到|入[住职学]|选房|缴费|体检|办理[^，；]{0,8}手续)(?:时|前|当[日天]|的)/;

/** 委托他人反映的: what a proxy must show, which the others need not. */
const byProxy = /委托(?:他人|代理|书)|代理人|受托人|代为|他人代/;

const demands: readonly (readonly [Demand, RegExp])[] = [
  ['no-seal', /(?:无需|不需|不必|无须|不须|可不)(?:要)?(?:加)?盖?(?:(?:单位|本单位)?[公印]章|章)/g],
  [
    'seal',
    /(?<!无需|不需|不必|无须|不须|可不|需要)(?:加盖|(?<!加)盖有?|加具)(?:本|其|所在)?(?:单位|组织)?(?:的)?(?:公章|印章)|(?:公章|印章)(?=齐全)/g,
  ],
  [
    'other-seal',
    /加?盖有?(?:本|其)?(?:单位|组织)?(?:的)?(?:骑缝|合同|财务|部门|业务|科室|党支部|工会)(?:专用)?[印公]?章/g,
  ],
  ['representative', /(?:法定代表人|法人代表|(?<!项目|课题|部门|班组)负责人)(?:亲笔)?(?:签字|签名|签署)/g],
  [
    'no-name',
    /(?:化名|假名)(?=[^，。；]{0,8}(?:[也亦均]可|可以|即可|不限))|(?:可以?|无需|不必|不用|无须|不须)不?(?:署(?:实|真)?(?:姓?名)|具名|留(?:下)?姓?名)/g,
  ],
  [
    'real-name',
    /(?<!(?:不|无需|不必|不用|无须|不须)署?)署?实名|真实(?:单位、?)?姓名|亲笔签名|本人签名|署本人姓名|签署姓名|签字并/g,
  ],
  ['by-hand', /手写(?:签名|签字|签署)|不(?:能|得|可)打印/g],
  [
    'identity',
    /(?:写明|提供|附|留|注明|出具|持)?(?:本人|有效)?(?:居民)?身份证(?:件|明)?(?:号码?|复印件|原件)?/g,
  ],
];

/** What demands a setting's words hold, but not what they only encourage (提倡实名). */
export function demandsIn(words: string): Set<Demand> {
  if (/^(?:提倡|鼓励|建议)/.test(words)) return new Set();
  const held = demands.flatMap(([demand, pattern]) => (words.search(pattern) === -1 ? [] : [demand]));
  return new Set(onlySeal.test(words) ? [...held, 'seal'] : held);
}

/** 单位公章 by itself. */
const onlySeal = /^(?:本|其|所在)?(?:单位)?(?:公章|印章)(?:$|[，、；])/;

const vague = /线索不清|不具体|没有具体|无具体|内容不清|无法(?:核实|查证|联系)|查无/;

/** 匿名及线索不清的, where either is refused; 匿名且线索不清的 must be both. */
const eachOfTwo = new RegExp(
  `匿名[^，。；且并又而]{0,6}(?:或者?|以?及|和|与|、)[^，。；且并又而]{0,8}(?:${vague.source})`,
);

/** What becomes of anonymous objections by `words`. */
export function anonymityIn(words: string): Anonymity | undefined {
  const isRefused = /不予|不受理|恕不|概不|不作|不再|不接受/.test(words);
  if (isRefused && vague.test(words) && !eachOfTwo.test(words)) return 'conditional';
  if (isRefused)
    return /(?:一般|原则上)(?:情况下)?[，也均]?(?:不|概不|恕不)/.test(words) ? 'seldom' : 'refused';
  return /(?:[也亦均都仍]|同样|一并|照[常样]|一样|同等)[^，。；]{0,8}(?:受理|接[受收]|核[查实]|认真|查|[处办]理|对待)|(?:可以|欢迎|接受|受理)匿名|认真核查|予以受理|视情|酌情/.test(
    words,
  )
    ? 'taken'
    : undefined;
}

/** Whether one says nothing against the other. */
export function isSameAnonymity(one: Anonymity, other: Anonymity): boolean {
  const isSeldom = one === 'seldom' || other === 'seldom';
  return one === other || (isSeldom && one !== 'taken' && other !== 'taken');
}

/** What `read` says of how objections are taken, in the order of reading. */
export function objectionStatements({ scope }: ReadScope): ObjectionStatement[] {
  if (
    !/邮戳|收到|寄|公章|印章|章|签|名|身份证|节假日|周末|双休日|受理|联系|时间|接听|电话|热线|\d（|[找向由与报交送寄]|告诉/.test(
      scope.text,
    )
  )
    return belowLabel(scope);
  return [...sentences(scope.text)]
    .flatMap(({ text, start }) => [
      ...postmark(scope, text, start),
      ...demanded(scope, text, start),
      ...anonymous(scope, text, start),
      ...department(scope, text, start),
      ...hours(scope, text, start),
      ...restDays(scope, text, start),
    ])
    .filter((statement) => !scope.isQuoted(statement));
}

function sentences(text: string): { readonly text: string; readonly start: number }[] {
  return matchesIn(text, /[^。！？\n]+/g).map((match) => ({ text: match[0], start: match.index }));
}

function postmark(scope: Scope, text: string, start: number): ObjectionStatement[] {
  const hasPostmark = text.includes('邮戳');
  if ((!hasPostmark && !text.includes('为准')) || otherMatter.test(text)) return [];
  const match =
    (hasPostmark ? /(?:以|按)?[^，。；（）、]{0,14}邮戳[^，。；（）]{0,8}/.exec(text) : null) ??
    (/信函|来信|来函|信件|邮寄/.test(text)
      ? /以[^，。；（）]{0,12}(?:时间|日期|之日|日)(?:为准)/.exec(text)
      : null);
  if (!match) return [];
  const [words] = match;
  const rule = sending.test(words)
    ? ('sending' as const)
    : arrival.test(words)
      ? ('arrival' as const)
      : undefined;
  const at = start + match.index;
  return rule === undefined ? [] : [{ kind: 'postmark', rule, scope, start: at, end: at + words.length }];
}

/** Of whom a demand behind it is made. */
const subject =
  /(?<unit>(?:以)?(?:单位|组织|集体)(?:名义|反映|的|申诉|提出|异议|及|或)|提出异议的单位|(?<=^|[，；])单位)|(?<person>个人|本人名义|自然人|公民)/g;

/** 材料不含身份证号, 请勿填写身份证号: what is kept back or must not be given. */
const notGiven =
  /(?:不(?:含|包含|涉及|公开|公示|显示|登载|刊登|列|印|得|要|必|需|用|宜|再)|未(?:含|列|公开|公示)|无[需须]|(?:请|切)勿|隐去|略去|隐藏|遮[挡盖]|屏蔽|脱敏|删去|保密)[^，。；]*$/;
const givenToNobody =
  /^[^。；]{0,24}?(?:不(?:对外|予|得|再|作|在)?(?:公开|公示|公布|外泄|泄露)|(?:请|切)勿|无[需须]|不必|脱敏|保密|隐去)/;

/** Whether what stands from `start` to `end` of a sentence is kept back, and asked of nobody. */
function isNotAsked(text: string, start: number, end: number): boolean {
  return notGiven.test(text.slice(0, start)) || givenToNobody.test(text.slice(end));
}

function demanded(scope: Scope, text: string, offset: number): ObjectionStatement[] {
  const isMatter = /反映|异议|意见|申诉|举报|材料|投诉|名义|信函|来[信函]|(?:单位|个人)提出的，/.test(
    text.replace(paperOfOthers, '').replaceAll('无异议', ''),
  );
  if (!isMatter || otherMatter.test(text)) return [];
  const statements: ObjectionStatement[] = [];
  const subjects = matchesIn(text, subject);
  for (const [demand, pattern] of demands)
    for (const match of matchesIn(text, pattern)) {
      if (
        /[、，；]?(?:提倡|建议|鼓励|最好)[^，；]*$/.test(text.slice(0, match.index)) ||
        byProxy.test(stretchBefore(text, match.index, '；')) ||
        afterwards.test(stretchBefore(text, match.index, '，；')) ||
        (demand === 'identity' && isNotAsked(text, match.index, match.index + match[0].length)) ||
        /对(?:反映|实名)/.test(text.slice(Math.max(0, match.index - 2), match.index + 2))
      )
        continue;
      const whose = subjects.findLast(({ index }) => index <= match.index)?.groups;
      const isOfUnit =
        demand === 'seal' || demand === 'other-seal' || demand === 'no-seal' || demand === 'representative';
      const of =
        whose?.['person'] !== undefined
          ? 'byPerson'
          : whose?.['unit'] !== undefined
            ? 'byOrganisation'
            : isOfUnit
              ? 'byOrganisation'
              : 'byPerson';
      if (isOfUnit !== (of === 'byOrganisation')) continue;
      const start = offset + match.index;
      statements.push({ kind: 'demand', of, demand, scope, start, end: start + match[0].length });
    }
  return statements;
}

function anonymous(scope: Scope, text: string, offset: number): ObjectionStatement[] {
  const match =
    /匿名(?!评|投票|打分|审|测|推荐)|(?<!可以?)[未不](?:署(?:实|真实)?(?:姓?名)|具(?:姓?名)|留(?:姓?名))(?=的)/.exec(
      text,
    );
  if (!match) return [];
  const [from] = /[^，；]*$/.exec(text.slice(0, match.index)) ?? [''];
  const [clause] = /^[^；]*/.exec(text.slice(match.index - from.length)) ?? [''];
  const anonymity = anonymityIn(clause);
  const start = offset + match.index;
  return anonymity === undefined
    ? []
    : [{ kind: 'anonymity', anonymity, scope, start, end: start + match[0].length }];
}

const labelled =
  /(?<=(?<!(?<![报督、])投诉)(?:受理|联系)(?:异议)?(?:的)?(?:部门|单位|机构|处室|科室|股室|组织)[:为是])(?:[^，。；:、 （）]|（[^，。；:、 （）]*）){3,40}(?:、[^，。；: ]{2,30})?/g;
const turnedTo =
  /(?<=[向由与报交送]|请(?:直接|及时|首先)?(?:联系|致电|找))[^，。；:向由与 ]{4,30}(?:部|室|处|科|办|股|组|委)(?=(?:(?:以)?书面(?:形式|方式)?|实名|署名|当面|如实)?(?:反映|提出|举报|投诉)|联系|受理|负责受理|[，（](?:联系|监督|受理|举报)?电话)/g;

/** 有不同意见的，告诉我们的园务办公室; 找监事会。打电话…; 向本院立案庭提出; 向组织处（收件人：甲）反映; 请在公示期内联系区体育局群众体育科，电话… */
const askedFor =
  /(?:(?<=(?:^|[，；])(?:请|可以?)?(?:[^，。；]{0,8}[内前])?(?:找|告诉|联系|到|向)(?:我们的?)?)(?!我们|的)[^，。；:、（）\d ]{2,24}(?:部|室|处|科|办|股|组|会|庭|中心|站|所)(?=[，。；:]|$)|(?<=[向])[^，。；:、（）\d向 ]{2,24}(?:部|室|处|科|办|股|组|会|庭|中心|站|所)(?=（[^（）]{1,24}）(?:反映|提出)|(?:反映|提出)))/g;

/** 意见由人事科统一收集, 组织科接听监督电话: who takes what is objected; one who only opens letters does not. */
const takenBy =
  /(?:(?<=由)[^，。；:由 ]{2,30}(?:部|(?<!收发|传达|门卫)室|处|科|办|股|委)(?=(?:统一|集中|负责|专人|牵头|归口)*(?:收集|汇总|登记|接[收待]|受理|整理)(?!后(?:转|引|交|再|统)|并?转))|(?<=^|[，；])[^，。；:由向与请可如对为 ]{2,24}(?:部|(?<!收发|传达|门卫)室|处|科|办|股)(?=(?:统一|负责|专人)*(?:受理|接听|接待|接收)(?:群众|社会|监督|举报|反映)*(?:来[电访信]|电话|异议|意见|反映|举报|投诉)))/g;

/** 有异议的，以书面形式交到党委办公室 */
const handedTo =
  /(?<=(?:交|送|报|寄|提交|反馈|反映)(?:至|到|给|往)|(?:材料|意见|异议|请)(?:书面)?[交送寄])[^，。；:、（ ]{3,30}(?:部|室|处|科|办|股)(?=$|[，。；（、])/g;

/** 异议材料送示例市科技局: who is handed what is meant for the receiver is one, of whatever body. */
const handedObjections =
  /(?<=(?:异议|反映|意见|举报)(?:的)?(?:书面)?材料(?:请)?(?:书面)?(?:[交送寄报]|提交)(?:送|至|到|往)?)[^，。；:、（ 送至到往所本各原]{3,30}[部室处科办股局厅委院](?=$|[，。；（、])/g;

/** What customers complain of is none of the objections. */
const ofCustomers =
  /(?:消费者?|业主|客户|旅客|用户|物业(?!(?:管理)?[科处室办])|供应商)[^，。；]{0,6}(?:投诉|来访|意见|反映)/;

const objected =
  /异议|反映|意见|举报|监督|来[信访电]|(?:认为|觉得)[^，。；]{0,20}(?:不[符宜当实对]|有误|有问题)|不对的[，找]/;

function department(scope: Scope, text: string, offset: number): ObjectionStatement[] {
  const isMatter = objected.test(text.replace(paperOfOthers, '')) && !otherMatter.test(text);
  const departments = new Map<number, ObjectionStatement>();
  if (ofCustomers.test(text)) return [];
  for (const pattern of [
    labelled,
    turnedTo,
    ...(isMatter ? [handedObjections, handedTo, takenBy, askedFor] : []),
  ])
    for (const match of matchesIn(text, pattern)) {
      const start = offset + match.index;
      const placed = { scope, start, end: start + match[0].length };
      const isLabelled = pattern === labelled || pattern === handedObjections;
      if (!departments.has(start))
        departments.set(start, { kind: 'department', text: match[0], isLabelled, ...placed });
    }
  return [...departments.values(), ...(offset === 0 ? belowLabel(scope) : [])];
}

const departmentLabel =
  /^(?:[\d一二三四五六七八九]{1,2}[.、])?(?:异议)?(?:受理|联系)(?:异议)?(?:的)?(?:部门|单位|机构|处室|科室|股室)[:。]?$/;
const departmentAlone =
  /^(?![\d一二三四五六七八九]{1,2}[.、])[^，。；:]{2,30}[部处科股室办组局委院厅站会](?:（[^（）]{1,20}）)?(?:\p{Script=Han}{1,3}(?:女士|先生|同志|老师))?$/u;

/** | 受理科室 | 甲科 |, and 受理科室 on a line above: a department that is all there is below its label. */
function belowLabel(scope: Scope): ObjectionStatement[] {
  const { text, heading, row, kind } = scope;
  const isBelow = kind !== 'heading' && [heading, row].some((label) => departmentLabel.test(label));
  if (!isBelow || !departmentAlone.test(text)) return [];
  return [{ kind: 'department', text, isLabelled: true, scope, start: 0, end: text.length }];
}

const hoursLabel = /(?:受理|接听|接待|办公|上班|工作|值班|来电|来访|接访|咨询|联系)(?:的)?时间[:为是]?/;
/** 发证窗口工作时间: of a desk that takes no objections. */
const ofOtherDesk =
  /(?:发证|办证|缴费|报名|登记|领取|查询|体检|办事|服务)[^，；。:]{0,4}(?:窗口|大厅|中心|处|点)?(?:的)?$|(?<!受理|接待|投诉|举报|信访)窗口$/;
const receives =
  /(?:受理|接听)[^，。；]{0,4}(?:电话|来电|反映|来访)|(?:(?:电话|热线)[^。；，（]{0,30}|\d{7,8})（(?=[^（）]{0,8}\d{1,2}[:时点])|(?:电话|热线)[^。；]{0,40}(?:接听|值守|值班|受理)/;
const hour =
  /(?:(?:每天|每日|工作日|周[一二三四五六日]|上午|下午)[^，。；]{0,4})?(?:\d{1,2}(?::\d{2}|[时点])|(?:24小时|全天)(?=[^，。；]{0,4}(?:接听|受理|值班|值守|开通)))/;

/** 0000-5550123（每日8:00—12:00）、0000-5550456（工作日9:00—17:00）: each number with its own. */
const behindNumber = /((?:（?0\d{2,3}）?[-—–]{0,3})?(?<![\d.])\d{7,8}(?:[转-]\d{1,5})?)（([^（）]{0,60})）?/g;

function hoursBehindNumbers(scope: Scope, text: string, offset: number): ObjectionStatement[] {
  return matchesIn(text, behindNumber).flatMap(({ 1: number = '', 2: words = '', index }) => {
    const clock = words.search(hour);
    const start = offset + index + number.length + 1 + clock;
    const told = words.slice(clock);
    const placed = { scope, start, end: start + told.length };
    return clock === -1 ? [] : [{ kind: 'hours', text: told, isOfVisits: false, number, ...placed }];
  });
}

/** Where hours end: before those of something else. */
const otherHours = new RegExp(`(?:${hoursLabel.source})|$`);

/** 受理时间：工作日8:30—12:00; 咨询电话8:30—12:00有人值守, where only its own part of the sentence is meant. */
function hours(scope: Scope, text: string, offset: number): ObjectionStatement[] {
  const first = hour.exec(text);
  if (!first || /公示(?:时间|期限|期)(?:为|:)|截止/.test(text.slice(0, first.index))) return [];
  const ofNumbers = hoursBehindNumbers(scope, text, offset);
  if (ofNumbers.length > 0) return ofNumbers;
  const label = hoursLabel.exec(text);
  if (ofOtherDesk.test(text.slice(0, label?.index ?? first.index))) return [];
  const isLabelled = label !== null && label.index < first.index;
  const received = receives.exec(text);
  if (!isLabelled && !received) return [];
  const from = isLabelled ? label.index + label[0].length : text.lastIndexOf('；', received?.index) + 1;
  const clock = isLabelled ? 0 : text.slice(from).search(hour);
  if (clock === -1) return [];
  const begin = from + clock;
  const isOfVisits = /接待|来访|接访/.test(label?.[0] ?? text);
  const end = begin + text.slice(begin).search(otherHours);
  const placed = { scope, start: offset + begin, end: offset + end };
  return [{ kind: 'hours', text: text.slice(begin, end), isOfVisits, number: undefined, ...placed }];
}

/** 节假日照常接听来电, 周末也接待来访: that there is no day of rest. */
const withoutRest =
  /(?:节假日|周末|双休日)(?:期间)?(?:照常|照样|正常|不休(?:息)?|无休|[也亦均])[，、]?[^，。；不]{0,4}(?:接听|受理|接待|值班|值守)/;

function restDays(scope: Scope, text: string, offset: number): ObjectionStatement[] {
  const match = withoutRest.exec(text);
  if (!match) return [];
  const start = offset + match.index;
  const isOfVisits = /接待|来访/.test(match[0]);
  return [{ kind: 'rest-days', isOfVisits, scope, start, end: start + match[0].length }];
}
