import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { words } from '#web/words/en'
import style from './chart.module.css'

export type TableData = {
  readonly caption: string
  /** The first column heads its row; the others hold numbers. */
  readonly head: readonly string[]
  readonly rows: readonly { readonly key: string; readonly cells: readonly ComponentChildren[] }[]
}

/** More than these are written only once somebody looks; fewer stand there for the printer too. */
const rowsAtOnce = 200

/** The numbers of a chart, one tap below it. */
export const DataTable = ({ data }: { readonly data: TableData }) => {
  const [isOpened, setOpened] = useState(data.rows.length <= rowsAtOnce)
  return (
    <details onToggle={() => setOpened(true)}>
      <summary class="small">{words.bars.numbers}</summary>
      {isOpened ? <Table data={data} /> : null}
    </details>
  )
}

const Table = ({ data }: { readonly data: TableData }) => (
  <div class={style['scroll']} tabIndex={0} role="region" aria-label={data.caption}>
    <table>
      <caption>{data.caption}</caption>
      <thead>
        <tr>
          {data.head.map((name, index) => (
            <th key={name} scope="col" class={index === 0 ? undefined : 'number'}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {data.rows.map(({ key, cells }) => (
          <tr key={key}>
            {cells.map((cell, index) =>
              index === 0 ? (
                <th key="head" scope="row">
                  {cell}
                </th>
              ) : (
                <td key={index} class="number">
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
