/** WeChat's browser, which blocks printing and saving without a word. */
export const isWeChat = /MicroMessenger/i.test(navigator.userAgent);
