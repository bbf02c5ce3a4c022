/**
 * The types of files that a notice may attach: those that browsers save or show in a viewer. What they would run
 * in the site's name (HTML, SVG, XML, scripts, programs) is none of them.
 */
const types = /\.(?:pdf|docx?|xlsx?|pptx?|wps|et|dps|ofd|txt|csv|zip|rar|7z|png|jpe?g|gif|webp)$/i;

/** Whether a file of this name may be an attachment. */
export function isAttachmentType(name: string): boolean {
  return types.test(name);
}
