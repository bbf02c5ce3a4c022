import { type Slip, slipsIn } from './slip.ts';
import { halfWidth } from './half-width.ts';

/**
 * Document numbers (发文字号) whose year is not in 〔〕, or in full-width digits. GB/T 9704-2012, 7.2.5: the year
 * in full, in 〔〕. Numbers of courts (（2023）青01民初44号) and certificates (…证字（2019）第5号) have other rules.
 */
export function documentNumberBrackets(text: string): Slip[] {
  return slipsIn(text, numbered, ([found, year = '', rest = '']) => {
    const isRight = /^〔 *[12]\d{3} *〕[^０-９]*$/.test(found);
    return isRight ? found : `〔${halfWidth(year)}〕${halfWidth(rest).replace(/[ \u00a0]/g, '')}`;
  });
}

const numbered =
  /(?<=\p{Script=Han})(?<!证字?|备)[\[［【（(〔﹝] *([12]\d{3}|[１２][０-９]{3}) *[\]］】）)〕﹞]( *第? *[\d０-９]{1,5} *号)(?![楼线院门馆厅机船井桥路台库口店])/gu;
