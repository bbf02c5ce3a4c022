import { attachmentAgreement } from './attachment-agreement.ts';
import { categoryDiffers } from './category-differs.ts';
import {
  channelUnnamed,
  channelWithoutDetails,
  contactUnregistered,
  visitWithoutPlace,
  writtenObjection,
} from './channel-agreement.ts';
import { contactIsNominee } from './contact-is-nominee.ts';
import { dateOrder } from './date-order.ts';
import { basisDiffers, documentNumbers } from './document-numbers.ts';
import { intentionDiffers } from './intention-differs.ts';
import { namedNominees } from './named-nominees.ts';
import { nomineeRepeated } from './nominee-repeated.ts';
import { quotaListDiffers } from './quota-list.ts';
import type { Rule } from './rule.ts';
import { statedQuotas } from './stated-quotas.ts';
import { statedWindow } from './stated-window.ts';
import { windowSwallowed, windowTooShort } from './window-length.ts';

/** The rules of agreement: a notice's words say what its data say, and its data do not contradict each other. */
export const agreementRules: readonly Rule[] = [
  statedWindow,
  dateOrder,
  windowSwallowed,
  windowTooShort,
  quotaListDiffers,
  statedQuotas,
  namedNominees,
  nomineeRepeated,
  categoryDiffers,
  intentionDiffers,
  channelWithoutDetails,
  visitWithoutPlace,
  channelUnnamed,
  contactUnregistered,
  writtenObjection,
  contactIsNominee,
  attachmentAgreement,
  documentNumbers,
  basisDiffers,
];
