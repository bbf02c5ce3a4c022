import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { renderHeadersFile, renderNginxSnippets } from '#formats/page/response-headers.ts';
import { fail } from '#terminal/command.ts';
import { headersOf, siteRules } from '#publishing/site-rules.ts';

/**
 * `npm run headers`: the response headers of every class of files, as Cloudflare Pages reads them (the build
 * writes the same to `_headers`). `-- --nginx DIR` writes the two files that nginx includes; `-- PATH` shows the
 * headers of one address.
 */

const { nginx, path } = parseArguments();
if (nginx !== undefined) {
  const { http, server } = renderNginxSnippets(siteRules);
  mkdirSync(nginx, { recursive: true });
  writeFileSync(join(nginx, 'gongshi-http.conf'), http);
  writeFileSync(join(nginx, 'gongshi-server.conf'), server);
  process.stdout.write(
    `已写好：${join(nginx, 'gongshi-http.conf')}、${join(nginx, 'gongshi-server.conf')}\n`,
  );
} else if (path !== undefined) {
  const lines = Object.entries(headersOf(path)).map(([name, value]) => `${name}: ${value}\n`);
  process.stdout.write(lines.join(''));
} else process.stdout.write(renderHeadersFile(siteRules));

function parseArguments(): { nginx: string | undefined; path: string | undefined } {
  try {
    const { values, positionals } = parseArgs({
      options: { nginx: { type: 'string' } },
      allowPositionals: true,
    });
    const [path] = positionals;
    if (path !== undefined && !path.startsWith('/')) return fail('路径以“/”开头，例如 /notices/2023/。');
    return { nginx: values.nginx, path };
  } catch {
    return fail('用法：npm run headers [-- --nginx 文件夹 | /路径]');
  }
}
