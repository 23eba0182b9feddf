import type { Demand } from '#plan/plan'
import { planWords } from '#web/words/en/plan'
import { sayRounded } from '#web/words/format'

type Props = { readonly programmed: Demand | null; readonly cap: Demand | null }

/** By how much a lift as programmed passes the caps, in numbers. */
export const OverTheCap = ({ programmed, cap }: Props) => {
  const { item } = planWords
  if (programmed === null) return <p>{item.unknown}</p>
  if (cap === null) return null
  const say = (asks: number, most: number, over: typeof item.over, within: typeof item.within): string =>
    Math.round(asks) > Math.round(most)
      ? over(sayRounded(asks), sayRounded(most), sayRounded(Math.round(asks) - Math.round(most)))
      : within(sayRounded(asks), sayRounded(most))
  return (
    <>
      <p>{say(programmed.peakNm, cap.peakNm, item.over, item.within)}</p>
      <p>{say(programmed.units, cap.units, item.sumOver, item.sumWithin)}</p>
    </>
  )
}
