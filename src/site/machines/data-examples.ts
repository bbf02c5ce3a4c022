/** A few lines of a program that uses the site's data, as the page 数据与订阅 prints them; a test runs each. */
export interface DataExample {
  readonly title: string;
  /** JavaScript for a browser or Node: it ends with `console.log(…)` of what it found. */
  readonly code: string;
}

/** Programs that read the open data of the site at `domain`, as its page on data shows them. */
export function dataExamples(domain: string): readonly DataExample[] {
  const site = `const site = 'https://${domain}';`;
  const json = 'const read = async (url) => (await fetch(url)).json();';
  return [
    {
      title: '现在可以反映的公示',
      code: `${site}
${json}
const { years } = await read(site + '/data/notices.json');
const lists = await Promise.all(years.map(({ data }) => read(data)));
const now = Date.now();
const open = lists
  .flatMap(({ notices }) => notices)
  .filter(({ window }) => Date.parse(window.opensAt) <= now && now < Date.parse(window.closesAt));
console.log(open.map(({ title, window }) => title + '，' + window.closes + ' ' + window.closingTime + ' 截止'));`,
    },
    {
      title: '一件公示怎样计日',
      code: `${site}
${json}
const { years } = await read(site + '/data/notices.json');
const { notices } = await read(years[0].data);
const { ledger } = await read(notices[0].data);
console.log(ledger.map(({ on, words }) => on + ' ' + words));`,
    },
    {
      title: '订阅里最新的十条',
      code: `${site}
const feed = await (await fetch(site + '/feeds/feed.json')).json();
console.log(feed.items.slice(0, 10).map(({ title, url }) => title + ' ' + url));`,
    },
  ];
}
