import type { DraftReceiver } from '../draft.ts';

type Rules = Pick<DraftReceiver, 'byOrganisation' | 'byPerson' | 'anonymous'>;

const subject =
  /^(?:凡|请)?(?:以)?(?:单位|个人|组织|集体|本人|匿名|真实姓名)?(?:的)?(?:名义)?(?:提出|反映|书写)?(?:异议|情况|问题|意见)?(?:情况)?(?:的)?(?:材料)?(?:的)?(?=[，需须应要署签加请由留提])/;

/** What the sentences of `texts` ask of an objection, in their words. */
export function objectionRules(texts: readonly string[]): Rules {
  const said = rulesIn(texts);
  const both = texts.map((text) => sealOrName.exec(text) ?? nameOrSeal.exec(text)).find(Boolean)?.groups;
  return both ? { ...said, byOrganisation: both['seal'] ?? '', byPerson: both['name'] ?? '' } : said;
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
    /实名|真实(?:的)?姓名|署(?:本人)?(?:姓?名)|(?:签署|注明|留下|提供)[^，]{0,6}姓名|签署.*姓名/.test(text),
  );
  const anonymous = sentences.find((text) =>
    /匿名(?!评|投票|打分|阅)|不(?:报|署|签署)[^，]*的?不予受理/.test(text),
  );
  return {
    byOrganisation: organisation ? withoutSubject(organisation.text) : '',
    byPerson: persons[0] === undefined ? '' : personRule(persons[0]),
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
    .replace(/^(?:均|都)?(?:需要?|须|必须|应当?|要|请)(?=加盖|盖|署|签|注明|提供|留)/, '')
    .trim();
}

/** From the words about a person's name to the end of the sentence, or to what organisations must do. */
function personRule(sentence: string): string {
  const clauses = sentence
    .split(/，|、(?=以?(?:个人|单位)(?:名义|反映|提出|的))/)
    .filter((text) => !/公章|印章/.test(text));
  const from = clauses.findIndex((text) => /实名|姓名|署名/.test(text));
  const before = clauses.slice(0, from).filter((text) => /联系方式|联系电话/.test(text));
  const own = [...before, ...clauses.slice(from)].filter(
    (text) => !/逾期|匿名|保密|不予受理|实事求是|反对|为便于|如有异议|^公示期|\d{5}|@/.test(text),
  );
  const demands = own
    .filter((text) => /姓名|实名|署名|联系|身份|单位/.test(text))
    .map((text) => text.replace(/(?<=反映|提出)[至到给].*$/, ''))
    .join('，');
  // 请以书面实名形式向某处反映, 实名与某股联系: to whom is told elsewhere.
  const isWhole = /实名[^，]{0,6}(?:[向与][^，]+(?:反映|提出|联系|反馈)|反映|反馈)$/.test(demands);
  if (isWhole && !/[，]/.test(demands) && !/^(?:提倡|鼓励|建议|提议)/.test(demands)) return '实名';
  return withoutSubject(demands).replace(/^个人(?:反映|提出异议)?的，?/, '');
}

function anonymousRule(sentence: string): string {
  const clauses = sentence.split('，');
  const from = clauses.findIndex((text) => /匿名|不予受理/.test(text));
  const [first = '', ...rest] = clauses.slice(from);
  if (/受理|核查|处理/.test(first)) return first.trim();
  const isPlain = /^(?:[凡是对于以如若]|但|请)*匿名[^或和及、]{0,12}$/.test(first.trim());
  return (isPlain ? rest.join('，').trim() : '') || [first, ...rest].join('，').trim();
}
