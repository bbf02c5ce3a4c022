import {
  channelNotForObjections,
  channelRefused,
  channelUnnamed,
  channelWithoutDetails,
  contactMalformed,
  visitWithoutPlace,
  writtenObjection,
} from './contacts/channel-agreement.ts';
import { contactsAgree } from './contacts/contact-agreement.ts';
import { contactsAlike } from './contacts/contacts-alike.ts';
import { contactIsNominee } from './contacts/contact-is-nominee.ts';
import { dateOrder } from './window/date-order.ts';
import { bracketedCells } from './columns/bracketed-cells.ts';
import { namedCells } from './columns/named-cells.ts';
import { namedTraits } from './columns/named-traits.ts';
import { hoursAgree } from './contacts/hours-agreement.ts';
import { objectionsAgree } from './contacts/objection-agreement.ts';
import { deedsOpening } from './names/deeds-opening.ts';
import { deedsPosts } from './names/deeds-posts.ts';
import { introducedUnits } from './names/introduced-units.ts';
import { nearlyCalled } from './names/nearly-called.ts';
import { nearlyNamed } from './names/nearly-named.ts';
import type { ComparingRule } from './findings/rule.ts';
import { statedGroups } from './names/stated-groups.ts';
import { statedPlaces } from './order/stated-places.ts';
import { statedTurns } from './order/stated-turns.ts';
import { statedSuccessors } from './order/stated-successors.ts';
import { statedEnds } from './order/stated-ends.ts';
import { statedSeries } from './order/stated-series.ts';
import { statedDirection } from './order/stated-direction.ts';
import { statedDates } from './names/stated-dates.ts';
import { statedLeaders } from './names/stated-leaders.ts';
import { pronounsTold } from './persons/pronouns-told.ts';
import { daysTold } from './persons/days-told.ts';
import { postsHeld } from './persons/posts-held.ts';
import { yearsTold } from './persons/years-told.ts';
import { statedHolders } from './names/stated-holders.ts';
import { namedRuns } from './names/named-runs.ts';
import { toldBefore } from './names/told-before.ts';
import { toldBehind } from './names/told-behind.ts';
import { strangeNames } from './names/strange-names.ts';
import { strangeValues } from './names/strange-values.ts';
import { extensionsAgree } from './contacts/extensions-agree.ts';
import { housesAgree } from './contacts/houses-agree.ts';
import { roomsAgree } from './contacts/rooms-agree.ts';
import { copiesTold } from './repeats/copies-told.ts';
import { honoursTold } from './repeats/honours-told.ts';
import { ownEditions } from './repeats/own-editions.ts';
import { personsCalled } from './repeats/persons-called.ts';
import { turnedCodes } from './repeats/turned-codes.ts';
import { roomsOnFloors } from './contacts/rooms-on-floors.ts';
import { statedAmounts } from './columns/stated-amounts.ts';
import { statedLimits } from './columns/stated-limits.ts';
import { statedRatios } from './reckoning/stated-ratios.ts';
import { statedRows } from './columns/stated-rows.ts';
import { statedRanges } from './columns/stated-ranges.ts';
import { statedSpans } from './columns/stated-spans.ts';
import { statedLevels } from './columns/stated-levels.ts';
import { statedQuotients } from './relations/stated-quotients.ts';
import { statedBounds } from './columns/stated-bounds.ts';
import { statedBalances } from './reckoning/stated-balances.ts';
import { criteriaMet } from './claims/criteria-met.ts';
import { householdMembers } from './figures/household-members.ts';
import { kindAmounts } from './figures/kind-amounts.ts';
import { changesTold } from './figures/changes-told.ts';
import { deedFigures } from './figures/deed-figures.ts';
import { limitsTold } from './figures/limits-told.ts';
import { partsTold } from './figures/parts-told.ts';
import { ratesTold } from './figures/rates-told.ts';
import { calledSums } from './figures/called-sums.ts';
import { orderedAmounts } from './figures/ordered-amounts.ts';
import { turnedFigures } from './figures/turned-figures.ts';
import { rankedShares } from './claims/ranked-shares.ts';
import { statedClaims } from './claims/stated-claims.ts';
import { statedFigures } from './claims/stated-figures.ts';
import { statedChanges } from './reckoning/stated-changes.ts';
import { statedDifferences } from './reckoning/stated-differences.ts';
import { statedEquivalents } from './reckoning/stated-equivalents.ts';
import { listedWays } from './reckoning/listed-ways.ts';
import { statedFractions } from './reckoning/stated-fractions.ts';
import { yearsSince } from './reckoning/years-since.ts';
import { statedMeans } from './reckoning/stated-means.ts';
import { statedUnits } from './figures/stated-units.ts';
import { statedProducts } from './reckoning/stated-products.ts';
import { statedRemainders } from './reckoning/stated-remainders.ts';
import { statedPortions, statedWeights } from './reckoning/stated-weights.ts';
import { statedComparisons } from './relations/comparisons/stated-comparisons.ts';
import { statedRanks } from './relations/standings/stated-ranks.ts';
import { kindsOneByOne } from './relations/kinds-one-by-one.ts';
import { statedPairs } from './relations/stated-pairs.ts';
import { statedTrends } from './relations/stated-trends.ts';
import { statedGaps } from './relations/stated-gaps.ts';
import { statedMultiples } from './relations/stated-multiples.ts';
import { statedRates } from './relations/stated-rates.ts';
import { unitRates } from './relations/unit-rates.ts';
import { statedTraits } from './relations/stated-traits.ts';
import { kindTables } from './lists/kind-tables.ts';
import { tableTotals } from './lists/table-totals.ts';
import { rowsReckoned } from './lists/rows-reckoned.ts';
import { termsReckoned } from './lists/terms-reckoned.ts';
import { statedVariety } from './columns/stated-variety.ts';
import { plainWeekdays } from './window/plain-weekdays.ts';
import { relativeDays } from './window/relative-days.ts';
import { statedWindow } from './window/stated-window.ts';
import { restDaysCounted } from './window/rest-days-counted.ts';
import { statedWorkdays } from './window/stated-workdays.ts';
import { windowEndsOnRestDay, windowSwallowed, windowTooShort } from './window/window-length.ts';
import { attachmentAgreement } from './agreement/attachment-agreement.ts';
import { bodyNamesAgree } from './agreement/body-names.ts';
import { categoryDiffers } from './agreement/category-differs.ts';
import {
  basisDiffers,
  citedNumbers,
  citedYears,
  documentNumbers,
  ownNumber,
} from './agreement/document-numbers.ts';
import { intentionDiffers } from './agreement/intention-differs.ts';
import { namedNominees } from './agreement/named-nominees.ts';
import { nomineeRepeated } from './agreement/nominee-repeated.ts';
import { nothingLeftOver } from './agreement/leftovers.ts';
import { signatureBelow } from './agreement/signature-below.ts';
import { quotaListDiffers } from './agreement/quota-list.ts';
import { titleIssuer } from './agreement/title-issuer.ts';
import { statedShares } from './agreement/stated-shares.ts';
import { statedEdition } from './agreement/stated-edition.ts';
import { statedQuotas } from './agreement/stated-quotas.ts';

