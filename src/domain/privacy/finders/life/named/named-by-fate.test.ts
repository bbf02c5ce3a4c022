import { describe, expect, it } from 'vitest';
import { personalDataIn } from '../../../personal-data.ts';

const seen = (text: string): string[] => personalDataIn(text, { latestYear: 2026 }).map(({ kind }) => kind);

describe('a name behind what befell somebody', () => {
  it.each([
    '艾滋病患者李小样经常得到她的帮助。',
    '她为癌症患者李小样送药上门。',
    '肺结核病人李大样按时服药。',
    '精神病人陈大样已送医。',
    'HIV感染者李小样接受随访。',
    '受害人李小样得到救治。',
    '性侵案受害女生李小样送来锦旗。',
    '被拐卖的妇女赵小样回到家乡。',
    '死者李大样家属得到赔偿。',
    '举报人李小样得知后十分感激。',
    '上访老户李小样息访。',
    '她帮教的社区矫正对象李大样已就业。',
    '刑满释放人员李大样开了一家店。',
    '毒贩李大样落网。',
    '未婚先孕的女学生李小样得到帮助。',
    '她办理的李小样被强奸案成功告破。',
    '被害人李某（女，9岁，示例小学三年级1班）。',
  ])('is found, whatever follows: %s', (text) => {
    expect(seen(text)).toContain('sensitive');
  });

  it.each([
    '艾滋病患者王先生经常得到她的帮助。',
    '癌症患者李某某送来锦旗。',
    '精神障碍患者服药率达到95%。',
    '高血压患者马上登记。',
    '糖尿病患者黄金治疗期。',
    '举报人信息严格保密。',
    '举报人应当如实反映情况。',
    '受害人家属送来锦旗。',
    '犯罪嫌疑人李某某被抓获。',
    '社区矫正对象管理规范。',
    '病人李大爷送来锦旗。',
    '被拐儿童家庭得到救助。',
    '上访户林地纠纷化解。',
    '肿瘤病人营养科主任李小样。',
    '勇救落水群众的李小样同志。',
    '溺水者周某被救起。',
    '重症病人李小样护士长照顾得细。',
  ])('is not found where nobody is called: %s', (text) => {
    expect(seen(text)).toEqual([]);
  });

  it('is of whom the notice puts forward for telling', () => {
    const names = new Set(['李小样']);
    expect(personalDataIn('举报人李小样协助破案。', { latestYear: 2026, names })).toEqual([]);
  });
});
