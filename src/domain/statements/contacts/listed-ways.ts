import type { Channel } from '../../receiver/receiver.ts';
import type { ReadScope } from '../reading.ts';
import type { Way, WayStatement } from './way-statements.ts';

const label =
  /^(?:\d{1,2}[.、)）]|[（(]?[一二三四五六][）)、.])?(?:(?<phone>(?:联系|受理|监督|举报)?电话|来电)|(?<fax>传真)|(?<email>电子邮件|电子邮箱|邮箱|电子信箱)|(?<letter>来信|来函|信函|信件|(?:邮寄|通[讯信])地址|邮寄)|(?<visit>来访|面谈|走访|当面)|(?<online>网上|网络|在线)(?:反映|举报|留言)?)[:为]/;

/** 反映方式：, and under it a line for each way (1.电话：…). A line of another kind ends the list. */
export function listedWays(scopes: readonly ReadScope[]): WayStatement[] {
  const statements: WayStatement[] = [];
  let isUnder = false;
  for (const { scope } of scopes) {
    const way = isUnder ? wayOfLabel(scope.text) : undefined;
    if (way && !scope.isQuoted(way)) statements.push({ scope, ways: [way], isOpen: false });
    else
      isUnder =
        /(?:反映|受理|举报|监督|提出|反馈)(?:异议|意见|问题|情况)?的?(?:方式|渠道|途径|形式)(?:如下)?:?$/.test(
          scope.text,
        );
  }
  return statements.length > 1 ? statements : [];
}

/** The way that heads a line: 1.来信：示例市示例路1号. */
function wayOfLabel(text: string): Way | undefined {
  const match = label.exec(text);
  const [kind, word] = Object.entries(match?.groups ?? {}).find(([, words]) => words !== undefined) ?? [];
  if (!match || kind === undefined || word === undefined) return undefined;
  const start = match[0].indexOf(word);
  return { kind: kind as Channel['kind'], isPaper: false, start, end: start + word.length };
}
