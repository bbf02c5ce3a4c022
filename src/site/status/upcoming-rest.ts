/** How many upcoming notices the home page shows (`home.css` hides the others): those that start first. */
export const mostUpcoming = 10;

/** Where all of `count` upcoming notices are, if the home page does not show them all. */
export function upcomingRest(count: number): { readonly href: string; readonly label: string } | undefined {
  return count > mostUpcoming ? { href: '/notices/?status=upcoming', label: `看全部${count}件` } : undefined;
}
