import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inlineCode } from '#formats/page/page-policy.ts';
import { zip } from '#documents/attachment-fixture.ts';
import { readContent } from '#reading/read-content.ts';
import type { Diagnostic } from '#reading/wording/diagnostic.ts';
import { soundContent } from '#reading/fixtures/fixture.ts';
import { isUsable } from '#reading/parse-content.ts';
import { answerScript } from '#site/status/answer-script.ts';
import { elderScript } from '#site/frame/elder/elder-script.ts';
import { filesIn } from '#publishing/site-folder.ts';
import { nameOf } from '#reading/wording/wording.ts';

/**
 * What someone who may write content, or whose text an office pastes, could try. Each stands in a notice of its
 * own, all in one content folder, which is then checked and built.
 */

type Files = Readonly<Record<string, string | Uint8Array | { readonly linkTo: string }>>;
interface Attack {
  readonly name: string;
  /** Files of the notice that differ from the sound one's. */
  readonly files: Files;
  /** The problem that is told, by its Chinese name; undefined where the text is harmless as it stands. */
  readonly told: string | undefined;
}

const sound = Object.fromEntries(
  Object.entries(soundContent).flatMap(([path, text]) => {
    const inner = path.split('notices/2023/sound/')[1];
    return inner === undefined ? [] : [[inner, text]];
  }),
);
const notice = String(sound['notice.md']);
const withText = (text: string): Files => ({ 'notice.md': `${notice}\n${text}\n` });
const withSetting = (line: string): Files => ({
  'notice.md': notice.replace('公示期:', () => `${line}\n公示期:`),
});
const withTitle = (title: string): Files => ({
  'notice.md': notice.replace('标题: 关于示例先进个人的公示', () => `标题: ${title}`),
});
const attached = (name: string, content: string | Uint8Array): Files => ({
  ...withSetting(`附件: [{ 标题: 名单, 文件: attachments/${name} }]`),
  [`attachments/${name}`]: content,
});
const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';

