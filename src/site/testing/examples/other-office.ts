import { criteria, nominee, notice, sentence, table } from './example-files.ts';

/** A site of another, made-up office, ready for production: nothing of it is in the code but here. */
export const otherOffice = {
  name: '例江市科学技术局公示',
  organiser: '例江市科学技术局',
  accent: '#1a4f9c',
  siteCode: 'bm00000000',
  domain: 'gongshi.lijiang.example',
} as const;

const { name, accent, siteCode, domain, organiser } = otherOffice;

const settings = `站点:
  名称: ${name}
  域名: ${domain}
  网站标识码: ${siteCode}
  ICP备案号: 示ICP备00000000号-1
  公网安备号: 示公网安备00000000000000号
  党政机关标识: https://bszs.conac.cn/sitename?method=show&id=00000000000000000000000000000000
主办单位: ${organiser}
承办单位: 例江市科技信息中心
主色: "${accent}"
联系: { 电话: 0000-5550900, 地址: 例江市例江区例江路9号, 邮编: "000900" }
办公时间: 工作日 8:30—12:00，14:00—17:30
`;

/** The office's content but for calendar and pages, which every office takes over. Path → text. */
export function otherOfficeContent(): Record<string, string> {
  const folder = 'notices/2023';
  return {
    'site.yaml': settings,
    [`${folder}/keji-jiang/notice.md`]: itsOwn(
      notice({
        title: '关于2023年例江市科技进步奖拟奖励项目的公示',
        quotas: ['一等奖项目, 数: 1, 量词: 项'],
        body: sentence(2),
      }),
    ),
    [`${folder}/keji-jiang/criteria/yidengjiang.md`]: criteria('一等奖项目', 1, 2),
    [`${folder}/keji-jiang/nominees/xiangmu.md`]: nominee(1, '高原冷库节能技术', '一等奖项目', sentence(2)),
    [`${folder}/zhuanjia/notice.md`]: itsOwn(
      notice({
        title: '关于例江市科技专家库拟入库专家的公示',
        published: '2023-08-07',
        quotas: ['入库专家, 数: 3'],
        body: sentence(2),
      }),
    ),
    [`${folder}/zhuanjia/criteria/zhuanjia.md`]: criteria('入库专家', 1, 2),
    [`${folder}/zhuanjia/nominees/mingdan.md`]: table('入库专家', '拟入库专家名单', 3).replaceAll(
      '示例省',
      '例江市',
    ),
  };
}

/** An example's text, told of this office. */
function itsOwn(text: string): string {
  return text
    .replaceAll('示例省总工会', otherOffice.organiser)
    .replaceAll('示例省人力资源和社会保障厅', '例江市人力资源和社会保障局')
    .replaceAll('示例省', '例江市')
    .replaceAll('gongshi.example.gov.cn', otherOffice.domain);
}
