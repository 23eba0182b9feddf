import type { Assessment } from '#assessment/assessment'
import type { History } from '#history/history'
import type { Protocol } from '#protocol/protocol'
import type { ReadyMade } from '#protocol/ready-made'
import { mayTrain } from '#plan/make-plan'

/**
 * The ready-made sessions for who has no programme, those whose equipment the lifter has; all of them where that was not
 * said. None where there is a programme, or where no training is advised. They are an offer: until one is stated as the
 * lifter's own, nothing is planned.
 */
export const offerReadyMade = (
  { readyMade }: Pick<Protocol, 'readyMade'>,
  { profile }: History,
  assessment: Assessment,
): readonly ReadyMade[] => {
  const owned = profile.equipment
  return assessment.programme !== null || !mayTrain(assessment)
    ? []
    : readyMade.filter(
        ({ equipment }) => owned === undefined || equipment.every((item) => owned.includes(item)),
      )
}
