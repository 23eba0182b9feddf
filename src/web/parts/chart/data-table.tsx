import type { ComponentChildren } from 'preact'
import { words } from '#web/words/en'
import style from './chart.module.css'

export type TableData = {
  readonly caption: string
  /** The first column heads its row; the others hold numbers. */
  readonly head: readonly string[]
  readonly rows: readonly { readonly key: string; readonly cells: readonly ComponentChildren[] }[]
}

/** The numbers of a chart, one tap below it. */
export const DataTable = ({ data }: { readonly data: TableData }) => (
  <details>
    <summary class="small">{words.bars.numbers}</summary>
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
  </details>
)
