import { attachedText, bareType, type HeaderRule, htmlType, patternText } from './response-headers.ts';

/** The most rules that Cloudflare Pages reads. */
export const mostRules = 100;

/** The most characters that a line of them may have. */
export const longestLine = 2000;

/** `_headers`, as Cloudflare Pages reads it: a header that an earlier rule may have set is detached first. */
export function renderHeadersFile(rules: readonly HeaderRule[]): string {
  const set = new Set<string>();
  const blocks = rules.map(({ path, headers }) => {
    const lines = Object.entries(headers).flatMap(([name, value]) => [
      ...(set.has(name) ? [`  ! ${name}`] : []),
      `  ${name}: ${value}`,
    ]);
    for (const name of Object.keys(headers)) set.add(name);
    return `${path}\n${lines.join('\n')}\n`;
  });
  const text = blocks.join('\n');
  if (rules.length > mostRules || text.split('\n').some((line) => line.length > longestLine))
    throw new Error('More than Cloudflare Pages reads');
  return text;
}

/** What nginx includes: one file where maps may stand (`http`), one for the site (`server`). */
export interface NginxSnippets {
  readonly http: string;
  readonly server: string;
}

/** A `map` a header, first the last rule, as nginx takes the first pattern that matches; and their use. */
export function renderNginxSnippets(rules: readonly HeaderRule[]): NginxSnippets {
  const names = [...new Set(rules.flatMap(({ headers }) => Object.keys(headers)))].filter(
    (name) => name !== 'Content-Type',
  );
  const http = [
    '# 放进 nginx 的 http { } 里：include gongshi-http.conf;',
    ...names.map((name) => nginxMap(name, rules)),
  ];
  const server = [
    '# 放进网站的 server { } 里：include gongshi-server.conf;',
    'etag on;',
    'index index.html;',
    'error_page 404 /404.html;',
    'autoindex off;',
    'location ~ /(\\.(?!well-known/)|_headers$|_deploy/) { return 404; }',
    ...nginxTypes(rules),
    ...names.map((name) => `add_header ${name} ${variableOf(name)} always;`),
    '',
  ];
  return { http: http.join('\n'), server: server.join('\n') };
}

function variableOf(name: string): string {
  return `$gongshi_${name.toLowerCase().replaceAll('-', '_')}`;
}

function nginxMap(name: string, rules: readonly HeaderRule[]): string {
  const lines = rules.toReversed().flatMap(({ path, headers }) => {
    const pattern = patternText(path).replace(/\/$/, '/(index\\.html)?');
    return Object.hasOwn(headers, name) ? [`  "~^${pattern}$" "${headers[name]}";`] : [];
  });
  return `map $uri ${variableOf(name)} {\n  default "";\n${lines.join('\n')}\n}\n`;
}

/** Of which type files are: by their ending, or of single ones by their place; and in which encoding texts. */
function nginxTypes(rules: readonly HeaderRule[]): string[] {
  const types = new Map([['html', htmlType]]);
  const texts = new Set<string>();
  const locations: string[] = [];
  for (const { path, headers } of rules) {
    const value = headers['Content-Type'];
    if (value === undefined) continue;
    if (value.includes('charset') && value !== htmlType) texts.add(bareType(value));
    const extension = /\*\.(\w+)$/.exec(path)?.[1];
    const place = path.includes('*') ? `~ ^${patternText(path)}$` : `= ${path}`;
    if (extension !== undefined) types.set(extension, value);
    else if (!path.endsWith('/') && !path.endsWith('.html'))
      locations.push(`location ${place} { types { } default_type ${bareType(value)}; }`);
  }
  return [
    'charset utf-8;',
    `charset_types ${[...texts].join(' ')};`,
    `types {\n${[...types].map(([extension, value]) => `  ${bareType(value)} ${extension};`).join('\n')}\n}`,
    'default_type application/octet-stream;',
    // They are written once for a server, and cannot know the encoding of each text.
    `location ~ ${attachedText.source} { charset off; }`,
    ...locations,
  ];
}
