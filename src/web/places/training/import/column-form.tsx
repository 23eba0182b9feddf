import { useLayoutEffect, useState } from 'preact/hooks'
import type { ColumnMapping, MappableColumn } from '#imports/generic/column-mapping'
import { training } from '#web/words/en/training'
import style from './import.module.css'
import type { TableColumn } from './read-columns.ts'

type Props = { readonly file: File; readonly onMapping: (mapping: ColumnMapping) => void }

const needed = ['date', 'exercise', 'reps'] as const
const optional = ['weight', 'title', 'time', 'seconds', 'rpe', 'rir', 'note'] as const
const words = training.import.columns

/** A table of one's own: the lifter says which column is what. Nothing for a file that is no table. */
export const ColumnForm = ({ file, onMapping }: Props) => {
  const [columns, setColumns] = useState<readonly TableColumn[] | null>(null)
  const [chosen, setChosen] = useState<ColumnMapping['columns']>({})
  const [isTried, setTried] = useState(false)
  useLayoutEffect(() => {
    // The parser of tables loads only for a file no app is known for.
    void import('./read-columns.ts').then(({ readColumns }) => readColumns(file)).then(setColumns)
  }, [file])
  if (columns === null) return null
  const isMissing = (column: MappableColumn): boolean =>
    needed.some((one) => one === column) && chosen[column] === undefined
  const choose = (column: MappableColumn, heading: string) => {
    const { [column]: _, ...others } = chosen
    setChosen(heading === '' ? others : { ...others, [column]: heading })
  }
  return (
    <details>
      <summary>{words.open}</summary>
      <p class="quiet small">{words.says}</p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (!needed.some(isMissing)) onMapping({ app: 'table', columns: chosen })
        }}
      >
        <div class={style['columns']}>
          {[...needed, ...optional].map((column) => (
            <label key={column}>
              {words.names[column]}
              <select
                value={chosen[column] ?? ''}
                aria-invalid={isTried && isMissing(column) ? 'true' : undefined}
                onChange={(event) => choose(column, event.currentTarget.value)}
              >
                <option value="">{words.none}</option>
                {columns.map(({ heading, examples }, index) => (
                  <option key={`${heading} ${index}`} value={heading}>
                    {examples.length === 0 ? heading : words.option(heading, examples.join(', '))}
                  </option>
                ))}
              </select>
            </label>
          ))}
        </div>
        <p role="alert" class={style['problem']}>
          {isTried && needed.some(isMissing) ? words.missing : ''}
        </p>
        <button type="submit">{words.read}</button>
      </form>
    </details>
  )
}
