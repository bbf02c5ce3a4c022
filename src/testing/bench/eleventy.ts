import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '#reading/files/content-files.ts';
import { cutMatter } from '#reading/settings/matter/front-matter.ts';
import { writeFiles } from '#terminal/write-files.ts';
import { type TimedProcess, timedProcess } from './timed-process.ts';
import { withNothingAt } from './work-folder.ts';

/**
 * Eleventy's time for the texts of the notices in the folder `content`: a page a notice, and lists of
 * 50. `folder` is where `npm install @11ty/eleventy gray-matter markdown-it` was run, outside the
 * project; what it needs is written there.
 */
export function timedEleventy(content: string, folder: string): Promise<TimedProcess> {
  return withNothingAt(join(folder, 'in'), () => {
    writeFiles(folder, [
      ['eleventy.config.mjs', config(content)],
      ['_includes/notice.njk', layout],
      ['in/list.njk', list],
      ['in/notices/notices.json', '{ "layout": "notice.njk" }'],
      ...[...listFiles(content, 'notices').keys()].flatMap((path): [string, string][] => {
        const [, year, slug] = /^notices\/(\d{4})\/([^/]+)\/notice\.md$/.exec(path) ?? [];
        if (year === undefined || slug === undefined) return [];
        const { body } = cutMatter(readFileSync(join(content, path), 'utf8'));
        const settings = `title: ${slug}\nfolder: ${year}/${slug}`;
        return [[`in/notices/${year}-${slug}.md`, `---\n${settings}\n---\n${body}`]];
      }),
    ]);
    const args = ['node_modules/@11ty/eleventy/cmd.cjs', '--quiet', '--config=eleventy.config.mjs'];
    return timedProcess(args, {}, folder);
  });
}

const config = (content: string): string => `import fs from 'node:fs';
import matter from 'gray-matter';
import markdownIt from 'markdown-it';
const markdown = markdownIt();
const notices = ${JSON.stringify(join(content, 'notices'))};
export default function (config) {
  config.addFilter('parts', (folder, area) => {
    const path = \`\${notices}/\${folder}/\${area}\`;
    const files = fs.existsSync(path) ? fs.readdirSync(path) : [];
    return files.map((file) => markdown.render(matter(fs.readFileSync(\`\${path}/\${file}\`, 'utf8'), {}).content));
  });
  config.addCollection('notices', (all) => all.getFilteredByGlob('**/notices/*.md'));
  return { dir: { input: 'in', output: 'out', includes: '../_includes' }, markdownTemplateEngine: false };
}
`;

const layout = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>{{ title }}</title></head><body><main>
<h1>{{ title }}</h1><article>{{ content | safe }}</article>
{% for area in ['criteria', 'nominees'] %}{% for html in folder | parts(area) %}<section>{{ html | safe }}</section>{% endfor %}{% endfor %}
</main></body></html>
`;

const list = `---
pagination: { data: collections.notices, size: 50, alias: shown }
permalink: "/list/{{ pagination.pageNumber }}/index.html"
---
<ul>{% for notice in shown %}<li><a href="{{ notice.url }}">{{ notice.data.title }}</a></li>{% endfor %}</ul>
`;
