import { anchorIn } from '../../parts/anchor-in.ts';

/** Marks in the table of contents the part that is being read. */
const contents = document.querySelector('.contents');
const parts = [...(contents?.querySelectorAll('a') ?? [])].flatMap((link) => {
  const part = document.getElementById(anchorIn(link.hash));
  return part ? [{ link, part }] : [];
});
let isWaiting = false;

function mark(): void {
  isWaiting = false;
  const isAtEnd = scrollY + innerHeight > document.documentElement.scrollHeight - 2;
  const line = isAtEnd ? innerHeight : 100;
  const current = parts.findLast(({ part }) => part.getBoundingClientRect().top < line)?.link;
  for (const { link } of parts) {
    if (link !== current) link.ariaCurrent = null;
    else if (!link.ariaCurrent) {
      link.ariaCurrent = 'location';
      if (contents) contents.scrollTop = link.offsetTop - contents.clientHeight / 2;
    }
  }
}

function markSoon(): void {
  if (!isWaiting) requestAnimationFrame(mark);
  isWaiting = true;
}

if (parts.length > 0) {
  addEventListener('scroll', markSoon, { passive: true });
  addEventListener('resize', markSoon);
  markSoon();
}
