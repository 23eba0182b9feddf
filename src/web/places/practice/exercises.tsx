import { plainName } from '#protocol/exercise-name'
import { useQuery } from '#web/engine/use-query'
import { Waiting } from '#web/parts/waiting'
import { PageTitle } from '#web/shell/page-title'
import { useDay, usePlaceLink } from '#web/shell/use-day'
import { useSearchParam } from '#web/shell/use-search-param'
import { practice } from '#web/words/en/practice'
import { sayRounded } from '#web/words/format'
import type { ExerciseLine } from './exercise-library.ts'
import { exercisePath } from './practice-pages.ts'
import style from './practice.module.css'

const words = practice.exercises

/** The library: every exercise, found by any spelling, with its lever and how sure that is. */
export const Exercises = () => {
  const { day } = useDay()
  const link = usePlaceLink()
  const { value: find, set: setFind } = useSearchParam('find')
  const { value: kind, set: setKind } = useSearchParam('kind')
  return (
    <div class="stack">
      <div>
        <p class="small">
          <a class={style['up']} href={link('/practice')}>
            {practice.back}
          </a>
        </p>
        <PageTitle>{practice.library}</PageTitle>
      </div>
      <div class={style['tools']}>
        <label>
          {words.find}
          <input type="search" value={find} onInput={(event) => setFind(event.currentTarget.value)} />
        </label>
        <div class={style['kinds']} role="group" aria-label={words.kind}>
          {['', ...Object.keys(words.patterns)].map((pattern) => (
            <button
              key={pattern}
              type="button"
              aria-pressed={kind === pattern}
              onClick={() => setKind(pattern)}
            >
              {pattern === '' ? words.all : words.patterns[pattern as ExerciseLine['pattern']]}
            </button>
          ))}
        </div>
      </div>
      <p class="small quiet">
        {words.legend} <a href={link('/practice/model')}>{words.model}</a>
      </p>
      <Waiting answered={useQuery('exercise-library', day, null)}>
        {(library) => (
          <Found
            exercises={library.filter(
              ({ pattern, names }) =>
                (kind === '' || pattern === kind) &&
                plainName(find)
                  .split(' ')
                  .every((word) => names.includes(word)),
            )}
          />
        )}
      </Waiting>
    </div>
  )
}

const Found = ({ exercises }: { readonly exercises: readonly ExerciseLine[] }) => {
  const link = usePlaceLink()
  return (
    <>
      <p role="status" class="small quiet">
        {exercises.length === 0 ? words.none : words.found(exercises.length)}
      </p>
      <ul class={style['list']}>
        {exercises.map(({ id, name, confidence, extM, bodyNm, isEquivalent }) => (
          <li key={id} class={style['exercise']}>
            <a href={link(exercisePath(id))}>
              <strong>{name}</strong>
              <span>
                {extM === 0 ? words.body(sayRounded(bodyNm)) : words.lever(sayRounded(extM * 100))}
                {isEquivalent && extM > 0 ? '*' : ''} · {confidence}
                <span class="visually-hidden">, {words.confidence(confidence)}</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
