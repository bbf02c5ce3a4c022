/** Personal data that a notice must not publish whole (个人信息保护法 6, 28; 政府信息公开条例 15). */
export type PersonalKind =
  'id' | 'mobile' | 'bank-card' | 'passport' | 'birth-date' | 'birth-month' | 'address' | 'email';

/** Personal data of one kind, from `start` up to `end` of the text in which it was seen. */
export interface Sighting {
  readonly kind: PersonalKind;
  readonly start: number;
  readonly end: number;
  /** Without spaces and other dress: to be compared and masked, never to be shown. */
  readonly value: string;
}
