/** What something is called in short, and what notices write. */
export type ShortForm = readonly [short: string, full: string];

/**
 * What departments, trade unions, honours and kinds of notices are called in short everywhere, by the laws and papers
 * that have the full names; an office adds its own.
 */
export const usualForms: readonly ShortForm[] = [
  // 《中华人民共和国工会法》
  ['劳模', '劳动模范'],
  // 《中国工会章程》, and what 中华全国总工会 awards
  ['五一奖章', '五一劳动奖章'],
  ['五一奖状', '五一劳动奖状'],
  ['省总', '省总工会'],
  ['市总', '市总工会'],
  ['县总', '县总工会'],
  ['区总', '区总工会'],
  ['州总', '州总工会'],
  ['全总', '中华全国总工会'],
  ['省工会', '省总工会'],
  ['市工会', '市总工会'],
  ['县工会', '县总工会'],
  ['区工会', '区总工会'],
  ['州工会', '州总工会'],
  // Their own statutes: 《中华全国妇女联合会章程》, 《中国工商业联合会章程》 and so on
  ['妇联', '妇女联合会'],
  ['工商联', '工商业联合会'],
  ['残联', '残疾人联合会'],
  ['文联', '文学艺术界联合会'],
  ['科协', '科学技术协会'],
  // 《国务院关于机构设置的通知》（国发〔2023〕5号）: departments elsewhere go by these, some with two spellings
  ['人社', '人力资源和社会保障'],
  ['卫健', '卫生健康'],
  ['文旅', '文化和旅游'],
  ['发改', '发展和改革'],
  ['发改', '发展改革'],
  ['工信', '工业和信息化'],
  ['住建', '住房和城乡建设'],
  ['市监', '市场监督管理'],
  ['市场监管', '市场监督管理'],
  ['退役军人局', '退役军人事务局'],
  ['退役军人厅', '退役军人事务厅'],
  ['科技', '科学技术'],
  ['国资委', '国有资产监督管理委员会'],
  ['民宗委', '民族宗教事务委员会'],
  ['医保局', '医疗保障局'],
  ['社科院', '社会科学院'],
  // What 北京市教育委员会 and 中国农业科学院 call themselves
  ['教委', '教育委员会'],
  ['农科院', '农业科学院'],
  // 《中国共产党章程》, 《中华人民共和国监察法》
  ['纪委', '纪律检查委员会'],
  ['监委', '监察委员会'],
  // 《中华人民共和国社会保险法》, 《中华人民共和国传染病防治法》
  ['社保', '社会保险'],
  ['疾控', '疾病预防控制'],
  // 《评比达标表彰活动管理办法》, 《事业单位公开招聘人员暂行规定》（人事部令第6号）
  ['评先评优', '先进'],
  ['评优评先', '先进'],
  ['评先', '先进'],
  ['招考', '招聘'],
  ['招录', '招聘'],
  ['招工', '招聘'],
  ['考编', '招聘'],
  ['录用', '聘用'],
  ['录取', '聘用'],
  // 《党政领导干部选拔任用工作条例》
  ['提拔', '任职'],
  ['提任', '任职'],
  ['任用', '任职'],
  ['任命', '任职'],
  ['任前', '任职'],
  ['任职', '任前'],
  // 《中华人民共和国政府采购法》, 《中华人民共和国招标投标法》
  ['中标', '成交'],
  ['中标', '采购'],
  ['成交', '中标'],
  ['招标', '采购'],
  ['招投标', '采购'],
  ['供货商', '供应商'],
];

/** The endings of departments, one of which a place writes where another writes the other. */
const departments = /(厅|局|委员会|委)$/u;

/** `bare` with its short forms written out, the office's `own` first; 卫健委 for 卫生健康 whatever the department. */
export function writtenOut(bare: string, own: readonly ShortForm[] = []): string[] {
  const forms = new Set<string>();
  for (const [short, full] of [...own, ...usualForms]) {
    if (!bare.includes(short) || bare.includes(full)) continue;
    const whole = bare.replace(short, full);
    forms.add(whole);
    if (whole.endsWith('委')) forms.add(whole.replace(departments, ''));
  }
  return [...forms];
}
