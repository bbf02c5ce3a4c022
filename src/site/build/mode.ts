/** A preview shows drafts and loud placeholders; anything but an express `production` is a preview. */
export const isPreview = process.env['GONGSHI_MODE'] !== 'production';
