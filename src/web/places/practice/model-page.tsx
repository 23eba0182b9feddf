import { useQuery } from '#web/engine/use-query'
import { Waiting } from '#web/parts/waiting'
import { PageTitle } from '#web/shell/page-title'
import { useDay, usePlaceLink } from '#web/shell/use-day'
import { confidence } from '#web/words/en/confidence'
import { model } from '#web/words/en/model'
import { practice } from '#web/words/en/practice'
import { sayShare } from '#web/words/format'
import type { ModelRow, ModelTable } from './model-table.ts'
import style from './practice.module.css'

/** What the letters of confidence mean, and how the model does against published measurements. */
export const ModelPage = () => {
  const { day } = useDay()
  const link = usePlaceLink()
  return (
    <div class="stack-wide">
      <div class="stack">
        <div>
          <p class="small">
            <a class={style['up']} href={link('/practice/exercises')}>
              {practice.exercises.backToLibrary}
            </a>
          </p>
          <PageTitle>{model.title}</PageTitle>
        </div>
        <p>{model.lead}</p>
      </div>
      <section class="stack-tight" aria-labelledby="letters">
        <h2 id="letters">{model.lettersTitle}</h2>
        <dl class={style['facts']}>
          {(['A', 'B', 'C', 'D'] as const).map((letter) => (
            <>
              <dt>{letter}</dt>
              <dd>{confidence.letters[letter]}</dd>
            </>
          ))}
        </dl>
        <p class="quiet">{model.lettersSay}</p>
      </section>
      <Waiting answered={useQuery('model-table', day, null)}>
        {(groups) => (
          <>
            {groups.map((group) => (
              <Group key={group.use} group={group} />
            ))}
          </>
        )}
      </Waiting>
    </div>
  )
}

const Group = ({ group }: { readonly group: ModelTable[number] }) => (
  <section class="stack-tight" aria-labelledby={group.use}>
    <h2 id={group.use}>{model.groups[group.use]}</h2>
    <p>
      {model.groupsSay[group.use]}{' '}
      {model.summary(
        group.agree,
        group.count,
        group.meanError === null ? null : sayShare(group.meanError),
        group.numbers,
      )}
    </p>
    <ul class={style['list']}>
      {group.rows.map((row) => (
        <li key={row.id} class={style['measured']}>
          <Row row={row} />
        </li>
      ))}
    </ul>
  </section>
)

const Row = ({ row }: { readonly row: ModelRow }) => (
  <>
    <p>{row.says}</p>
    <dl class={style['figures']}>
      <div>
        <dt>{model.published}</dt>
        <dd>{row.published}</dd>
      </div>
      <div>
        <dt>{model.modelled}</dt>
        <dd>{row.modelled}</dd>
      </div>
      <div>
        <dt>{row.error === null ? '' : model.error}</dt>
        <dd>{row.error}</dd>
      </div>
      <div>
        <dt />
        <dd>
          <span class={style['mark']} data-over={row.agrees ? 'no' : 'yes'}>
            {row.agrees ? model.agrees : model.misses}
          </span>
        </dd>
      </div>
    </dl>
    {row.miss === undefined ? null : <p class="small">{row.miss}</p>}
    <details>
      <summary class="small">
        {model.details}
        <span class="visually-hidden">: {row.says}</span>
      </summary>
      <dl class={style['facts']}>
        <Fact name={model.compared} says={row.compared} />
        <Fact name={model.assumed} says={row.assumed} />
        <Fact name={model.because} says={row.because} />
        <dt>{model.sources}</dt>
        <dd>
          {row.sources.map(({ citation, address }) => (
            <p key={citation}>{address === null ? citation : <a href={address}>{citation}</a>}</p>
          ))}
        </dd>
      </dl>
    </details>
  </>
)

const Fact = ({ name, says }: { readonly name: string; readonly says: string | undefined }) =>
  says === undefined ? null : (
    <>
      <dt>{name}</dt>
      <dd>{says}</dd>
    </>
  )
