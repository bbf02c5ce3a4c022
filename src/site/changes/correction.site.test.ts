import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { beforeAll, describe, expect, it } from 'vitest';
import { token } from '#search/tokens.ts';
import { lifeContent, pageText } from '#testing/life-fixture.ts';
import { holding, outputTexts } from '../testing/output-texts.ts';

const notice = 'notices/2023/quanguo-gonghui-xianjin';
const zhu = `${notice}/nominees/zhu-mei.md`;
const signOff = '签发: { 审核: 政策法规和表彰奖励处, 签发: 厅领导, 时间: 2023-08-04 }\n';

/** The paragraphs of a history that changed, as `[-removed-]{+added+}`. */
function differences(site: string): string[] {
  const page = parse(readFileSync(join(site, notice, 'history/index.html'), 'utf8'));
  for (const unseen of page.querySelectorAll('.unseen')) unseen.remove();
  return page
    .querySelectorAll('del, ins')
    .map(({ tagName, text }) => (tagName === 'DEL' ? `[-${text.trim()}-]` : `{+${text.trim()}+}`));
}

describe('a copy of the seed', () => {
  const content = lifeContent('corrected-life');
  const commit = (message: string): string => {
    content.git('add', '-A');
    return content.git('commit', '-qm', message);
  };

  beforeAll(() => {
    cpSync('content/site.yaml', join(content.folder, 'site.yaml'));
    cpSync('content/notices', join(content.folder, 'notices'), { recursive: true });
    content.edit(`${notice}/notice.md`, signOff, '');
    content.git('init', '-q');
  });

  it('is a draft that only a preview shows', () => {
    commit('Draft');
    const site = content.build('draft', '2023-08-04 09:00:00');
    expect(pageText(site, notice)).toContain('草稿');
    expect(content.run('2023-08-04 09:00:00', 'check').code).toBe(0);
  });

  it('is signed off by a command that says what will be public', () => {
    const { code, said } = content.run(
      '2023-08-04 10:00:00',
      'sign',
      notice.split('/')[2] ?? '',
      ...['--审核', '政策法规和表彰奖励处', '--签发', '厅领导', '--yes'],
    );
    expect([code, said]).toEqual([0, expect.stringContaining('2023年8月7日至11日')]);
    commit('Sign');
    expect(content.run('2023-08-04 11:00:00', 'check').code).toBe(0);
    expect(pageText(content.build('signed', '2023-08-07 12:00:00'), notice)).not.toContain('草稿');
  });

  it('may not be changed silently', () => {
    content.edit(zhu, '职务: 帮扶中心主任', '职务: 帮扶中心副主任');
    const { code, said } = content.run('2023-08-08 09:00:00', 'check');
    expect(code).toBe(1);
    expect(said).toMatch(/zhu-mei\.md:\d+:\d+ 错误［发布后有改动］/);
  });

  it('is corrected by a command, which keeps what was published', () => {
    const { code, said } = content.run(
      '2023-08-08 10:00:00',
      'correct',
      `/${notice}/`,
      ...['--性质', '笔误', '--说明', '朱梅的职务写错了，已改正。', '--影响', '不影响', '--yes'],
    );
    expect([code, said]).toEqual([0, expect.any(String)]);
    expect(content.run('2023-08-08 10:00:00', 'check').code).toBe(0);
    commit('Correct');
    const site = content.build('misprint', '2023-08-08 12:00:00');
    expect(differences(site)).toEqual(['[-主任-]', '{+副主任+}']);
    expect(pageText(site, `${notice}/v/1`)).toContain('帮扶中心主任');
    expect(pageText(site, notice)).toContain('已改正');
  });

  it('gives the public more time when a nominee is replaced, or says why not', () => {
    const args = [
      '--性质',
      '对象调整',
      '--说明',
      '先进工作者增补一名。',
      '--时间',
      '2023-08-09 10:00',
      '--yes',
    ];
    const refused = content.run('2023-08-09 10:00:00', 'correct', `/${notice}/`, ...args, '--影响', '不影响');
    expect(refused.said).toContain('更正影响不足');
    for (const file of ['corrections/2023-08-09.md', 'versions/2']) content.remove(`${notice}/${file}`);
    content.run('2023-08-09 10:00:00', 'correct', `/${notice}/`, ...args, '--影响', '顺延:2');
    content.edit(zhu, '名称: 朱梅', '名称: 甲辛夷');
    content.edit(`${notice}/notice.md`, '总工会朱梅', '总工会甲辛夷');
    const { code, said } = content.run('2023-08-09 10:00:00', 'check');
    expect([code, said]).toEqual([0, expect.any(String)]);
    commit('Replace a nominee');
    const site = content.build('replaced', '2023-08-09 12:00:00');
    // What is proved of the site that is cleared would mean nothing if it could not be found here.
    expect(holding(outputTexts(site), '甲辛夷').length).toBeGreaterThan(2);
    const text = pageText(site, notice);
    expect(text).toContain('原定8月11日截止');
    expect(text).toContain('2023年8月7日至15日（7个工作日）');
    const status = parse(readFileSync(join(site, notice, 'index.html'), 'utf8')).querySelector('live-answer');
    expect(status?.getAttribute('data-closes-at')).toBe('2023-08-16T00:00:00+08:00');
  });

  it('is cleared of a person’s data, in every version and every file of the site', () => {
    const { code, said } = content.run(
      '2023-08-10 10:00:00',
      'correct',
      `/${notice}/`,
      ...['--privacy', '--隐去', '甲辛夷', '--说明', '有一处个人信息不应公开，已经删去。', '--yes'],
    );
    expect([code, said]).toEqual([0, expect.stringContaining('Git')]);
    commit('Remove personal data');
    expect(content.run('2023-08-10 10:00:00', 'check').code).toBe(0);
    const site = content.build('redacted', '2023-08-10 12:00:00');
    const texts = outputTexts(site);
    for (const trace of [
      '甲辛夷',
      '辛夷',
      'jia-xinyi',
      token('name', ['甲', '辛', '夷']),
      token('head', ['辛', '夷']),
    ])
      expect([trace, holding(texts, trace)]).toEqual([trace, []]);
    expect(pageText(site, notice)).toContain('隐私处理');
    expect(pageText(site, `${notice}/history`)).toContain('不显示改动对照');
  });
});

