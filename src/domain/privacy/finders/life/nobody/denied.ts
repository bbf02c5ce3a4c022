/** What denies what stands behind it, and nothing that is lamented: not 没有收入, 不幸. */
const denial =
  '(?:从未|从没|从不|未曾|不曾|未(?:被|受|休|请|列入|纳入|发现|见|有|涉|出现|发生|存在)|不(?:属于?|是|存在|涉及|沾染?|参与|得有)|没有?(?:因|受|被|任何|发现|出现|发生)*|无(?:任何|一)?)';
const denied = new RegExp(`(?:${denial}[^,。;:()]{0,16}|从未|从没|未|没有?)$`);
/** What one is proud never to have done, or to have been called for. */
const vices =
  /^(?:(?:[请休][^,。;]{0,4})?[病产]假|[^,。;]{0,8}(?:处分|处罚|判处|起诉|拘留|失信|限制高?消费|黑名单|问责)|被执行人|限高|老赖|[醉酒](?:后)?驾|醉[酒驾]|嗜赌|赌|酗酒|嗜酒|吸食?毒|涉毒|嫖|前科|案底|犯罪|信访|上访|打架|斗殴|婚外|不正当|出轨|家暴|作弊|抄袭|逾期|欠|负债|债务|行贿|受贿|贪污|盗窃|诈骗|邪教|法轮)/;
/** 未因酒驾受过处理: a cause that was none. */
const noCause = /(?:未|没有?|不曾|从未)因[^,。;:()]{0,16}$/;
const dealtWith = /^[^,。;]{0,14}?(?:受|被)[过到]?[^,。;]{0,8}?(?:处|罚|究|查|问责|通报)/;
/** 名下无房产: what somebody has nothing of. */
const without = /^(?:名下|持有|代持)[^,。;]{0,4}?(?:无|没有?|未)/;
/** 不能让一户因病返贫: of nobody, so that nobody may be. */
const none = /(?:不(?:能)?让|没有|无|杜绝|防止|避免|严防)(?:任何)?(?:一[个户名人例])?[^,。;]{0,6}$/;
const evils = /^因[病残灾学]|^[返致]贫/;

/** 不登载…和病情: what a notice keeps back, by its kind and of nobody. */
const keptBack =
  /(?:不(?:再|予|宜|对外)?|未|略去|隐去|免予)(?:对外)?(?:登载|刊登|刊载|公开|公布|公示|披露|显示|列出|列明|采集|收集|涉及|包含|含|提供)[^,。;其他她]{0,40}$/;
const ofKinds = /^(?:病[情史种历因]|诊断|疾病|残疾|婚姻|收入|信仰|健康|家庭)/;

/** Whether what is `told` between `before` and `after` is denied of whom it is said of. */
export function isDenied(before: string, told: string, after: string): boolean {
  if (ofKinds.test(`${told}${after}`) && keptBack.test(before)) return true;
  if (without.test(told) || (evils.test(told) && none.test(before))) return true;
  return vices.test(told) && (denied.test(before) || (noCause.test(before) && dealtWith.test(after)));
}
