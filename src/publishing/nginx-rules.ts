import { renderNginxSnippets } from '#formats/page/header-files.ts';
import { print } from '#terminal/print.ts';
import { writeFiles } from '#terminal/write-files.ts';
import { siteRules } from './site-rules.ts';

/** Writes the response headers of the site into `folder`, as nginx includes them, and says so. */
export function writeNginxRules(folder: string): void {
  const { http, server } = renderNginxSnippets(siteRules);
  const files = { 'gongshi-http.conf': http, 'gongshi-server.conf': server };
  writeFiles(folder, Object.entries(files));
  const written = Object.keys(files).map((file) => `${folder}/${file}`);
  print(`nginx 的响应头规则写在：${written.join('、')}`);
}
