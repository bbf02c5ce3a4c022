/** What programs that show PDFs call the entries of its information. */
export const propertyNames: Readonly<Record<string, string>> = {
  Title: '标题',
  Author: '作者',
  Subject: '主题',
  Keywords: '关键词',
  Creator: '创建程序',
  Producer: '制作程序',
};
