import { daysBetween } from '#basics/day'
import { anyOf, type Truth } from '#basics/truth'
import type { History, ScreenResult } from '#history/history'
import type { Protocol } from '#protocol/protocol'
import { type Evidence, noEvidence } from './cause-evidence.ts'

type ScreenFact =
  | 'screen-hinge-lost'
  | 'screen-trunk-hold'
  | 'screen-trunk-drift'
  | 'screen-side-gap'
  | 'screen-ankle-limited'
  | 'screen-hip-gap'
  | 'depth-eased'

type ScreenEvidence = {
  readonly [K in ScreenFact]: Evidence<
    K extends 'screen-trunk-hold' | 'screen-trunk-drift' ? number : boolean
  >
}

/**
 * Cause facts from self-screens. Of each screen and side the latest result of the last `limits.causes.screenDays` days
 * counts. A result in a unit or word that the screen does not use is not guessed at and stays unknown.
 *
 * | screen | value | unit |
 * |---|---|---|
 * | `hinge-dowel` | `lost` or `kept`; or yes / no | `contact`; or `lost` / `kept`: what yes means |
 * | `side-plank`, `single-leg-bridge` | seconds, each side | `s` |
 * | `sorensen` | seconds | `s` |
 * | `side-video` | how much further the trunk leans in the last repetition | `deg` |
 * | `knee-to-wall` | distance, each side | `cm` |
 * | `hip-rotation` | inward rotation, each side | `deg` |
 * | `depth-finder` | `eased` or `same`; or yes / no | `pain`; or `eased` / `same` |
 */
export const screenEvidence = (protocol: Protocol, history: History): ScreenEvidence => {
  const { screenDays, sideGapSeconds, ankleShortCm, ankleGapCm, hipGapDegrees } = protocol.limits.causes
  const latest = latestScreens(history, screenDays)
  const pair = (screen: string, unit: string): Pair => ({
    left: inUnit(latest.get(`${screen} left`), unit),
    right: inUnit(latest.get(`${screen} right`), unit),
  })
  const plank = pair('side-plank', 's')
  const bridge = pair('single-leg-bridge', 's')
  const ankle = pair('knee-to-wall', 'cm')
  const hip = pair('hip-rotation', 'deg')
  return {
    'screen-hinge-lost': worded(latest.get('hinge-dowel '), 'lost', 'kept'),
    'screen-trunk-drift': amountOf(inUnit(latest.get('side-video '), 'deg')),
    'screen-trunk-hold': amountOf(inUnit(latest.get('sorensen '), 's')),
    'screen-side-gap': decide(
      anyOf([gapOver(plank, sideGapSeconds), gapOver(bridge, sideGapSeconds)]),
      plank,
      bridge,
    ),
    'screen-ankle-limited': decide(
      anyOf([under(ankle.left, ankleShortCm), under(ankle.right, ankleShortCm), gapOver(ankle, ankleGapCm)]),
      ankle,
    ),
    'screen-hip-gap': decide(gapOver(hip, hipGapDegrees), hip),
    'depth-eased': worded(latest.get('depth-finder '), 'eased', 'same'),
  }
}

type Measured = ScreenResult & { readonly value: number }
type Pair = { readonly left: Measured | undefined; readonly right: Measured | undefined }

const latestScreens = (history: History, days: number): ReadonlyMap<string, ScreenResult> =>
  new Map(
    history.screens
      .filter(({ on }) => daysBetween(on, history.on) <= days)
      .toSorted((a, b) => daysBetween(b.on, a.on))
      .map((result) => [`${result.screen} ${result.side ?? ''}`, result]),
  )

const inUnit = (result: ScreenResult | undefined, unit: string): Measured | undefined =>
  result !== undefined && typeof result.value === 'number' && result.unit === unit
    ? { ...result, value: result.value }
    : undefined

// Differences of tenths carry binary dust; nobody reads a tape measure to a thousandth.
const dust = 1e-6

const gapOver = ({ left, right }: Pair, most: number): Truth =>
  left === undefined || right === undefined ? 'unknown' : Math.abs(left.value - right.value) > most + dust

const under = (result: Measured | undefined, least: number): Truth =>
  result === undefined ? 'unknown' : result.value < least

const decide = (truth: Truth, ...pairs: readonly Pair[]): Evidence<boolean> =>
  truth === 'unknown'
    ? noEvidence
    : {
        value: truth,
        events: pairs.flatMap(({ left, right }) => [left, right].flatMap((one) => one?.id ?? [])),
        details: [],
      }

const amountOf = (result: Measured | undefined): Evidence<number> =>
  result === undefined ? noEvidence : { value: result.value, events: [result.id], details: [] }

const worded = (result: ScreenResult | undefined, yes: string, no: string): Evidence<boolean> => {
  if (result === undefined) return noEvidence
  const { id, value, unit } = result
  const word =
    value === true ? unit : value === false ? (unit === yes ? no : unit === no ? yes : unit) : value
  return word === yes || word === no ? { value: word === yes, events: [id], details: [] } : noEvidence
}
