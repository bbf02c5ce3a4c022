import { addressOf } from '#domain/notice/notice.ts';
import type { PublishedVersions } from '#history/published/published-versions.ts';
import type { ContentFile } from '#reading/files/content-files.ts';
import { Ended } from '../ended.ts';
import type { NoticePlace } from '../notice-place.ts';
import type { Change, Plan } from '../plan.ts';
import { freezing, type HeldNotice, heldNotice, unfrozen } from './held-notice.ts';

/**
 * What freezes every version that was corrected and is not kept, of the notices at `places` of the content folder
 * `shownAs`, and why some cannot be.
 */
export async function freezePlan(
  files: ReadonlyMap<string, ContentFile>,
  shownAs: string,
  places: readonly NoticePlace[],
  published: PublishedVersions,
): Promise<{ readonly plan: Plan; readonly problems: readonly string[] }> {
  const changes: Change[] = [];
  const lines: string[] = [];
  const problems: string[] = [];
  for (const place of new Map(places.map((one) => [one.folder, one])).values()) {
    const held = readable(() => heldNotice(files, place), problems);
    if (!held) continue;
    for (const version of unfrozen(held)) {
      const name = `${addressOf(place)} 第${version}版`;
      if (held.corrections.some(({ kind, corrects }) => kind === 'privacy' && corrects > version)) {
        problems.push(`${name}：以后做过隐私处理，自动补存会带回隐去的内容，请手工补存。`);
        continue;
      }
      const source = await published.find({ year: place.year, slug: place.slug, version });
      if (source?.files.has('notice.md')) {
        changes.push(...freezing(held, place, version, source));
        lines.push(`  ${shownAs}/${place.folder}/versions/${version}/　取自${source.from}`);
      } else if (version > 1 && (await published.find({ ...place, version: version - 1 })))
        problems.push(
          `${name}没有发布过：已经发布的只到第${version - 1}版。没有发布过的改动不用分几次更正，请合成一个更正的文件。`,
        );
      else problems.push(nowhere(addressOf(place), version));
    }
  }
  const nothing = problems.length > 0 ? [] : ['没有要补存的版本。'];
  const summary = lines.length > 0 ? [`已补存${lines.length}个版本：`, ...lines] : nothing;
  return { plan: { changes, said: summary }, problems };
}

/** Why the version `version` of the notice at `address` cannot be had. */
export function nowhere(address: string, version: number): string {
  return `找不到 ${address} 已经发布的第${version}版。
已签发、还没有推送到发布分支的，不算发布，可以直接改。已经发布的，请先取得最新的提交（git pull）再运行；还是找不到的，加上 --清单（--manifest）和网站的网址，例如 --清单 https://gongshi.example.gov.cn/。`;
}

function readable(read: () => HeldNotice, problems: string[]): HeldNotice | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Ended)) throw error;
    problems.push(error.message);
    return undefined;
  }
}
