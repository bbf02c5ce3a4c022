import { renderHeadersFile, renderNginxSnippets } from '#formats/page/response-headers.ts';
import { headersOf, siteRules } from '#publishing/site-rules.ts';
import { print } from '#terminal/print.ts';
import { runCommand } from '#terminal/run-command.ts';
import { writeFiles } from '#terminal/write-files.ts';
import { Ended } from '#writing/ended.ts';

/**
 * `npm run headers`: the response headers of every class of files, as Cloudflare Pages reads them (the build
 * writes the same to `_headers`). `-- --nginx DIR` writes the two files that nginx includes; `-- PATH` shows the
 * headers of one address.
 */

const usage = '用法：npm run headers [-- --nginx 文件夹 | /路径]';

await runCommand(usage, { texts: ['nginx'], mostWords: 1 }, (line) => {
  const folder = line.text('nginx');
  const [path] = line.words;
  if (path !== undefined && !path.startsWith('/')) throw new Ended('路径以“/”开头，例如 /notices/2023/。', 2);
  if (folder !== undefined) {
    const { http, server } = renderNginxSnippets(siteRules);
    const files = { 'gongshi-http.conf': http, 'gongshi-server.conf': server };
    writeFiles(folder, Object.entries(files));
    print(
      `已写好：${Object.keys(files)
        .map((name) => `${folder}/${name}`)
        .join('、')}`,
    );
  } else if (path !== undefined)
    for (const [name, value] of Object.entries(headersOf(path))) print(`${name}: ${value}`);
  else process.stdout.write(renderHeadersFile(siteRules));
});