describe('the same life by editing files alone', () => {
  const content = lifeContent('edited-life');
  const commit = (message: string): string => {
    content.git('add', '-A');
    return content.git('commit', '-qm', message);
  };

  it('needs no command but the one that the forge runs', () => {
    cpSync('content/site.yaml', join(content.folder, 'site.yaml'));
    cpSync('content/notices', join(content.folder, 'notices'), { recursive: true });
    content.git('init', '-q');
    commit('Publish');
    expect(content.run('2023-08-08 09:00:00', 'check').code).toBe(0);

    content.edit(zhu, '职务: 帮扶中心主任', '职务: 帮扶中心副主任');
    content.put(
      `${notice}/corrections/2023-08-08.md`,
      '---\n性质: 笔误\n时间: 2023-08-08 10:00\n说明: 朱梅的职务写错了，已改正。\n公示期影响: 不影响\n---\n',
    );
    commit('Correct on the web');
    expect(content.run('2023-08-08 10:00:00', 'check').said).toContain('缺更正前的版本');
    expect(content.run('2023-08-08 10:00:00', 'correct', '--freeze').code).toBe(0);
    expect(content.read(`${notice}/versions/1/nominees/zhu-mei.md`)).toContain('帮扶中心主任');
    commit('Keep version 1');
    const { code, said } = content.run('2023-08-08 10:00:00', 'check');
    expect([code, said]).toEqual([0, expect.any(String)]);
    expect(differences(content.build('edited', '2023-08-08 12:00:00'))).toEqual(['[-主任-]', '{+副主任+}']);
  });
});