const attacks: readonly Attack[] = [
  { name: 'a script', files: withText('<script>alert(1)</script>'), told: '正文里有网页代码' },
  {
    name: 'a picture that fails',
    files: withText('文<img src=x onerror=alert(1)>字'),
    told: '正文里有网页代码',
  },
  {
    name: 'a frame',
    files: withText('<iframe src="https://example.com"></iframe>'),
    told: '正文里有网页代码',
  },
  { name: 'a style', files: withText('<style>body{display:none}</style>'), told: '正文里有网页代码' },
  {
    name: 'a script in the title',
    files: withTitle('关于</title><script>alert(1)</script>的公示'),
    told: undefined,
  },
  {
    name: 'an end of an attribute in the title',
    files: withTitle(`'关于" onload="alert(1)" x="的公示'`),
    told: undefined,
  },
  {
    name: 'a script in a nominee’s name',
    files: {
      'nominees/jia-yi.md': String(sound['nominees/jia-yi.md']).replace(
        '名称: 甲一',
        '名称: <script>alert(1)</script>',
      ),
    },
    told: undefined,
  },
  { name: 'a javascript link', files: withText('[看](javascript:alert(1))'), told: '链接不允许' },
  {
    name: 'a javascript link in disguise',
    files: withText('[看](&#106;ava&#x0A;script&colon;alert(1))'),
    told: '文字里有字符代码',
  },
  { name: 'a data link', files: withText('[看](data:text/html;base64,PHNjcmlwdD4=)'), told: '链接不允许' },
  { name: 'a vbscript autolink', files: withText('<vbscript:msgbox(1)>'), told: undefined },
  { name: 'a link without a scheme', files: withText('[看](//example.com/x)'), told: '链接不允许' },
  {
    name: 'a picture of another site',
    files: withText('![图](https://example.com/x.png)'),
    told: '链接不允许',
  },
  {
    name: 'a javascript link as a channel',
    files: {
      'notice.md': notice.replace(
        '方式: 电话, 号码: 0000-5550123',
        '方式: 网上, 地址: "javascript:alert(1)"',
      ),
    },
    told: '链接不允许',
  },
  {
    name: 'a component of MDX',
    files: withText('import x from "node:fs"\n\n{process.exit(1)}\n\n<Danger />'),
    told: '引用写法不对',
  },
  {
    name: 'a quotation of what is no key',
    files: withText('{{constructor}}{{__proto__}}'),
    told: '引用不认识',
  },
  {
    name: 'an HTML attachment',
    files: attached('a.html', '<script>alert(1)</script>'),
    told: '附件类型不允许',
  },
  { name: 'an SVG attachment', files: attached('a.svg', svg), told: '附件类型不允许' },
  {
    name: 'an SVG as a picture',
    files: { ...withText('![图](attachments/a.svg)'), 'attachments/a.svg': svg },
    told: '附件类型不允许',
  },
  {
    name: 'HTML that is called PDF',
    files: attached('a.pdf', '<html><script>alert(1)</script>'),
    told: '未能检查',
  },
  { name: 'a program', files: attached('a.exe', 'MZ'), told: '附件类型不允许' },
  {
    name: 'an attachment outside the folder',
    files: withSetting('附件: [{ 标题: 名单, 文件: attachments/../../../../site.yaml }]'),
    told: '附件位置不对',
  },
  {
    name: 'an attachment anywhere on the disk',
    files: withSetting('附件: [{ 标题: 名单, 文件: /etc/passwd }]'),
    told: '附件位置不对',
  },
  {
    name: 'a link out of the folder as an attachment',
    files: {
      ...withSetting('附件: [{ 标题: 名单, 文件: attachments/a.txt }]'),
      'attachments/a.txt': { linkTo: '/etc/hostname' },
    },
    told: '附件不在',
  },
  {
    name: 'a link out of the folder as a text',
    files: { 'nominees/jia-yi.md': { linkTo: '/etc/hostname' } },
    told: '文件读不出',
  },
  {
    name: 'a link that goes round in circles',
    files: { 'attachments/loop': { linkTo: '..' } },
    told: '附件类型不允许',
  },
  {
    name: 'names that differ in case only',
    files: { ...attached('a.txt', '甲'), 'attachments/A.txt': '乙' },
    told: '文件名不对',
  },
  { name: 'a name in letters that look alike', files: attached('mingdаn.txt', '甲'), told: '文件名不对' },
  {
    name: 'a name that turns its direction',
    files: { 'attachments/a\u202Efdp.exe': 'MZ' },
    told: '文件名不对',
  },
  {
    name: 'a text of a megabyte',
    files: withText('公示公示。'.repeat(5000).concat('\n').repeat(13)),
    told: '文件太大',
  },
  {
    name: 'numbers of 19,000 digits',
    files: withText(`${'1'.repeat(19_000)}\n`.repeat(10)),
    told: '正文层次太深',
  },
  { name: 'a line of a hundred thousand characters', files: withText('1'.repeat(100_000)), told: '一行太长' },
  {
    name: '50,000 asterisks and underlines',
    files: withText('*_'.repeat(4000).concat('\n').repeat(6)),
    told: undefined,
  },
  {
    name: '300 nested lists',
    files: withText(Array.from({ length: 300 }, (_, depth) => `${'  '.repeat(depth)}- 层`).join('\n')),
    told: '正文层次太深',
  },
  { name: '9,000 nested quotations', files: withText('>'.repeat(9000)), told: undefined },
  {
    name: '25,000 brackets',
    files: withText('![['.repeat(8000).concat('\n[a](').repeat(6)),
    told: undefined,
  },
  {
    name: 'a YAML bomb',
    files: withSetting(
      'a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c]\ne: [*d,*d,*d,*d,*d,*d,*d,*d]',
    ),
    told: '项目不认识',
  },
  {
    name: 'settings nested 5,000 deep',
    files: withSetting(`依据: ${'['.repeat(4500)}`),
    told: '设置格式不对',
  },
  {
    name: 'settings in JavaScript',
    files: { 'notice.md': notice.replace('---\n', '---js\n') },
    told: '开头设置写法不允许',
  },
  { name: 'a zip bomb', files: attached('a.docx', bomb()), told: '未能检查' },
  {
    name: 'a byte order mark in the middle, NUL and controls',
    files: withText('甲\uFEFF乙\u0000丙\u0007丁\u001B[31m戊'),
    told: '有看不见的字符',
  },
  {
    name: 'marks that turn the direction of a name',
    files: withText('先进个人是\u202E一甲\u202C。'),
    told: '有看不见的字符',
  },
  {
    name: 'bytes that are no UTF-8',
    files: { 'nominees/jia-yi.md': new Uint8Array([0x2d, 0x2d, 0x2d, 0x0a, 0xff, 0xc0, 0x80]) },
    told: '文件编码不对',
  },
  {
    name: 'a mark of UTF-16',
    files: { 'nominees/jia-yi.md': new Uint8Array([0xff, 0xfe, 0x2d, 0x00]) },
    told: '文件编码不对',
  },
];

