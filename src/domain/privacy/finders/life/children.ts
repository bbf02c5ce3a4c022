import { plainName } from './somebody.ts';

const age =
  '(?<![0-9一二三四五六七八九十百])(?:[1-9]|1[0-3]|[一二两三四五六七八九十]|十[一二三])个?(?:周?岁|月大)(?!时|起|就|开始|那年|学|丧|随|便|入|以|[左上]右|[前后])';
const grade =
  '(?:(?<!高)[一二三四五六七八九123456][(（]?[0-9一二三四五六七八九十]{1,2}[)）]?班|(?:小学|幼儿园)?[一二三四五六][(]?[0-9]?[)]?年级|(?:大|中|小|托|学前)班|[读上念](?:初[一二三中]|高[一二三中]|小学|中学|幼儿园))';

/** Of whom a clause tells who teaches or looks after children. */
const noTeaching = '(?:(?!教|任|带|老师|辅导|负责)[^。;\\n])';
const pupil = '(?:小?同学|小?学生|小朋友|孩子|娃|[男女][孩童生]|幼儿)';

/** A child (under 14, 个人信息保护法 28) by name, behind its age or class. */
export const calledChildren = new RegExp(
  `(?:(?:[男女][孩童生]|幼[儿童女]|儿童)(?=[\\u4e00-\\u9fff]{2,3}(?:、[\\u4e00-\\u9fff]{2,3})*[,(](?:现年|今年|年仅)?${age})|${grade}的?${pupil}|${grade}的|${age}的?(?:${pupil}|[儿孙]子|孙?女儿?|[男女]童)|${age}的|小学生(?=${plainName}))([\\u4e00-\\u9fff]{2,3})(?=$|[,。;、)(\\s]|[在因自从父母的被说住患随正放捡走失落与和])`,
  'g',
);
/** A name, and in which year of this century he or she was born. */
export const bornLately = new RegExp(
  `(${plainName})”?[,(](?:[男女]性?,)?(?:(?:出生|生)于)?(20\\d\\d)年(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:出?生(?![产活效成态源物长意])|[,)](?=[男女]))`,
  'g',
);
/** A child by name, with its age or class. */
export const children = new RegExp(
  `(?:(?:名?叫|(?<=^|[\\t,。;:]|学生|儿童|孩子|同学|孤儿|少年|[男女][孩童])(?!干部))[\\u4e00-\\u9fff]{2,3}|${plainName})(?:[、和][\\u4e00-\\u9fff]{2,3})?(?:[,(]|,?(?:今年|现年|才|刚满?|只有|年仅))${noTeaching}{0,16}?(?:${age}|${grade})`,
  'g',
);
