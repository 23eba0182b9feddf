import { useQuery } from '#web/engine/use-query'
import { FigureOf } from '#web/parts/figure/figure-of'
import { Waiting } from '#web/parts/waiting'
import { Why } from '#web/parts/why'
import { PageTitle } from '#web/shell/page-title'
import { useDay, usePlaceLink } from '#web/shell/use-day'
import { words } from '#web/words/en'
import { practice } from '#web/words/en/practice'
import { sayFullDay } from '#web/words/format'
import type { ExerciseDetail } from './exercise-detail.ts'
import { ExerciseForces } from './exercise-forces.tsx'
import { ExerciseLoads } from './exercise-loads.tsx'
import { NothingHere } from './nothing-here.tsx'
import { exercisePath } from './practice-pages.ts'
import style from './practice.module.css'

const own = practice.exercises

/** One exercise: how it is drawn, what it asks of the lower back, how sure that is, what asks less and more. */
export const ExercisePage = ({ id }: { readonly id: string }) => {
  const { day } = useDay()
  return (
    <Waiting answered={useQuery('exercise-detail', day, id)}>
      {(detail) => (detail === null ? <NothingHere /> : <Exercise detail={detail} />)}
    </Waiting>
  )
}

const Exercise = ({ detail }: { readonly detail: ExerciseDetail }) => {
  const { day } = useDay()
  const link = usePlaceLink()
  const { exercise, basis, log } = detail
  return (
    <article class="stack-wide">
      <div class="stack">
        <div>
          <p class="small">
            <a class={style['up']} href={link('/practice/exercises')}>
              {own.backToLibrary}
            </a>
          </p>
          <PageTitle>{exercise.name}</PageTitle>
        </div>
        <div class={style['figure']}>
          <FigureOf of={{ exercise: exercise.id }} day={day} label={exercise.name} moving />
        </div>
      </div>
      <ExerciseLoads detail={detail} />
      <ExerciseForces detail={detail} />
      <section class="stack-tight" aria-labelledby="why">
        <h2 id="why">{own.why}</h2>
        <p>{basis.says}</p>
        <Why reasons={[basis]} of={exercise.name} isSaid />
      </section>
      <section class="stack-tight" aria-labelledby="links">
        <h2 id="links">{own.others}</h2>
        <Links title={own.easier} exercises={detail.easier} none={own.lowest} />
        <Links title={own.harder} exercises={detail.harder} none="" />
        {exercise.cue === null ? null : (
          <p>
            <span class="quiet">{own.cue}:</span> {exercise.cue}
          </p>
        )}
      </section>
      <dl class={style['facts']}>
        <dt>{own.muscles}</dt>
        <dd>
          {sentence(muscles(exercise.muscles.primary))}
          {exercise.muscles.secondary.length === 0
            ? ''
            : `; ${own.secondary} ${muscles(exercise.muscles.secondary).toLowerCase()}`}
        </dd>
        <dt>{own.equipment}</dt>
        <dd>
          {exercise.equipment.length === 0
            ? own.nothing
            : sentence(exercise.equipment.map((item) => item.replaceAll('-', ' ')).join(', '))}
        </dd>
        {log === null ? null : (
          <>
            <dt>{own.log}</dt>
            <dd>{own.logged(log.sessions, sayFullDay(log.lastOn))}</dd>
          </>
        )}
      </dl>
    </article>
  )
}

/** The first letter large, the others small. */
const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1).toLowerCase()

const muscles = (list: ExerciseDetail['exercise']['muscles']['primary']): string =>
  list.map((muscle) => words.muscles[muscle]).join(', ')

type LinksProps = {
  readonly title: string
  readonly exercises: ExerciseDetail['easier']
  readonly none: string
}

const Links = ({ title, exercises, none }: LinksProps) => {
  const link = usePlaceLink()
  if (exercises.length === 0) return none === '' ? null : <p>{none}</p>
  return (
    <div>
      <h3>{title}</h3>
      <ul class={style['links']}>
        {exercises.map(({ id, name }) => (
          <li key={id}>
            <a href={link(exercisePath(id))}>{name}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
