import type { DraftReceiver } from '../draft.ts';

type Rules = Pick<DraftReceiver, 'byOrganisation' | 'byPerson' | 'anonymous'>;

const subject =
  /^(?:凡|请)?(?:以)?(?:单位|个人|组织|集体|本人|匿名|真实姓名)?(?:的)?(?:名义)?(?:提出|反映|书写|申诉|投诉)?(?:异议|情况|问题|意见)?(?:情况)?(?:的)?(?:材料)?(?:的)?(?=[，需须应要署签加请由留提])/;

/** What the sentences of `texts` ask of an objection, in their words. */
export function objectionRules(texts: readonly string[]): Rules {
  const said = rulesIn(texts);
  const sentences = texts.flatMap((text) => text.split(/[。；！\n]/));
  const both = texts.map((text) => sealOrName.exec(text) ?? nameOrSeal.exec(text)).find(Boolean)?.groups;
  const [byOrganisation = '', byPerson = ''] = both
    ? [both['seal'], both['name']]
    : [
        whole(said.byOrganisation, sentences, ofOrganisation, /公章|印章|盖章|签字|签名|名称/),
        whole(said.byPerson, sentences, ofPerson, /姓名|实名|署名|签名|签字|身份|联系/),
      ];
  return {
    ...said,
    byOrganisation: withRefusal(byOrganisation, sentences),
    byPerson: withRefusal(byPerson, sentences),
  };
}

/** `rule` with what its sentence says of whoever does not keep to it: 否则不予受理. */
function withRefusal(rule: string, sentences: readonly string[]): string {
  if (rule === '') return '';
  const behind = sentences
    .filter((sentence) => sentence.includes(`${rule}，`))
    .map((sentence) => sentence.slice(sentence.indexOf(`${rule}，`) + rule.length));
  return `${rule}${behind.map((text) => refusal.exec(text)?.[0]).find(Boolean) ?? ''}`;
}

const refusal = /^，(?:否则|不然)[^，。；]{0,8}不予(?:受理|办理|处理|采纳|核实)/;

const said = '(?:的?名义)?(?=的|提出|反映|举报|投诉|申诉|署名|异议|来信|[需须应请要由]|$)';
/** 以单位名义提出异议的, 异议人为企业的: whose the demands behind it are. */
const ofOrganisation = new RegExp(
  `^(?:凡|其中|如|若)?(?:以|用)?(?:单位|组织|集体|企业|法人)${said}|^异议人[为是](?:单位|企业|法人|组织)`,
);
const ofPerson = new RegExp(
  `^(?:凡|其中|如|若)?(?:以|用)?(?:个人|自然人|公民)${said}|^异议人[为是](?:个人|自然人)`,
);
const demanding =
  /^(?:并|由|同时|且|还|应|须|需|请|要|必须|写明|注明|提供|签|署|附|在.{2,10}上|或|以及)|公章|签[名字]|姓名|联系(?:人|方式|电话)|地址|身份证|证明/;
const ofElse = /逾期|匿名|保密|不予|实事求是|客观|反对|为便于|如有异议|^公示期|\d{5}|@|：/;

/** `demand` with what stands before and behind it of the demands on the one whom the pattern `of` names. */
function whole(demand: string, sentences: readonly string[], of: RegExp, is: RegExp): string {
  const demands = sentences.flatMap((sentence) => {
    const clauses = sentence
      .split(/，|、(?=以?(?:个人|单位)(?:名义|反映|提出|的))/)
      .map((text) => text.trim());
    const from = clauses.findIndex((clause) => of.test(clause));
    const below = clauses.slice(from + 1);
    const end = below.findIndex(
      (text) =>
        !demanding.test(text) || ofElse.test(text) || ofOrganisation.test(text) || ofPerson.test(text),
    );
    const own =
      from === -1 ? [] : [...clauses.slice(from, from + 1), ...below.slice(0, end === -1 ? undefined : end)];
    const text = withoutSubject(own.join('，').replace(/^异议人[为是].{2,4}的，/, ''));
    return is.test(text) && !ofElse.test(text) ? [text] : [];
  });
  const core = demand.replace(/^[应须需请]当?/, '');
  const wider = demands.find((text) => text.includes(core) && text.length > core.length);
  return wider ?? demands.find((text) => !demand.includes(text)) ?? demand;
}

