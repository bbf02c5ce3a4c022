/** What an attachment holds of words that are to be removed. */
export interface AttachmentWords {
  /** Where in the file one stands: 第3页, 工作表“名单”B7. */
  readonly where: readonly string[];
  /** What of it could not be read, and people must look at. */
  readonly unread: readonly string[];
}

/** Attachments by their path within the notice's folder. */
export type AttachedWords = ReadonlyMap<string, AttachmentWords>;
