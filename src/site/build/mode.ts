import { handedSite } from './handed-site.ts';

/** A preview shows drafts and loud placeholders; anything but an express production build is a preview. */
export const isPreview = handedSite()?.isPreview ?? true;
