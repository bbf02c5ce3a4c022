import { hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import { isBefore } from '#history/commits/git.ts';
import { contentFolder } from '#terminal/folders.ts';
import { Ended } from '#writing/ended.ts';
import { manifestFile } from '#history/published/manifest.ts';
import { signManifest } from '../sign-manifest.ts';
import { keyPassphrase } from '../signature.ts';
import { verifySite } from '../verify-site.ts';
import { deploySite } from './deploy-site.ts';
import type { DeployOrder } from './deploy-order.ts';
import { refuseOwnFolders } from './own-folders.ts';
import { purge, type PurgeOrder } from './purge.ts';
import { type SiteChoice, siteToDeploy } from './site-to-deploy.ts';
import { StoreError } from './stores/store.ts';

/** A deployment with all that goes before and after it. */
export interface PublishingOrder
  extends
    SiteChoice,
    Pick<DeployOrder, 'store' | 'isDryRun' | 'isPruning' | 'isFirst' | 'isAccepted' | 'grace' | 'atOnce'> {
  /** The folder that `store` is, if it is one. */
  readonly target: string | undefined;
  /** The folders that sites are made from, into which none is ever put. */
  readonly sources: readonly string[];
  readonly breaksLock: boolean;
  /** The file of the private key by which the manifest is signed first. */
  readonly signKey: string | undefined;
  /** The address of the live site, which is compared with the manifest afterwards. */
  readonly site: string | undefined;
  readonly purge: PurgeOrder;
}

/**
 * Puts a site on line, tells the caches what has changed, and verifies the live site; says in lines what it does.
 * Whether all of it went well. Throws `Ended` where it cannot be done.
 */
export async function putOnLine(order: PublishingOrder, tell: (line: string) => void): Promise<boolean> {
  refuseAddress(order.site);
  const folder = siteToDeploy(order);
  refuseOwnFolders(order.target, [order.built, folder, ...order.sources]);
  if (order.signKey !== undefined) signManifest(folder, order.signKey, keyPassphrase());
  const isRollBack = order.earlier !== undefined;
  const lock = { owner: deployer(), isForced: order.breaksLock };
  const { sent, removed, isPurged } = await deployed({
    ...order,
    ...{ folder, lock, isRollBack, tell },
    purge: purgeOf(order, tell),
    isBefore: (older, newer) => isBefore(contentFolder(), older, newer) ?? isBefore('.', older, newer),
  });
  if (order.isDryRun) {
    for (const path of sent) tell(`要传：${path}`);
    for (const path of removed) tell(`要删：${path}`);
    tell('只是试算，什么都没有改。');
    return true;
  }
  if (order.site === undefined) return isPurged;
  const { outcome, lines } = await verifySite({ site: order.site, manifest: join(folder, manifestFile) });
  for (const line of lines) tell(line);
  return isPurged && outcome === 'same';
}

/** How the caches are told; undefined where nobody asked for it. */
function purgeOf(
  { purge: how, site: address }: Pick<PublishingOrder, 'purge' | 'site'>,
  tell: (line: string) => void,
): DeployOrder['purge'] {
  if (how.list === undefined && how.command === undefined) return undefined;
  return (paths, site) => purge(paths, address ?? `https://${site}/`, how, tell);
}

/** Throws `Ended` where `site`, which is asked after the deployment, cannot be the address of one. */
function refuseAddress(site: string | undefined): void {
  if (site === undefined || (/^https?:\/\//i.test(site) && URL.canParse(site))) return;
  throw new Ended(`--site 应当是网站的网址，例如 https://gongshi.example.gov.cn，不能是“${site}”。`, 2);
}

async function deployed(order: DeployOrder): ReturnType<typeof deploySite> {
  try {
    return await deploySite(order);
  } catch (error) {
    throw error instanceof StoreError ? new Ended(error.message, 1) : error;
  }
}

/** Who deploys, for another who finds the lock. */
function deployer(): string {
  const { env } = process;
  const run = env['GITHUB_RUN_ID'] ?? env['CI_PIPELINE_ID'];
  const name = env['GITHUB_ACTOR'] ?? env['GITLAB_USER_LOGIN'] ?? userInfo().username;
  return run === undefined ? `${name}，${hostname()}` : `${name}，流水线 ${run}`;
}
