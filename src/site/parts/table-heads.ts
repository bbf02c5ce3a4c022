const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** The words in the heads of the columns of a table, which is `html` without its own tags. */
export function headsIn(html: string): string[] {
  const [heads = ''] = html.split('</thead>', 1);
  return [...heads.matchAll(/<th\b[^>]*>([^]*?)<\/th>/g)].map(([, inner = '']) =>
    inner
      .replace(/<[^>]*>/g, '')
      .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => signs[name] ?? '')
      .trim(),
  );
}
