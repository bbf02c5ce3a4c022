/** Why there is no site: to be said before or after what the diagnostics say, or in a longer sentence. */
export const unusable = '站点设置或工作日历有错误，请先改正';