/** The rules of agreement: a notice's words say what its data say, and its data do not contradict each other. */
export const agreementRules: readonly ComparingRule[] = [
  { rule: statedWindow, comparesWith: ['window', 'published', 'signedOn'] },
  { rule: plainWeekdays, comparesWith: ['window'] },
  { rule: relativeDays, comparesWith: ['window', 'published', 'signedOn'] },
  { rule: statedWorkdays, comparesWith: ['window'] },
  { rule: restDaysCounted, comparesWith: ['window'] },
  { rule: dateOrder, comparesWith: ['window', 'published', 'signedOn'] },
  { rule: windowSwallowed, comparesWith: ['window'] },
  { rule: windowEndsOnRestDay, comparesWith: ['window'] },
  { rule: windowTooShort, comparesWith: ['window', 'kind'] },
  { rule: quotaListDiffers, comparesWith: ['lists', 'attachments'] },
  { rule: statedQuotas, comparesWith: ['lists', 'quotas'] },
  { rule: statedShares, comparesWith: ['lists', 'quotas'] },
  { rule: statedAmounts, comparesWith: ['lists'] },
  { rule: statedRows, comparesWith: ['lists'] },
  { rule: statedLimits, comparesWith: ['lists'] },
  { rule: limitsTold, comparesWith: ['lists', 'quotas', 'published'] },
  { rule: statedVariety, comparesWith: ['lists'] },
  { rule: statedLevels, comparesWith: ['lists'] },
  { rule: statedQuotients, comparesWith: ['lists'] },
  { rule: statedBounds, comparesWith: ['lists'] },
  { rule: statedRanges, comparesWith: ['lists'] },
  { rule: statedSpans, comparesWith: ['lists'] },
  { rule: statedRatios, comparesWith: ['lists', 'quotas'] },
  { rule: statedFractions, comparesWith: ['lists', 'quotas', 'published'] },
  { rule: statedProducts, comparesWith: ['lists', 'quotas'] },
  { rule: statedUnits, comparesWith: ['lists'] },
  { rule: statedRemainders, comparesWith: [] },
  { rule: strangeNames, comparesWith: ['lists'] },
  { rule: strangeValues, comparesWith: ['lists'] },
  { rule: statedWeights, comparesWith: ['lists'] },
  { rule: statedPortions, comparesWith: [] },
  { rule: statedDifferences, comparesWith: [] },
  { rule: statedEquivalents, comparesWith: [] },
  { rule: yearsSince, comparesWith: ['published', 'window'] },
  { rule: listedWays, comparesWith: [] },
  { rule: tableTotals, comparesWith: [] },
  { rule: kindTables, comparesWith: ['lists'] },
  { rule: rowsReckoned, comparesWith: ['lists', 'criteria'] },
  { rule: termsReckoned, comparesWith: ['lists', 'published'] },
  { rule: statedBalances, comparesWith: ['lists', 'quotas'] },
  { rule: statedChanges, comparesWith: ['lists', 'quotas', 'published'] },
  { rule: namedNominees, comparesWith: ['lists', 'quotas'] },
  { rule: nearlyNamed, comparesWith: ['lists', 'issuers', 'signers', 'basis', 'attachments'] },
  { rule: nearlyCalled, comparesWith: ['lists', 'issuers', 'signers', 'basis', 'attachments'] },
  { rule: deedsOpening, comparesWith: ['lists'] },
  { rule: deedsPosts, comparesWith: ['lists'] },
  { rule: introducedUnits, comparesWith: ['lists'] },
  { rule: namedTraits, comparesWith: ['lists'] },
  { rule: namedRuns, comparesWith: ['lists', 'quotas', 'published'] },
  { rule: toldBefore, comparesWith: ['lists'] },
  { rule: toldBehind, comparesWith: ['lists', 'window', 'published'] },
  { rule: pronounsTold, comparesWith: ['lists'] },
  { rule: yearsTold, comparesWith: ['lists', 'window', 'published'] },
  { rule: postsHeld, comparesWith: ['lists'] },
  { rule: daysTold, comparesWith: ['lists'] },
  { rule: statedDates, comparesWith: ['lists'] },
  { rule: statedTurns, comparesWith: ['lists'] },
  { rule: statedDirection, comparesWith: ['lists'] },
  { rule: statedSeries, comparesWith: ['lists'] },
  { rule: statedSuccessors, comparesWith: ['lists'] },
  { rule: statedPlaces, comparesWith: ['lists'] },
  { rule: statedEnds, comparesWith: ['lists', 'published'] },
  { rule: statedClaims, comparesWith: ['lists', 'window', 'published'] },
  { rule: statedFigures, comparesWith: ['lists', 'window', 'published'] },
  { rule: statedMeans, comparesWith: ['lists', 'quotas'] },
  { rule: householdMembers, comparesWith: ['lists', 'published'] },
  { rule: kindAmounts, comparesWith: ['lists', 'window', 'published'] },
  { rule: deedFigures, comparesWith: ['lists', 'quotas', 'published'] },
  { rule: partsTold, comparesWith: ['lists', 'quotas'] },
  { rule: changesTold, comparesWith: ['lists', 'quotas'] },
  { rule: ratesTold, comparesWith: ['lists'] },
  { rule: calledSums, comparesWith: ['lists', 'quotas', 'published'] },
  { rule: orderedAmounts, comparesWith: ['lists', 'quotas', 'published'] },
  { rule: turnedFigures, comparesWith: ['lists', 'window', 'published'] },
  { rule: criteriaMet, comparesWith: ['lists', 'criteria', 'window', 'published'] },
  { rule: rankedShares, comparesWith: ['lists', 'criteria'] },
  { rule: statedGroups, comparesWith: ['lists'] },
  { rule: statedHolders, comparesWith: ['lists'] },
  { rule: statedLeaders, comparesWith: ['lists'] },
  { rule: statedComparisons, comparesWith: ['lists'] },
  { rule: statedRanks, comparesWith: ['lists'] },
  { rule: statedPairs, comparesWith: ['lists'] },
  { rule: kindsOneByOne, comparesWith: ['lists', 'quotas', 'published'] },
  { rule: statedTrends, comparesWith: ['lists'] },
  { rule: statedGaps, comparesWith: ['lists'] },
  { rule: statedMultiples, comparesWith: ['lists'] },
  { rule: statedRates, comparesWith: ['lists'] },
  { rule: unitRates, comparesWith: ['lists'] },
  { rule: statedTraits, comparesWith: ['lists', 'quotas'] },
  { rule: namedCells, comparesWith: ['lists'] },
  { rule: bracketedCells, comparesWith: ['lists'] },
  { rule: nomineeRepeated, comparesWith: ['lists'] },
  { rule: categoryDiffers, comparesWith: ['lists'] },
  { rule: titleIssuer, comparesWith: ['issuers', 'signers', 'receiver'] },
  { rule: statedEdition, comparesWith: [] },
  { rule: nothingLeftOver, comparesWith: [] },
  { rule: signatureBelow, comparesWith: ['signers', 'issuers', 'signedOn'] },
  { rule: intentionDiffers, comparesWith: [] },
  { rule: channelWithoutDetails, comparesWith: ['receiver'] },
  { rule: contactMalformed, comparesWith: ['receiver'] },
  { rule: visitWithoutPlace, comparesWith: ['receiver'] },
  { rule: channelUnnamed, comparesWith: ['receiver'] },
  { rule: channelNotForObjections, comparesWith: ['receiver'] },
  { rule: channelRefused, comparesWith: ['receiver'] },
  { rule: contactsAgree, comparesWith: ['receiver'] },
  { rule: contactsAlike, comparesWith: ['receiver'] },
  { rule: roomsAgree, comparesWith: ['receiver'] },
  { rule: housesAgree, comparesWith: ['receiver'] },
  { rule: extensionsAgree, comparesWith: ['receiver'] },
  { rule: roomsOnFloors, comparesWith: ['receiver'] },
  { rule: objectionsAgree, comparesWith: ['receiver'] },
  { rule: hoursAgree, comparesWith: ['receiver'] },
  { rule: bodyNamesAgree, comparesWith: ['receiver', 'signers', 'issuers'] },
  { rule: writtenObjection, comparesWith: ['receiver'] },
  { rule: contactIsNominee, comparesWith: [] },
  { rule: attachmentAgreement, comparesWith: ['attachments'] },
  { rule: documentNumbers, comparesWith: ['published', 'signedOn'] },
  { rule: ownNumber, comparesWith: ['documentNumber'] },
  { rule: citedYears, comparesWith: ['published'] },
  { rule: basisDiffers, comparesWith: [] },
  { rule: citedNumbers, comparesWith: [] },
  { rule: honoursTold, comparesWith: ['lists', 'quotas'] },
  { rule: ownEditions, comparesWith: ['lists', 'attachments'] },
  { rule: turnedCodes, comparesWith: ['lists', 'attachments'] },
  { rule: copiesTold, comparesWith: [] },
  { rule: personsCalled, comparesWith: ['lists'] },
];
