import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkFigures } from './check-figures.ts'
import type { Exercise } from '#protocol/exercise'
import { loadLever, upperBodyLever } from '#protocol/figure/figure-lever'
import type { Figure, Pose } from '#protocol/figure/figure'
import { findFigure } from '#protocol/figure/find-figure'
import { moveFigure } from '#protocol/figure/move-figure'
import type { CompiledProtocol, ProtocolContent } from '#protocol/protocol-content'

const { content } = JSON.parse(
  readFileSync(new URL('../../../build/protocol.json', import.meta.url), 'utf8'),
) as CompiledProtocol

const told = (changed: Partial<ProtocolContent>): string[] =>
  checkFigures({ ...content, ...changed }, (folder, id) => `${folder}/${id}`).map(
    ({ file, where, what }) => `${file} ${where} ${what}`,
  )
const withExercise = (id: string, change: Partial<Exercise>): string[] =>
  told({ exercises: content.exercises.map((e) => (e.id === id ? { ...e, ...change } : e)) })
const withFigure = (id: string, change: (figure: Figure) => Figure): string[] =>
  told({ figures: content.figures.map((figure) => (figure.id === id ? change(figure) : figure)) })
const exercise = (id: string): Exercise => content.exercises.find((e) => e.id === id)!
const end = (pose: Pose) => (figure: Figure) => ({ ...figure, end: { ...figure.end, ...pose } })

it('finds nothing wrong with the figures as they stand', () => {
  expect(told({})).toEqual([])
})

describe('a lever that can be seen', () => {
  it.each([
    ['squat-high', 0.05, 0],
    ['squat-high', -0.05, 0],
    ['dl-conv', 0.06, 0],
    ['rdl', 0, 0.06],
    ['lunge', 0.05, 0],
  ])('%s: %f m more load lever, %f m more of the upper body: does not go unseen', (id, extM, upperBodyM) => {
    const { lever } = exercise(id)
    const found = withExercise(id, {
      lever: { ...lever, extM: lever.extM + extM, upperBodyM: lever.upperBodyM + upperBodyM },
    })
    expect(found).toEqual([expect.stringMatching(`^exercises/${id} figure shows`)])
  })

  it('a trunk that leans elsewhere', () => {
    expect(withFigure('deadlift', (f) => ({ ...f, start: { ...f.start, trunk: 40 } })).join()).toContain(
      'exercises/dl-conv figure shows',
    )
  })
  it('a figure without the load', () => {
    expect(withExercise('squat-high', { figure: 'bodyweight-squat' }).join()).toContain('has no load')
  })
  it('a picture from the front', () => {
    expect(withExercise('squat-high', { figure: 'lateral-raise' }).join()).toContain('cannot be seen')
  })
  it('is not asked of one that stands for a measured demand, but that says why', () => {
    const { lever } = exercise('hip-thrust')
    expect(withExercise('hip-thrust', { lever: { ...lever, extM: 0.9 } })).toEqual([])
    const silent = withFigure('hip-thrust', ({ noLever: _, ...figure }) => figure)
    expect(silent).toContain(
      'figures/hip-thrust noLever is missing, and hip-thrust has a lever of 0.3 m that cannot be seen',
    )
  })
})

describe('what is wrong with a figure', () => {
  it.each<[string, string[], string]>([
    [
      'a name that is none',
      withExercise('squat-high', { figure: 'back-sqat' }),
      'there is no figure "back-sqat"',
    ],
    [
      'an action with such a name',
      told({
        actions: content.actions.map((a) => (a.id === 'bird-dog' ? { ...a, figure: { of: 'x' } } : a)),
      }),
      'actions/bird-dog figure there is no figure "x"',
    ],
    ['a hand out of reach', withFigure('leg-press', end({ hand: [3, 0] })), 'from where it should be'],
    ['a knee in the floor', withFigure('bird-dog', end({ at: [0, -0.2] })), 'under the floor'],
    ['balance without a free leg', withFigure('back-squat', end({ hip: 90 })), 'needs a free standing leg'],
    [
      'a cable from nowhere',
      withFigure('pull-through', (f) => ({ ...f, load: { kind: 'cable', at: 'hands' } })),
      'goes with a cable',
    ],
    [
      'masses',
      told({ body: { ...content.body, masses: { ...content.body.masses, trunk: 0.6 } } }),
      'add up to',
    ],
    ['another height', told({ body: { ...content.body, heightM: 1.8 } }), 'levers are told for 1.75'],
    ['a source', told({ body: { ...content.body, sources: ['nobody'] } }), 'there is no source "nobody"'],
  ])('%s is found', (_what, found, sentence) => {
    expect(found.join('\n')).toContain(sentence)
  })
})

describe('the levers of the load index, drawn', () => {
  const figures = new Map(content.figures.map((figure) => [figure.id, figure]))
  const geometric =
    'dl-conv good-morning rdl dl-sumo dl-trap squat-low squat-high squat-box squat-front goblet hack bss'
  it.each(`${geometric} lunge-rev lunge-walk step-up sl-rdl`.split(' '))('%s', (id) => {
    const { figure: ref, lever } = exercise(id)
    const figure = findFigure(figures, ref)!
    const { worst } = moveFigure(content.body, figure, content.body.heightM)
    expect(lever.kind).toBe('geometric')
    expect(Math.abs(loadLever(figure, worst)!.metres - lever.extM)).toBeLessThanOrEqual(0.03)
    if (id !== 'hack')
      expect(Math.abs(upperBodyLever(worst).metres - lever.upperBodyM)).toBeLessThanOrEqual(0.04)
  })

  it.each(['hip-thrust', 'leg-press', 'kb-swing', 'belt-squat'])('%s has none, and a sentence', (id) => {
    expect(exercise(id).lever.kind).toBe('equivalent')
    expect(findFigure(figures, exercise(id).figure)?.noLever?.length).toBeGreaterThan(20)
  })

  it('all 28 have a figure, and so has every drill', () => {
    const index = `${geometric} hip-thrust belt-squat leg-press lunge-rev lunge-walk step-up sl-rdl kb-swing
      glute-bridge leg-ext leg-curl bird-dog dead-bug side-plank superman walk`.split(/\s+/)
    expect(index.length).toBe(28)
    expect(index.filter((id) => findFigure(figures, exercise(id).figure) === undefined)).toEqual([])
    const drills = content.actions.filter(({ kind }) => kind === 'drill' || kind === 'walk')
    expect(drills.filter(({ figure }) => figure === undefined).map(({ id }) => id)).toEqual([])
  })
})
