import type { CivilDate } from '#domain/time/civil-date.ts';
import type { WindowUnit } from '#domain/window/publicity-window.ts';
import type { Question } from '../asking/question.ts';
import type { Respondent } from '../asking/respondent.ts';
import { Ended } from '../ended.ts';
import {
  anyText,
  civilDay,
  mailbox,
  names,
  phones,
  postcode,
  type Reply,
  slug,
  windowLength,
} from '../asking/reply.ts';
import type { BasisAnswers, NoticeAnswers, ReceiverAnswers, WindowAnswers } from './answers.ts';
import { askCategories } from './ask-categories.ts';
import { freeSlug, slugOfTitle } from './notice-slug.ts';

/** What the questions about a notice rest on. */
export interface NoticeSetting {
  readonly today: CivilDate;
  /** Whose site it is: who publishes, unless told otherwise. */
  readonly organiser: string;
  /** How long windows of `kind` are at least. */
  shortest(kind: string): { readonly unit: WindowUnit; readonly length: number };
  /** Whether there is a notice in the folder `slug` of that year. */
  isTaken(year: string, slug: string): boolean;
}

/** The answers of `respondent` to all that begins a notice. Throws `Ended` where there is no answer to be had. */
export async function askNotice(respondent: Respondent, setting: NoticeSetting): Promise<NoticeAnswers> {
  const title = await respondent.ask({
    name: '标题',
    hint: '以后再定就直接回车',
    example: '关于评选示例省先进集体、先进工作者拟表彰对象的公示',
    usual: '',
    read: anyText,
  });
  const kind = await respondent.ask({
    name: '种类',
    hint: '',
    example: '评选表彰、任前公示、职称评审',
    usual: '评选表彰',
    read: anyText,
  });
  const { issuers, signers } = await askIssuers(respondent, issuersIn(title) ?? setting.organiser);
  const { publishedOn, signedOn } = await askDates(respondent, setting.today);
  return {
    title,
    kind,
    issuers,
    signers,
    publishedOn,
    signedOn,
    window: await askWindow(respondent, setting.shortest(kind)),
    slug: await askSlug(respondent, title, issuers, publishedOn, setting),
    documentNumber: await respondent.ask(documentNumberQuestion),
    regions: await respondent.ask(regionsQuestion),
    basis: await askBasis(respondent),
    categories: await askCategories(respondent, kind),
    receiver: await askReceiver(respondent),
  };
}

const documentNumberQuestion: Question<string> = {
  name: '文号',
  hint: '公示自己的文号，没有就直接回车',
  example: '示人社函〔2023〕4号',
  usual: '',
  read: anyText,
};
const regionsQuestion: Question<string[]> = {
  name: '地区',
  hint: '公示涉及的地区，可以不写',
  example: '示例省',
  usual: '',
  read: names,
};

/** The bodies with which `title` begins: 甲厅 乙会关于…的公示. */
function issuersIn(title: string): string | undefined {
  return /^(\S.*?[厅局委会院部办室校府学馆心司团组])\s*关于/.exec(title)?.[1]?.replace(/[\s、]+/g, '、');
}

/** Who publishes a notice, by default the `usual` bodies, and who signs it. */
async function askIssuers(
  respondent: Respondent,
  usual: string,
): Promise<Pick<NoticeAnswers, 'issuers' | 'signers'>> {
  const issuers = await respondent.ask({
    name: '发布单位',
    hint: '标题里的单位，几个单位用顿号隔开',
    example: '示例省人力资源和社会保障厅、示例省总工会',
    usual,
    read: names,
  });
  const signers = await respondent.ask({
    name: '落款',
    hint: '文末署名的单位',
    example: '省评选表彰工作领导小组办公室',
    usual: issuers.join('、'),
    read: names,
  });
  return { issuers, signers };
}

