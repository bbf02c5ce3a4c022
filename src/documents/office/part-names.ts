/** What the parts of an Office file are to the people who made it. */
const parts: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/^word\/document\.xml$/, '正文'],
  [/^word\/header\d*\.xml$/, '页眉'],
  [/^word\/footer\d*\.xml$/, '页脚'],
  [/comments?/i, '批注'],
  [/footnotes\.xml$/, '脚注'],
  [/endnotes\.xml$/, '尾注'],
  [/pivotCache/, '数据透视表的缓存'],
  [/externalLinks/, '外部链接的缓存'],
  [/charts?\//, '图表'],
  [/diagrams\//, '智能图形'],
  [/drawings\//, '图形'],
  [/_rels\//, '链接'],
  [/customXml/, '自定义数据'],
  [/settings\.xml$/, '文档设置'],
  [/tables\//, '表格定义'],
];

const properties: Readonly<Record<string, string>> = {
  title: '标题',
  subject: '主题',
  creator: '作者',
  keywords: '标记',
  description: '备注',
  lastModifiedBy: '最后保存者',
  category: '类别',
  contentStatus: '状态',
  Manager: '经理',
  Company: '单位',
  HyperlinkBase: '超链接基础',
};

/** Where a text of the element `element` in `part` stands, in the words of the program that wrote it. */
export function placesInPart(part: string): (element: string) => string {
  const slide = /^ppt\/(slides|notesSlides)\/\D+(\d+)\.xml$/.exec(part);
  if (slide) return () => (slide[1] === 'slides' ? `第${slide[2]}张幻灯片` : `第${slide[2]}张幻灯片的备注`);
  if (/^docProps\/custom\.xml$/.test(part)) return () => '文档的自定义属性';
  if (part.startsWith('docProps/'))
    return (element) => `文档属性${properties[element] ? `“${properties[element]}”` : ''}`;
  const place = parts.find(([pattern]) => pattern.test(part))?.[1] ?? `内部文件 ${part}`;
  return () => place;
}
