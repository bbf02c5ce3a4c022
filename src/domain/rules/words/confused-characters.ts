/**
 * Characters that are typed for one another, since they look or sound alike, in groups; none of
 * those by which names of places are told apart (水 and 永, 官 and 管).
 */
const groups =
  '技枝支 术木 己已巳 末未 侯候 拔拨 搏博膊 晴睛情 辩辨辫 幕墓慕暮 梁粱 蓝篮 园圆 建健键 冶治 析折 检捡俭 径经 育肓 服报 土士 日曰 天夭 特持 侍待 师帅 令今 免兔 鸟乌 采釆 防妨 拟似 坚竖 级极 绩迹 综棕宗踪 贴帖 拥佣 誉誊 授受 励厉历 进近 补朴 助肋 资姿 恳垦 租祖组 质盾 贷货 竟竞 奖浆桨 颁须 领邻 项顶 税悦锐 验险 标杯 准谁 推堆 荐存 选先 体休 格恪 性姓 陪培部 训川驯 养氧 护沪扩 设没 施拖 备务 管菅 研砚 究穷 员贝 业亚 农衣 林材村 牧收 电申 利刊 态熊 教数 学字 完院 医匠 疗辽 主生 局居 科料 室窒 党堂 委季 团困 扶抚 贫贪 低抵 保堡';

const confused: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [...new Set(groups.replaceAll(' ', ''))].map((sign) => [
    sign,
    new Set(groups.split(' ').flatMap((group) => (group.includes(sign) ? [...group] : []))),
  ]),
);

/** Whether one character is typed for the other by mistake. */
export function areConfused(one: string, other: string): boolean {
  return one !== other && confused.get(one)?.has(other) === true;
}
