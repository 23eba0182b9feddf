import type { ComponentChildren } from 'preact'
import style from './chart.module.css'
import { DataTable, type TableData } from './data-table.tsx'
import { useWidth } from './use-width.ts'

type Props = {
  /** What the chart shows, in words: stands above it and is all that many need. */
  readonly finding: ComponentChildren
  /** Name of the drawing for readers who do not see it. */
  readonly label: string
  /** Of the drawing, px. */
  readonly height: number
  readonly legend?: ComponentChildren
  /** The same numbers, one tap below. */
  readonly table: TableData
  readonly children: (width: number) => ComponentChildren
}

/** A figure: the finding, the drawing at its real width, what the marks mean, and the numbers as a table. */
export const Chart = ({ finding, label, height, legend, table, children }: Props) => {
  const [frame, width] = useWidth()
  return (
    <figure class={style['figure']}>
      <figcaption class={style['finding']}>{finding}</figcaption>
      <div ref={frame}>
        <svg
          class={style['drawing']}
          viewBox={`0 0 ${Math.max(width, 1)} ${height}`}
          height={height}
          role="group"
          aria-label={label}
        >
          {width === 0 ? null : children(width)}
        </svg>
      </div>
      {legend === undefined ? null : <ul class={style['legend']}>{legend}</ul>}
      <DataTable data={table} />
    </figure>
  )
}
