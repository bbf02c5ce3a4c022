/**
 * `page` with every script file that only imports another, as `leads` says, left out for that other, and each named once.
 * Astro writes such a file for every part of a page; each would be a request of its own.
 */
export function withoutLeads(page: string, leads: ReadonlyMap<string, string>): string {
  const named = new Set<string>();
  return page.replace(
    /<script([^>]*)\ssrc="\/_astro\/([^"]+)"><\/script>/g,
    (_, rest: string, file: string) => {
      const script = leads.get(file) ?? file;
      if (named.has(script)) return '';
      named.add(script);
      return `<script${rest} src="/_astro/${script}"></script>`;
    },
  );
}

/** The script that `script` imports, where that is all it does. */
export function leadOf(script: string): string | undefined {
  return /^import\s*["'`]\.\/([\w.-]+\.js)["'`];?\s*$/.exec(script)?.[1];
}
