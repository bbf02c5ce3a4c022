import { matchesIn } from '../../lists/matches-in.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import { mostShown } from '../masking.ts';
import { type Sighting, withoutOverlaps } from '../sighting.ts';

/** Providers of mailboxes for anybody. */
const providers = [
  '(?:vip.)?qq.com|foxmail.com|(?:vip.)?(?:163|126).(?:com|net)|yeah.net|188.com|netease.com',
  '(?:vip.)?sina.(?:com.cn|com|cn|net)|sohu.com|tom.com|21cn.com|263.net|88.com|aliyun.com',
  '139.com|189.cn|wo.(?:com.)?cn|chinaunicom.cn|gmail.com|googlemail.com|outlook.com|hotmail.com',
  'live.(?:com|cn)|msn.(?:com|cn)|icloud.com|me.com|mac.com|yahoo.(?:com.cn|com.hk|com|cn)|ymail.com',
  'proton.me|protonmail.com',
].join('|');
/** The signs of an address as people write them so that programs may not see them: 艾特, (at), 点. */
const at = '[ \\t]?(?:@|#@|#|[[({](?:at|艾特|爱特)[\\])}]|艾特|爱特|圈a)\\s?| at ';
const dot = '(?: ?(?:\\.|。|点|[[({](?:dot|点|\\.)[\\])}]) ?| dot )';
/** What every address ends in. */
const provided = new RegExp(
  `(?:${at})(?:${providers.replaceAll('.', dot)})(?![A-Za-z0-9-]|\\.[A-Za-z])`,
  'gi',
);
const longestName = 64;
const nameBefore = /(?<![A-Za-z0-9._%+-])[A-Za-z0-9][A-Za-z0-9._%+*-]{0,63}$/;

const firstAt = new RegExp(at, 'i');
const anyDot = new RegExp(`(?<=@.*)${dot}`, 'gi');

/** E-mail addresses at providers whose customers are private persons, whole or with too little hidden. */
export function privateEmails(text: string): readonly Sighting[] {
  if (!/@|#|at[\])} ]|[艾爱]特|圈a/i.test(text)) return [];
  const sightings = matchesIn(text, provided).flatMap(({ 0: provider, index }): Sighting[] => {
    const name = stretchIn(text.slice(Math.max(0, index - longestName - 1), index), nameBefore);
    const whole = `${name}${provider}`;
    const value = whole.replace(firstAt, '@').replace(anyDot, '.').replace(/[ \t]/g, '');
    return name === '' || hidesEnough(value)
      ? []
      : [{ kind: 'email', start: index - name.length, end: index + provider.length, value }];
  });
  return withoutOverlaps([], sightings);
}

/** Whether so much of an address is hidden that nobody guesses the rest: z***@qq.com. */
function hidesEnough(value: string): boolean {
  const name = value.replace(/@[^]*$/, '');
  return name.includes('*') && name.replaceAll('*', '').length <= mostShown.email;
}
