import * as fc from 'fast-check'
import type { ItemOption } from '#plan/overlay/item-option'
import { overlayOf, planSession } from '#plan/session/plan-session'
import { bestByTrying, canKeep, demandByHand, everyWay, judge, shareKept } from '#tests/brute-force'
import { makeLifter } from '#tests/made-lifter'
import { madeProgramme } from '#tests/made-programme'
import { protocol } from '#tests/protocol'

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const quantile = (sorted: readonly number[], at: number): string =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * at))]!.toFixed(2)

// Few enough sessions that each can be looked at.
const mostTried = 20_000

/**
 * The overlay over so many made programmes in every phase (OVERLAY_RUNS, OVERLAY_SEED): caps by hand, the best session by trying
 * every one, what a session could keep if everything were thought of, and the time it takes.
 */
export const benchOverlay = (): void => {
  const runs = Number(process.env['OVERLAY_RUNS'] ?? 10_000)
  const seed = Number(process.env['OVERLAY_SEED'] ?? 1)
  const keep = protocol.limits.stimulus.keep
  const times: number[] = []
  const count: Record<string, number> = {}
  const add = (what: string): void => void (count[what] = (count[what] ?? 0) + 1)
  const cases = fc.sample(madeProgramme, { seed, numRuns: runs })
  for (const [index, made] of cases.entries()) {
    const { history, assessment } = makeLifter(made)
    const began = performance.now()
    const { session } = planSession(protocol, history, assessment)!
    const took = performance.now() - began
    // The first few hundred warm the machine up.
    if (index >= Math.min(500, runs / 10)) times.push(took)
    const { cap, adjusted } = session.lumbar
    const asked = demandByHand(session.items, assessment.body)
    const complain = (what: string): void => {
      add(what)
      if (count[what]! <= 5) say(`  ${what}: case ${index} of seed ${seed}, ${made.phase}`)
    }
    if (Math.abs(asked.peakNm - adjusted.peakNm) > 1e-6 || Math.abs(asked.units - adjusted.units) > 1e-6)
      complain('SUMS DIFFER')
    if (asked.peakNm > cap!.peakNm + 2e-4 || asked.units > cap!.units + 1e-6) complain('CAP EXCEEDED')

    const { overlay } = overlayOf(protocol, history, assessment)!
    const open = overlay.choices.filter(({ isLimited }) => isLimited)
    const chosen = open.map((choice) => choice.chosen)
    const options = open.map((choice) => choice.options)
    const isStoodIn = chosen.some(
      (option, slot) => option.change === 'swap' && option === options[slot]!.at(-1),
    )
    const product = options.reduce((all, ways) => all * ways.length, 1)
    const { returns } = overlay.workshop.situation.caps
    if (product <= mostTried && !isStoodIn && returns !== 'one-of-the-pattern') {
      const returned = (one: readonly ItemOption[]): number =>
        one.reduce((sum, { change, adjusted: work }, slot) => {
          const isItself = open[slot]!.slot.isLumbar && (change === 'keep' || change === 'lighten')
          return returns === undefined || !isItself
            ? sum
            : sum + (returns === 'every-lift' ? 1 : 1000 + work!.sets)
        }, 0)
      add('tried every session')
      const best = bestByTrying(overlay, options, returned)
      if (JSON.stringify(best) !== JSON.stringify(judge(overlay, chosen, returned))) complain('NOT THE BEST')
    }
    if (session.stimulusKept.overall >= keep) add('keeps enough')
    else if (shareKept(overlay, chosen) < keep) {
      const could = canKeep(overlay, everyWay(overlay), keep)
      if (could === null) add('keeps less: not decided')
      else if (!could) add('keeps less: no session keeps enough')
      else if (session.binding?.rule === 'limit/returns') add('keeps less: lifts return, and it says so')
      else complain(`KEEPS LESS THAN IT COULD (${session.binding?.rule})`)
    } else add('keeps enough before loads are rounded')
  }
  times.sort((a, b) => a - b)
  say(`overlay over ${runs} made programmes, seed ${seed}`)
  for (const [what, cases] of Object.entries(count).toSorted()) say(`  ${String(cases).padStart(6)}  ${what}`)
  say(
    `  ms a session: median ${quantile(times, 0.5)}, p90 ${quantile(times, 0.9)}, p99 ${quantile(times, 0.99)}, most ${quantile(times, 1)}`,
  )
}
