import { withoutPersonalData } from '#domain/privacy/personal-data.ts';
import type { PersonalKind } from '#domain/privacy/sighting.ts';
import { chineseDate, chineseLength, chineseRange } from '#domain/window/chinese-date.ts';
import type { Doubt, DoubtCode, DoubtFacts } from './doubt.ts';

/** Of what is told together, so many are quoted. */
export const mostQuoted = 3;

const kinds: Readonly<Record<PersonalKind, string>> = {
  id: '身份证号',
  mobile: '手机号',
  'bank-card': '银行卡号',
  passport: '护照号',
  'birth-date': '出生日期',
  'birth-month': '出生年月',
  address: '家庭住址',
  email: '个人邮箱',
  name: '没有隐去的姓名',
  sensitive: '敏感个人信息',
  other: '证件号或编号',
};

/** The sentences of doubts, in the order of what can hurt most. */
const words: { readonly [Code in DoubtCode]: (facts: DoubtFacts[Code]) => string } = {
  'personal-data': ({ kind }) =>
    kind === 'birth-date'
      ? '出生日期精确到日，属于个人信息，已改为出生年月。原文件不能作为附件公开。'
      : `有${kinds[kind]}，属于个人信息，已隐去，没有写进草稿。原文件不能作为附件公开。`,
  'personal-column': ({ head, list, rows }) =>
    `${list}的“${head}”一${rows === 1 ? '项' : `列（${rows}行）`}是个人信息，没有导入。原文件不能作为附件公开。`,
  'deleted-text': ({ text }) => `修订中已删除的文字没有导入：“${text}”。`,
  'hidden-text': ({ text }) => `隐藏的内容没有导入：“${text}”。`,
  'comment-left': ({ text }) => `批注没有导入：“${text}”。`,
  'mobile-channel': ({ number }) => `联系电话${number}是手机号，请核对是否为单位公开的号码；不是的，请删去。`,
  'number-left': ({ numbers }) => `“${numbers}”没有写进受理的渠道；是受理反映的，请补写。`,
  'is-change': ({ word }) =>
    `原文是${word}的公告，不是新的公示：原公示在本站已发布的，应写进它的更正（corrections）或中止（suspensions），不另建一件。`,
  'window-differs': ({ unit, stated, counted, opens, closes }) =>
    `公示期写的是${chineseLength(stated, unit)}，但${chineseRange(opens, closes)}按放假安排是${chineseLength(counted, unit)}，两者不符，请核对首日、末日和天数。`,
  'window-unit': ({ stated, workdays, calendarDays }) =>
    `公示期没有写明是工作日还是自然日（只写了“${stated}”），草稿只写了首日和末日${
      workdays === undefined || calendarDays === undefined
        ? ''
        : `（按放假安排是${workdays}个工作日，${calendarDays}个自然日）`
    }，请核对。`,
  'window-unit-taken': ({ stated }) =>
    `公示期只写了“${stated}”，没有写明是工作日还是自然日，首日、末日也没有写全，草稿照自然日写（民法典第二百条），请核对。`,
  'window-at-once': ({ opens }) =>
    `公示期从“即日”起，首日照发布的日子写${chineseDate(opens)}；发布时间改了的，请一并改。`,
  'window-backwards': ({ opens, closes }) =>
    `公示期写的是${chineseRange(opens, closes)}，末日在首日之前，请核对年份和月份。`,
  'window-deadline': ({ text }) => `没有写公示期，只写了“${text}”提出意见，草稿照它写末日，请核对。`,
  'window-missing': () => '没有写公示期，请补写天数，或者首日和末日。',
  'window-unread': ({ text }) =>
    `公示时间写的是“${text}”，没有看懂，请补写首日和末日；几批分别公示的，请分成几件。`,
  'window-second': ({ text }) => `另写了一个公示时间“${text}”，没有写进设置，请核对以哪个为准。`,
  'closing-time': ({ text }) => `截止时刻照“${text}”写，请核对。`,
  'list-only': () => '只有名单，没有公示正文：公示期、受理部门、落款、成文日期都没有，请补写。',
  'nominees-missing': () => '没有看出公示对象，请补写名单或对象；名单另有文件的，和正文一起导入。',
  'heading-empty': ({ heading }) => `“${heading}”下面的对象没有写进名单，请核对、补写。`,
  'title-missing': () => '没有看出标题，请补写。',
  'title-bare': ({ title, topic }) =>
    `标题只有“${title}”，公示的是什么照正文写“${topic}”，请核对；标题最好写明“关于……的公示”。`,
  'kind-unknown': () => '没有看出公示的种类，请补写。',
  'basis-authority': ({ title, documentNumber }) =>
    `依据的《${title}》（${documentNumber}）没有看出是哪个机关发的，请补写“机关”；不作依据的，删去“依据”。`,
  'basis-more': ({ title, documentNumber }) =>
    `正文还依据《${title}》（${documentNumber}），没有写进“依据”，要写的请补写。`,
  'signer-missing': () => '没有落款单位，请补写；确实没有的，在“说明”里写明。',
  'signer-unsure': ({ names }) =>
    `落款上面单独成行的“${names.join('”“')}”没有写进落款；也是落款单位的，请写进“落款”和“发布单位”，并从原处删去。`,
  'date-missing': ({ beside }) =>
    `没有成文日期${beside === '' ? '' : `（“${beside}”是网页、推文的时间，没有用）`}，请补写；确实没有的，在“说明”里写明。`,
  'receiver-missing': () => '没有看出受理部门，请补写。',
  'channels-missing': () => '没有看出反映渠道，请补写电话、地址等。',
  'contact-missing': ({ way }) =>
    `说可以用${way}反映，但没有写${way === '电子邮件' ? '邮箱地址' : '号码或地址'}，请补写。`,
  'written-nowhere': () => '要求以书面形式反映，但没有写接收书面材料的地址或邮箱，请补写。',
  'count-differs': ({ category, stated, counted }) =>
    `${category}正文写的是${stated}，名单里是${counted}，两者不符，请核对。`,
  'names-left-out': ({ category, stated, counted }) =>
    `“${category}”写的是${stated}，${counted === 0 ? '没有看出名字' : `这一句里只看出${counted}个名字`}，没有写进名单和名额，请补写。`,
  'category-general': ({ title, category }) =>
    `名单“${title}”没有看出类别，暂写“${category}”，请改成和标题、正文一样的说法，“名额”里的一并改。`,
  'category-renamed': ({ heading, name }) =>
    `名单的标题写“${heading}”，公示的标题和正文写“${name}”，类别照“${name}”写，请核对。`,
  'name-unclear': ({ text }) => `“${text}”没有看出姓名、单位和职务，请核对。`,
  'name-column-unclear': ({ list, head }) => `${list}没有看出哪一列是姓名或名称，暂照“${head}”一列，请核对。`,
  'numbers-restart': ({ list }) => `${list}的序号有重复：中途重新从1编起，照原文写，请核对。`,
  'row-left': ({ list, text, isSum }) =>
    isSum
      ? `${list}的合计行不是公示对象，没有写进名单：“${text}”。`
      : `${list}里不是公示对象的行没有写进名单：“${text}”。`,
  'members-joined': ({ list, count }) =>
    `${list}有${count}户写了几个家庭成员，已各并成一行：对象只写户主（申请人），成员写在同一格。成员不必公开的，请删去。`,
  'groups-empty': ({ list, head, row, count, areFilled }) =>
    `${list}的“${head}”一列有${count}行空着（${count === 1 ? '' : '从'}“${row}”${count === 1 ? '' : '起'}），${areFilled ? '已照上面一行补齐' : '照原文空着'}，请核对${areFilled ? '' : '、补写'}。`,
  'rows-merged': ({ list }) => `${list}有合并的单元格，已按每行补齐，请核对。`,
  'heads-guessed': ({ list, heads }) => `${list}原文没有表头，“${heads}”是照内容写的，请核对。`,
  'heads-joined': ({ list, heads }) => `${list}的表头有两行，已合成一行（${heads}），请核对。`,
  'side-by-side': ({ list, count }) => `${list}左右${count}列并排，已接成一列，请核对先后。`,
  'sum-differs': ({ list, head, stated, counted }) =>
    `${list}“${head}”的合计写的是${stated}，各行相加是${counted}，两者不符，请核对。`,
  'deeds-moved': ({ heading, name, count }) =>
    count === 1
      ? `“${heading}”下面的事迹写成了对象“${name}”，网页上排在正文后面；正文里的这个标题请照实际保留或改写。`
      : `“${heading}”等${count}个标题下面的事迹写成了对象，网页上排在正文后面；正文里的这些标题请照实际保留或改写。`,
  'deeds-shared': ({ text, name }) =>
    `“${text}”写的是几个人，已各写一个对象，事迹都在“${name}”下面，请核对。`,
  'place-in-deeds': ({ name, count, organisation, post }) => {
    const whose = count === 1 ? `“${name}”` : `“${name}”等${count}人`;
    return organisation === ''
      ? `没有看出${whose}的单位、职务，请核对；要在姓名后面印出的，请补写。`
      : `${whose}的单位、职务照事迹里的话写（“${organisation}”“${post}”），请核对。`;
  },
  'nominees-labelled': ({ label, name, count }) =>
    `“${label}”等分项写的${count === 1 ? `是对象“${name}”` : `是“${name}”等${count}个对象`}，已写成对象，单位、职务照分项写，网页上排在正文后面，请核对。`,
  'nominees-moved': ({ name, count }) =>
    `“${name}”${count === 1 ? '' : `等${count}个对象`}和事迹原在正文中间，网页上排在正文后面，请核对。`,
  'list-moved': ({ title, category }) =>
    `名单“${title}”原在正文中间，网页上排在正文后面；要排在原处的，在正文那里单独写一段“${category === '' ? '{{名单}}' : `{{名单.${category}}}`}”。`,
  'criteria-moved': ({ heading, count }) =>
    `“${heading}”和下面的${count}段原在正文中间，已写成条件（criteria 文件夹），网页上排在正文后面，请核对用于哪些类别。`,
  'criteria-left': ({ heading }) =>
    `“${heading}”下面写的是条件，仍留在正文里；要单独列出、供查阅的，请移到 criteria 文件夹。`,
  'nested-table': ({ text }) => `单元格里套着小表，已写成一格：“${text}”，请核对。`,
  'attachment-missing': ({ title }) => `附件“${title}”不在导入的文件里，请补上。`,
  'annex-unread': ({ title, isPart }) =>
    isPart
      ? `附件“${title}”没有全部识别，余下的原文放在正文末尾，请核对。`
      : `附件“${title}”没有识别，原文放在正文末尾，请核对。`,
  footnote: ({ text }) => `脚注没有写进草稿，请看放到哪里：“${text}”。`,
  picture: ({ text, isSeal }) =>
    isSeal
      ? `落款处有图片（可能是印章），没有导入。`
      : `有图片，没有导入${text === '' ? '' : `（“${text}”处）`}。`,
  'page-margin': ({ text }) => `页眉、页脚没有导入：“${text}”。`,
  'macro-left': () => '文件带有宏，宏没有导入；靠宏算出、填写的内容，请对照原文核对。',
  'web-page': ({ text }) => `网页、邮件上的栏目、按钮、收发信息等没有导入：“${text}”。`,
  'lines-joined': ({ text, count }) =>
    `跨页、断行的段落已接起来：“${text}”${count > mostQuoted ? `等${count}处` : ''}，请核对。`,
  'text-box': ({ text }) => `文本框里的文字写在所在段落后面：“${text}”，请核对位置。`,
  'form-lost': ({ text }) => `${text}，请对照原文核对。`,
  'page-unread': ({ text }) => `${text}，请补上。`,
  'text-left': ({ text }) => `没有写进草稿，请看放到哪里：“${text}”。`,
};

const order = Object.keys(words) as DoubtCode[];

/** `doubts` with what can hurt most first. */
export function inOrderOfHarm(doubts: readonly Doubt[]): Doubt[] {
  return doubts.toSorted((a, b) => order.indexOf(a.code) - order.indexOf(b.code));
}

/** The sentence of `doubt`, with its places, in one line; no personal data is in it. */
export function doubtWords({ code, facts, where, at }: Doubt): string {
  const say = words[code] as (facts: DoubtFacts[DoubtCode]) => string;
  const place = where === '' ? '' : `原文${where}：`;
  const target = at === '' ? '' : `（草稿：${at}）`;
  return withoutPersonalData(`${place}${say(facts)}${target}`.replace(/\s+/g, ' '));
}
