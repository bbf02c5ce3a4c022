import { readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { RouteInfo } from 'astro';
import { at } from '#domain/lists/at.ts';

type Route = RouteInfo['routeData'];

/** A page or file that a route has: Astro reads its parameters and what is handed to it. */
interface RoutePath {
  readonly params: Readonly<Record<string, string | undefined>>;
}

/**
 * The program that Astro makes of the pages, as far as it is asked here; Astro's own builder asks it the same. None of
 * this is Astro's public interface: whoever raises its version (`package.json` pins it) holds the pages of before and
 * after against each other, byte by byte, and looks at `BuildApp` in its sources where they differ.
 */
interface PagesProgram {
  readonly manifest: { readonly routes: readonly Pick<RouteInfo, 'routeData' | 'styles'>[] };
  readonly routeCache: {
    set(route: Route, known: { readonly mod: unknown; readonly staticPaths: unknown }): void;
  };
  getComponentByRoute(route: Route): Promise<{ getStaticPaths?(): readonly RoutePath[] }>;
  setInternals(internals: { readonly pagesByKeys: ReadonlyMap<string, unknown> }): void;
  setOptions(options: unknown): void;
  render(request: Request, options: { readonly routeData: Route }): Promise<Response>;
}

/** The page for addresses that lead nowhere. */
const notFound = '/404';

/** What pages are made, and where they go. */
export interface PagesMaking {
  /** Whether a file of the site is there already, by its path, and is not to be made. */
  isThere(file: string): boolean;
  /** Writes a file that was made, by its path in the site. */
  write(file: string, bytes: Uint8Array): void;
}

/** Where in the folder of a site Astro puts the program of its pages. */
export const programFolder = '.prerender';

/**
 * Makes the pages and files of all routes, but for those that are there, by the program that is in the folder `site`;
 * the program goes.
 */
export async function renderPages(site: string, { isThere, write }: PagesMaking): Promise<void> {
  const program = await programIn(join(site, programFolder));
  const paths = new Set<string>();
  for (const { routeData: route } of program.manifest.routes) {
    if (!route.prerender) continue;
    for (const path of await pathsOf(route, program)) {
      // Of two routes that lead to one address, the first has it.
      if (paths.has(path)) continue;
      paths.add(path);
      const file = fileOf(path, route);
      if (isThere(file)) continue;
      write(file, await render(path, route, program));
      // Without a turn of Node's loop, a build that is to be interrupted would not hear of it before the last page.
      await setImmediate();
    }
  }
  rmSync(join(site, programFolder), { recursive: true });
}

async function programIn(folder: string): Promise<PagesProgram> {
  const entry = at(
    readdirSync(folder).filter((name) => /^prerender-entry\..*mjs$/.test(name)),
    0,
  );
  const { app } = (await import(pathToFileURL(resolve(folder, entry)).href)) as {
    readonly app: PagesProgram;
  };
  const styled = app.manifest.routes.map(({ routeData: { route, component }, styles }) => {
    // They stand in their order, and are put into it once more.
    const ordered = styles.map((sheet, index) => ({ sheet, depth: 0, order: styles.length - index }));
    return [`${route}&${component}`, { styles: ordered }] as const;
  });
  app.setInternals({ pagesByKeys: new Map(styled) });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: () => true } } } });
  return app;
}

/** The paths of a route, `/a/b` or `/a/b.json`, of which the program is told what is handed to each. */
async function pathsOf(route: Route, program: PagesProgram): Promise<readonly string[]> {
  if (route.pathname !== undefined) return [route.pathname];
  const component = await program.getComponentByRoute(route);
  const staticPaths = component.getStaticPaths?.() ?? [];
  const paths = staticPaths.map(({ params }) =>
    route.route
      .replace(/\[(?:\.{3})?(\w+)\]/g, (_, name: string) => params[name] ?? '')
      .replace(/\/{2,}|\/$/g, (slashes) => slashes.slice(0, slashes.length - 1)),
  );
  const keyed = new Map(staticPaths.map((path, index) => [addressOf(at(paths, index), route), path]));
  program.routeCache.set(route, { mod: component, staticPaths: Object.assign([...staticPaths], { keyed }) });
  return paths;
}

async function render(path: string, route: Route, program: PagesProgram): Promise<Uint8Array> {
  const request = new Request(new URL(addressOf(path, route), 'http://localhost'));
  const response = await program.render(request, { routeData: route });
  // What is no page would stand at the address of one.
  if (!response.ok && path !== notFound) throw new Error(`${request.url} answers with ${response.status}`);
  return response.bytes();
}

/** Where a reader finds what is at `path`. */
function addressOf(path: string, { type }: Route): string {
  return type === 'page' && path !== '/' ? `${path}/` : path;
}

/** `a/index.html`, `a.json`. */
function fileOf(path: string, { type }: Route): string {
  if (path === notFound) return '404.html';
  const file = path.slice(1);
  return type === 'endpoint' ? file : file === '' ? 'index.html' : `${file}/index.html`;
}
