/** The words for those who came in and did not come through, as the source of a pattern. */
export const struckOut = '淘汰|剔除|刷[下掉去]|筛[下掉去]|汰[去掉]|出局|落选|落榜|否决|未能过关';
