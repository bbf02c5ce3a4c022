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
/** Files of the notice that differ from the sound one's. */
type Attack = readonly [name: string, files: Files];

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

/** By the Chinese name of the problem that is told. */
const toldAttacks: Readonly<Record<string, readonly Attack[]>> = {
  正文里有网页代码: [
    ['a script', withText('<script>alert(1)</script>')],
    ['a picture that fails', withText('文<img src=x onerror=alert(1)>字')],
    ['a frame', withText('<iframe src="https://example.com"></iframe>')],
    ['a style', withText('<style>body{display:none}</style>')],
  ],
  链接不允许: [
    ['a javascript link', withText('[看](javascript:alert(1))')],
    ['a data link', withText('[看](data:text/html;base64,PHNjcmlwdD4=)')],
    ['a link without a scheme', withText('[看](//example.com/x)')],
    ['a picture of another site', withText('![图](https://example.com/x.png)')],
    [
      'a javascript link as a channel',
      {
        'notice.md': notice.replace(
          '方式: 电话, 号码: 0000-5550123',
          '方式: 网上, 地址: "javascript:alert(1)"',
        ),
      },
    ],
  ],
  文字里有字符代码: [
    ['a javascript link in disguise', withText('[看](&#106;ava&#x0A;script&colon;alert(1))')],
  ],
  引用写法不对: [
    ['a component of MDX', withText('import x from "node:fs"\n\n{process.exit(1)}\n\n<Danger />')],
  ],
  引用不认识: [['a quotation of what is no key', withText('{{constructor}}{{__proto__}}')]],
  附件类型不允许: [
    ['an HTML attachment', attached('a.html', '<script>alert(1)</script>')],
    ['an SVG attachment', attached('a.svg', svg)],
    ['an SVG as a picture', { ...withText('![图](attachments/a.svg)'), 'attachments/a.svg': svg }],
    ['a program', attached('a.exe', 'MZ')],
    ['a link that goes round in circles', { 'attachments/loop': { linkTo: '..' } }],
  ],
  未能检查: [
    ['HTML that is called PDF', attached('a.pdf', '<html><script>alert(1)</script>')],
    ['a zip bomb', attached('a.docx', bomb())],
  ],
  附件位置不对: [
    [
      'an attachment outside the folder',
      withSetting('附件: [{ 标题: 名单, 文件: attachments/../../../../site.yaml }]'),
    ],
    ['an attachment anywhere on the disk', withSetting('附件: [{ 标题: 名单, 文件: /etc/passwd }]')],
  ],
  附件不在: [
    [
      'a link out of the folder as an attachment',
      {
        ...withSetting('附件: [{ 标题: 名单, 文件: attachments/a.txt }]'),
        'attachments/a.txt': { linkTo: '/etc/hostname' },
      },
    ],
  ],
  文件读不出: [['a link out of the folder as a text', { 'nominees/jia-yi.md': { linkTo: '/etc/hostname' } }]],
  文件名不对: [
    ['names that differ in case only', { ...attached('a.txt', '甲'), 'attachments/A.txt': '乙' }],
    ['a name in letters that look alike', attached('mingdаn.txt', '甲')],
    ['a name that turns its direction', { 'attachments/a\u202Efdp.exe': 'MZ' }],
  ],
  文件太大: [['a text of two megabytes', withText('公示公示。'.repeat(5000).concat('\n').repeat(25))]],
  正文层次太深: [
    ['numbers of 19,000 digits', withText(`${'1'.repeat(19_000)}\n`.repeat(10))],
    [
      '300 nested lists',
      withText(Array.from({ length: 300 }, (_, depth) => `${'  '.repeat(depth)}- 层`).join('\n')),
    ],
  ],
  一行太长: [['a line of a hundred thousand characters', withText('1'.repeat(100_000))]],
  项目不认识: [
    [
      'a YAML bomb',
      withSetting(
        'a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c]\ne: [*d,*d,*d,*d,*d,*d,*d,*d]',
      ),
    ],
  ],
  设置格式不对: [['settings nested 5,000 deep', withSetting(`依据: ${'['.repeat(4500)}`)]],
  开头设置写法不允许: [['settings in JavaScript', { 'notice.md': notice.replace('---\n', '---js\n') }]],
  有看不见的字符: [
    ['a byte order mark in the middle, NUL and controls', withText('甲\uFEFF乙\u0000丙\u0007丁\u001B[31m戊')],
    ['marks that turn the direction of a name', withText('先进个人是\u202E一甲\u202C。')],
  ],
  文件编码不对: [
    [
      'bytes that are no UTF-8',
      { 'nominees/jia-yi.md': new Uint8Array([0x2d, 0x2d, 0x2d, 0x0a, 0xff, 0xc0, 0x80]) },
    ],
    ['a mark of UTF-16', { 'nominees/jia-yi.md': new Uint8Array([0xff, 0xfe, 0x2d, 0x00]) }],
  ],
};

/** What is harmless as it stands. */
const harmless: readonly Attack[] = [
  ['a script in the title', withTitle('关于</title><script>alert(1)</script>的公示')],
  ['an end of an attribute in the title', withTitle(`'关于" onload="alert(1)" x="的公示'`)],
  [
    'a script in a nominee’s name',
    {
      'nominees/jia-yi.md': String(sound['nominees/jia-yi.md']).replace(
        '名称: 甲一',
        '名称: <script>alert(1)</script>',
      ),
    },
  ],
  ['a vbscript autolink', withText('<vbscript:msgbox(1)>')],
  ['50,000 asterisks and underlines', withText('*_'.repeat(4000).concat('\n').repeat(6))],
  ['9,000 nested quotations', withText('>'.repeat(9000))],
  ['25,000 brackets', withText('![['.repeat(8000).concat('\n[a](').repeat(6))],
];

const attacks = [
  ...Object.entries(toldAttacks).flatMap(([told, all]) =>
    all.map(([name, files]) => ({ name, files, told })),
  ),
  ...harmless.map(([name, files]) => ({ name, files, told: undefined })),
].map((attack, index) => ({ ...attack, slug: `attack-${index + 1}` }));

const work = mkdtempSync(join(tmpdir(), 'gongshi-hostile-'));
const content = join(work, 'content');
let diagnostics: readonly Diagnostic[] = [];

beforeAll(async () => {
  const put = (path: string, made: Files[string]): void => {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    if (typeof made === 'string' || made instanceof Uint8Array) writeFileSync(join(content, path), made);
    else symlinkSync(made.linkTo, join(content, path));
  };
  for (const [path, text] of Object.entries(soundContent)) put(path, text);
  for (const { slug, files } of attacks)
    for (const [path, made] of Object.entries({ ...sound, ...files }))
      put(`notices/2023/${slug}/${path}`, made);
  const found = await readContent(content, { opens: () => true });
  if (!isUsable(found)) throw new Error('One notice must never take the site down');
  ({ diagnostics } = found);
  // Some of these once took many minutes; all take seconds.
});
afterAll(() => rmSync(work, { recursive: true }));

it('tries at least 40 things', () => {
  expect(attacks.length).toBeGreaterThanOrEqual(40);
});

it.each(attacks)('tells the office of $name', ({ slug, told }) => {
  const names = diagnostics.filter(({ file }) => file.includes(`/${slug}/`)).map(({ code }) => nameOf(code));
  if (told !== undefined) expect(names).toContain(told);
  else expect(names.every((name) => name !== '')).toBe(true);
});

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
