import { stretchIn } from '#domain/lists/stretch-in.ts';
import { type Doubt, doubt } from '../doubts/doubt.ts';
import { type Entry, isLine, type Line, wholeText } from '../entry.ts';
import { isDocumentNumber, isTitleEnd, mailHead } from './title.ts';

/** What sites and mails print around an article, at its head or anywhere. */
const around: readonly RegExp[] = [
  /^(?:当前|您?(?:现在)?所?在?的?)位置\s*[:：]?|^(?:网站)?首页(?![，。])|(?:>|＞|»|›){1,2}\s*\S+\s*(?:>|＞|»|›)/,
  /^(?:[-·•]\s*)?(?:索\s*引\s*号|发文字号|主题分类|发文机关|发布机构|发布日期|发布时间|生成日期|公开日期|成文日期|信息来源|主\s*题\s*词|有\s*效\s*性)\s*[:：]/,
  /^[-·•]\s*(?:标\s*题|组配分类)\s*[:：]|^原标题\s*[:：]/,
  /来源\s*[:：].*(?:浏览|访问|阅读|点击|字体|字号|时间|日期)|^(?:信息)?来源\s*[:：|丨｜]\s*\S{2,20}$|^来源\s*[|丨｜]/,
  /浏览(?:次数|量)|访问(?:次数|量)|阅读(?:次数|量)|点击(?:次数|数|率|量)\s*[:：\d]|字\s*[体号]\s*[:：]|【?字体[:：]?大/,
  /发表于\S{1,6}$|^点击(?:上方|下方|蓝字|题目)|关注(?:我们|公众号)|^[▼▽▲△●◆■★☆♦]+$/,
  /^(?:https?:\/\/|www\.)\S+$/,
  mailHead,
];
/** 2023-08-04 17:46:00 来源：, which no office types: by itself it tells of a page. */
const stamp =
  /^发布(?:来源|时间|日期)\s*[:：].*(?:来源|浏览次数|字体|字号|发布时间)\s*[:：]|^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?\s+(?:来源|作者|浏览|点击|阅读)/;

/** What they print below it: nothing of the article follows. */
const below =
  /^--$|^(?:【?(?:打印(?:本页)?|关闭(?:窗口|本页)?|收藏)】?(?:[\s【】|]*(?:打印(?:本页)?|关闭(?:窗口|本页)?|收藏|返回顶部?)】?)*$|分享(?:到|至|[:：])|扫一扫|扫码|长按.*二维码|识别.*二维码|相关(?:链接|阅读|文章|新闻|信息|附件下载)|上一[篇条]|下一[篇条]|责任编辑|阅读原文|阅读\s*[\d.]+万?|喜欢此内容|返回顶部|网站地图|友情链接|主办(?:单位)?\s*[:：]|承办(?:单位)?\s*[:：]|版权所有|网站标识码|[—\-–\s]*END[—\-–\s]*$|(?:编辑|审核|监制|排版|校对|责编)\s*[|丨｜:：])|版权所有|网站标识码|ICP备|公网安备|Copyright/i;

export interface WithoutPage {
  readonly entries: readonly Entry[];
  readonly doubts: readonly Doubt[];
  /** When the page says that it was published; '' where it does not. */
  readonly publishedAt: string;
  /** The number of the document that the page prints; '' where it does not. */
  readonly documentNumber: string;
}

/** `entries` without what a site printed around the article, where that is a page of one. */
export function withoutWebPage(entries: readonly Entry[]): WithoutPage {
  const dated = dateBelowTitle(entries);
  const isPrinted = (entry: Entry): boolean => entry === dated || (isLine(entry) && isChrome(entry));
  const isAround = (entry: Entry): boolean => isPrinted(entry) || (isLine(entry) && below.test(entry.text));
  const isStamped = dated !== undefined || entries.some((entry) => isLine(entry) && stamp.test(entry.text));
  if (!isStamped && entries.filter(isAround).length < 2)
    return { entries, doubts: [], publishedAt: '', documentNumber: '' };
  const title = entries.findIndex((entry) => isLine(entry) && !isChrome(entry) && isTitleEnd(entry.text));
  const first = firstOfTitle(entries, title);
  const end = entries.findIndex((entry, index) => index > title && isLine(entry) && below.test(entry.text));
  const tail = end === -1 ? entries.length : end;
  const content = entries.filter((entry, index) => index >= first && index < tail && !isPrinted(entry));
  const shown = new Set(content);
  const left = entries.filter((entry) => !shown.has(entry));
  const texts = left.flatMap((entry) =>
    isLine(entry)
      ? [wholeText(entry)]
      : entry.rows.flatMap(({ cells }) => cells.map(({ text }) => text).filter((text) => text !== '')),
  );
  return {
    entries: content,
    doubts: [doubt('web-page', { text: texts.join(' ／ ') }, { omitted: texts })],
    publishedAt: stretchIn(texts.join('\n'), /\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?/),
    documentNumber: numberBeside(texts),
  };
}

/** 2023-08-04 in a line of its own between the title and the text: the page's, and no signature. */
function dateBelowTitle(entries: readonly Entry[]): Entry | undefined {
  const title = entries.findIndex((entry) => isLine(entry) && isTitleEnd(entry.text));
  const [dated, text] = title === -1 ? [] : entries.slice(title + 1, title + 3);
  const isDate =
    dated && isLine(dated) && /^\d{4}-\d{1,2}-\d{1,2}(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?$/.test(dated.text);
  return isDate && text && isLine(text) && text.text.length > 20 ? dated : undefined;
}

/** What stands behind 发文字号： in the table or the line of a page's data. */
function numberBeside(texts: readonly string[]): string {
  const label = /^(?:发文字号|发文文号|文\s*号)\s*[:：]?\s*/;
  const index = texts.findIndex((text) => label.test(text));
  const own = (texts[index] ?? '').replace(label, '');
  const number = own === '' ? (texts[index + 1] ?? '') : own;
  return isDocumentNumber(number) ? number : '';
}

function isChrome({ text }: Line): boolean {
  return text.length < 120 && [...around, stamp].some((pattern) => pattern.test(text));
}

/** Lines right above the title's last one, which belong to it. */
function firstOfTitle(entries: readonly Entry[], title: number): number {
  let first = Math.max(0, title);
  for (let index = first - 1; index >= 0; index -= 1) {
    const [above, own] = [entries[index], entries[index + 1]];
    if (!above || !own || !isLine(above) || !isLine(own) || isChrome(above)) break;
    const isCentred = above.alignment === 'center' && own.alignment === 'center';
    if (above.alignment !== own.alignment) break;
    if (!isCentred && (own.isApart || /[，。；：:>]/.test(above.text))) break;
    if (!isCentred && /\s{1,}\S+\s+\S+\s+\S+/.test(above.text)) break;
    first = index;
  }
  return first;
}