const seal = '(?<seal>(?:加盖|盖有?)[^，。；]{0,8}?(?:公章|印章))';
const name = '(?<name>(?:签署|署|注明)[^，。；的]{0,8}?(?:实名|姓名))';
/** 加盖公章或者署实名的书面材料: one clause asks both. */
const sealOrName = new RegExp(`${seal}(?:或者?|、|和|及)${name}`);
const nameOrSeal = new RegExp(`${name}(?:或者?|、|和|及)${seal}`);

function rulesIn(texts: readonly string[]): Rules {
  const sentences = texts
    .flatMap((text) =>
      text.split(
        /[。；！\n]|（(?=[^（）]*(?:公章|实名|姓名))(?![^（）]*(?:打印|手写))|(?<=(?:公章|实名|姓名)[^（）]*)(?<!打印|手写)）/,
      ),
    )
    .filter((text) => text !== '');
  const clauses = sentences.flatMap((sentence) =>
    sentence.split(/，|、(?=以?(?:个人|单位)(?:名义|反映|提出|的))/).map((text) => ({ text, sentence })),
  );
  const organisation = clauses.find(({ text }) => /公章|印章/.test(text));
  const persons = sentences.filter((text) =>
    /实名|真实(?:的)?(?:姓名|身份)|署(?:本人)?(?:姓?名)|(?:签署|注明|写明|留下|提供|告知)[^，]{0,10}姓名|(?:签署|写明).*姓名/.test(
      text,
    ),
  );
  const own = persons.filter(
    (text) =>
      (!ofOrganisation.test(text) || /实名|真实|个人/.test(text)) &&
      !/(?:姓名|实名)(?:反映|举报)?(?:问题|情况)?的，[^，]*(?:保密|反馈)/.test(text),
  );
  const named = own.filter((text) => /实名|姓名|署名/.test(text));
  const anonymous = sentences.find((text) =>
    /匿名(?!评|投票|打分|阅)|(?:不|未|没有)(?:报|署|签署|署名)[^，]*的?，?(?:一律|概|恕)?不予(?:受理|办理)/.test(
      text,
    ),
  );
  return {
    byOrganisation: organisation ? withoutSubject(organisation.text) : '',
    byPerson: personRules(named.length > 0 ? named : own.slice(0, 1)),
    anonymous: anonymous === undefined ? '' : anonymousRule(anonymous),
  };
}

function withoutSubject(clause: string): string {
  return clause
    .trim()
    .replace(subject, '')
    .replace(/^，/, '')
    .replace(/^(?:书面(?:意见|材料))?(?:以单位名义|单位)(?:反映|提出异议)?的?(?=[请须应需加盖])/, '')
    .replace(/^单位(?:反映|提出异议)?的/, '')
    .replace(/^(?:均|都)?(?:需要?|须|必须|应当?|要|请)(?=加盖|盖|署|签|注明|写明|提供|留|在)/, '')
    .trim();
}

/** 请在公示期内以书面形式实名向某处反映, 实名反馈至某处, 向某处以实名、书面形式提出: when, how and to whom, which is told elsewhere. */
const untold =
  /^(?!提倡|鼓励|建议|提议)(?=[^，]*实名)[^，]*(?:反映|提出|举报|反馈[至到给][^，]+?|反馈|联系|说明)(?:情况|问题|意见|异议)?(?:（[^（）]*）)?(?=$|并)/;
/** What more than a real name is asked. */
const more = /姓名|署|联系(?:方式|电话)|身份证|住址|公章/;