/** The day on which a notice is published, and the one under its signature. */
async function askDates(
  respondent: Respondent,
  today: CivilDate,
): Promise<Pick<NoticeAnswers, 'publishedOn' | 'signedOn'>> {
  const publishedOn = await respondent.ask({
    name: '发布日期',
    hint: '在网站上发布的那一天',
    example: '2023-08-04',
    usual: today,
    read: civilDay,
  });
  const signedOn = await respondent.ask({
    name: '成文日期',
    hint: '落款处的日期',
    example: '2023-08-04',
    usual: publishedOn,
    read: (reply): Reply<CivilDate> => {
      const day = civilDay(reply);
      return 'value' in day && day.value > publishedOn
        ? { refusal: `成文日期不能晚于发布日期（${publishedOn}）：公示先成文、后发布。` }
        : day;
    },
  });
  return { publishedOn, signedOn };
}

async function askWindow(respondent: Respondent, shortest: WindowAnswers): Promise<WindowAnswers> {
  const [workdays, calendarDays] = [respondent.flag('工作日'), respondent.flag('自然日')];
  if (workdays && calendarDays) throw new Ended('“--工作日”和“--自然日”只能写一个。', 2);
  return respondent.ask({
    name: '公示期',
    hint: '从发布的下一个工作日（自然日从次日）数起的天数，首日、末日由程序算',
    example: '5个工作日，或7个自然日',
    usual: `${shortest.length}个${shortest.unit === 'workday' ? '工作日' : '自然日'}`,
    answer:
      workdays?.map((days) => `${days}个工作日`).join('、') ??
      calendarDays?.map((days) => `${days}个自然日`).join('、'),
    read: windowLength,
  });
}

async function askSlug(
  respondent: Respondent,
  title: string,
  issuers: readonly string[],
  publishedOn: CivilDate,
  { isTaken }: NoticeSetting,
): Promise<string> {
  const year = publishedOn.slice(0, 4);
  const isThere = (name: string): boolean => isTaken(year, name);
  const [flag] = respondent.flag('网址名') ?? [];
  if (flag !== undefined && isThere(flag.trim()))
    throw new Ended(`${year}年已经有叫“${flag.trim()}”的公示了，没有改动它。请换一个 --网址名。`, 1);
  return respondent.ask({
    name: '网址名',
    hint: '只用小写英文字母、数字和连字符，是网址的一部分，发布后不要再改',
    example: 'sheng-laomo',
    usual: freeSlug(slugOfTitle(title, issuers, publishedOn), isThere),
    read: slug(isThere),
  });
}

async function askBasis(respondent: Respondent): Promise<BasisAnswers | undefined> {
  const title = await respondent.ask({
    name: '依据',
    hint: '所依据的文件的标题，不加书名号，没有就直接回车',
    example: '关于评选示例省先进集体和先进工作者的通知',
    usual: '',
    read: anyText,
  });
  if (title === '') return undefined;
  return {
    title: title.replace(/^《(.*)》$/, '$1'),
    documentNumber: await respondent.ask({
      name: '依据文号',
      hint: '没有就直接回车',
      example: '示人社函〔2023〕44号',
      usual: '',
      read: anyText,
    }),
    authorities: await respondent.ask({
      name: '依据机关',
      hint: '发文的机关，几个用顿号隔开',
      example: '示例省人力资源和社会保障厅、示例省总工会',
      usual: '',
      read: names,
    }),
  };
}

async function askReceiver(respondent: Respondent): Promise<ReceiverAnswers> {
  const department = await respondent.ask({
    name: '部门',
    hint: '受理反映的部门',
    example: '示例省总工会组织部',
    usual: '',
    read: anyText,
  });
  const numbers = await respondent.ask({
    name: '电话',
    hint: '带区号，几个用顿号隔开',
    example: '0000-5550123',
    usual: '',
    read: phones,
  });
  const email = await respondent.ask({
    name: '电子邮件',
    hint: '没有就直接回车',
    example: 'gongshi@example.gov.cn',
    usual: '',
    read: mailbox,
  });
  const address = await respondent.ask({
    name: '地址',
    hint: '收信函的通讯地址，没有就直接回车',
    example: '示例市示例路1号',
    usual: '',
    read: anyText,
  });
  const code =
    address === ''
      ? ''
      : await respondent.ask({ name: '邮编', hint: '', example: '000000', usual: '', read: postcode });
  return { department, phones: numbers, email, address, postcode: code };
}