const work = mkdtempSync(join(tmpdir(), 'gongshi-hostile-'));
const content = join(work, 'content');
const slugOf = (index: number): string => `attack-${index + 1}`;
let diagnostics: readonly Diagnostic[] = [];

beforeAll(async () => {
  const put = (path: string, made: Files[string]): void => {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    if (typeof made === 'string' || made instanceof Uint8Array) writeFileSync(join(content, path), made);
    else symlinkSync(made.linkTo, join(content, path));
  };
  for (const [path, text] of Object.entries(soundContent)) put(path, text);
  for (const [index, { files }] of attacks.entries())
    for (const [path, made] of Object.entries({ ...sound, ...files }))
      put(`notices/2023/${slugOf(index)}/${path}`, made);
  const found = await readContent(content, { opens: () => true });
  if (!isUsable(found)) throw new Error('One notice must never take the site down');
  ({ diagnostics } = found);
  // Some of these once took many minutes; all take seconds.
});
afterAll(() => rmSync(work, { recursive: true }));

it('tries at least 40 things', () => {
  expect(attacks.length).toBeGreaterThanOrEqual(40);
});

it.each(attacks.map((attack, index) => ({ ...attack, slug: slugOf(index) })))(
  'tells the office of $name',
  ({ slug, told }) => {
    const names = diagnostics
      .filter(({ file }) => file.includes(`/${slug}/`))
      .map(({ code }) => nameOf(code));
    if (told !== undefined) expect(names).toContain(told);
    else expect(names.every((name) => name !== '')).toBe(true);
  },
);

it('builds a site in which nothing runs and nothing has escaped', () => {
  const out = join(work, 'out');
  const run = (): void => {
    execFileSync('node', ['scripts/build.ts'], {
      env: {
        ...process.env,
        VITEST: '',
        CONTENT_DIR: content,
        OUT_DIR: out,
        SOURCE_DATE_EPOCH: '1691553600',
      },
      stdio: ['ignore', 'ignore', 'inherit'],
      maxBuffer: 1e9,
    });
  };
  expect(run).toThrow(expect.objectContaining({ status: 3 }));
  const secret = readFileSync('/etc/hostname', 'utf8').trim();
  for (const path of filesIn(out)) {
    expect(path).not.toMatch(/\.(?:svg|html|exe)$(?<!index\.html$|404\.html$|favicon\.svg$)/);
    if (!path.endsWith('.html')) continue;
    const page = readFileSync(join(out, path), 'utf8');
    const { scripts, attributes } = inlineCode(page);
    expect(new Set(scripts), path).toEqual(
      new Set(scripts.includes(answerScript) ? [elderScript, answerScript] : [elderScript]),
    );
    expect(attributes, path).toEqual([]);
    for (const element of parse(page).querySelectorAll('[href], [src], [action]')) {
      const addresses = ['href', 'src', 'action'].map((name) => element.getAttribute(name)?.trim() ?? '');
      expect(
        addresses.some((address) => /^(?:javascript|data|vbscript):|^\/\//i.test(address)),
        `${path} ${addresses.join()}`,
      ).toBe(false);
    }
    for (const element of parse(page).querySelectorAll('iframe, object, embed, base, frame'))
      expect(element.tagName, path).toBe('');
    if (secret.length > 3) expect(page).not.toContain(secret);
  }
});

/** A document whose text is 600 MB of nothing. */
function bomb(): Uint8Array {
  const bytes = Buffer.alloc(64 * 1024 * 1024);
  const made = zip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': bytes });
  expect(deflateRawSync(bytes).length).toBeLessThan(100_000);
  return made;
}