/** The demands of the first of `sentences`; where that is but 实名, with those of another that says what to tell. */
function personRules([first, ...others]: readonly string[]): string {
  const own = first === undefined ? '' : personRule(first);
  const more = own === '实名' ? others.map(personRule).find((rule) => telling.test(rule)) : undefined;
  if (more === undefined) return own;
  return ofWay.test(more) ? `${own}，${more}` : more;
}

/** 电话和书信反映的应告知……: what is asked of those who object in one way, beside a real name of all. */
const ofWay = /^(?:以|用|通过)?(?:电话|书信|书面|来信|来电|来函|邮件|当面|网上|信函|短信)/;

/** What asks for more than a real name. */
const telling = /(?:告知|写明|注明|提供|留下|说明|签署|署).*(?:姓名|单位|住址|地址|联系|身份)/;

/** From the words about a person's name to the end of the sentence, or to what organisations must do. */
function personRule(sentence: string): string {
  const clauses = sentence
    .split(/，|、(?=以?(?:个人|单位)(?:名义|反映|提出|的))/)
    .filter((text) => !/公章|印章/.test(text) && !ofOrganisation.test(text));
  const from = clauses.findIndex((text) => /实名|姓名|署名|真实身份/.test(text));
  const before = clauses.slice(0, from).filter((text) => /联系方式|联系电话/.test(text));
  // 请写明事实依据，以及意见提出人的姓名: what goes on from the clause before it.
  const isLater =
    /^(?:以及|和|及)/.test(clauses[from] ?? '') && /写明|注明|提供/.test(clauses[from - 1] ?? '');
  const behind = clauses
    .slice(from)
    .map((text, index) => (isLater && index === 0 ? text.replace(/^(?:以及|和|及)/, '写明') : text));
  const own = [...before, ...behind].filter(
    (text) => !/逾期|匿名|保密|不予受理|实事求是|反对|为便于|如有异议|^公示期|\d{5}|@/.test(text),
  );
  const demands = own
    .filter((text) => /姓名|实名|署名|联系|身份|单位/.test(text))
    .map((text) => text.replace(/(?<=反映|提出)[至到给].*$/, ''))
    .map((text) => (more.test(text) ? text : text.replace(untold, '实名')))
    .join('，');
  // 请以书面实名形式向某处反映, 实名与某股联系: to whom is told elsewhere.
  const isWhole = /实名[^，]{0,6}(?:[向与][^，]+(?:反映|提出|联系|反馈)|反映|反馈)$/.test(demands);
  if (isWhole && !/[，]/.test(demands) && !/^(?:提倡|鼓励|建议|提议)/.test(demands)) return '实名';
  return withoutSubject(demands).replace(/^个人(?:反映|提出异议)?的，?/, '');
}

/** 匿名异议, before what becomes of it in the same clause: the setting is of those alone. */
const anonymousSubject =
  /^(?:凡是?|对于?)?匿名(?:的|提出|反映|举报|投诉)*(?:异议|意见|情况|问题|材料|来信|申诉)?的?(?=(?:一律|一概|概|将|均|原则上|一般|恕)?不[予再受处])/;

function anonymousRule(sentence: string): string {
  const clauses = sentence.split('，');
  const from = clauses.findIndex((text) => /匿名|[不未](?:报|署|签署)|没有署|不予受理/.test(text));
  // 受理单位和个人的申诉（不受理匿名申诉）: the bracket says it.
  const [first = '', ...rest] = clauses
    .slice(from)
    .map((text) => text.replace(/^[^（）]*（(?=[^）]*匿名)/, ''));
  const verdict = anonymousSubject.exec(first.trim())?.[0] ?? '';
  if (/受理|核查|处理/.test(first)) return first.trim().slice(verdict.length);
  const isPlain =
    /^(?:[凡是对于以如若]|但|请)*(?:(?:逾期|超期|过期)\p{Script=Han}{0,6}(?:或者?|、|和|及|以及))?匿名[^或和及、]{0,12}$/u.test(
      first.trim(),
    );
  return (isPlain ? rest.join('，').trim() : '') || [first, ...rest].join('，').trim();
}
