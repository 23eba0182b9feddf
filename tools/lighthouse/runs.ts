/** What we read of a Lighthouse report. Scores from 0 to 1, times in milliseconds. */
export type Run = {
  readonly categories: Readonly<Record<Category, { readonly score: number | null }>>
  readonly audits: Readonly<
    Record<
      string,
      {
        readonly title: string
        readonly score: number | null
        readonly scoreDisplayMode: string
        readonly numericValue?: number
      }
    >
  >
}

const categories = ['performance', 'accessibility', 'best-practices'] as const
type Category = (typeof categories)[number]

/** At least this in each category. */
const bar = 0.98
/** First contentful paint, at most. */
const firstPaintMs = 1500

const scoreOf = (run: Run, category: Category): number => run.categories[category].score ?? 0
const timeOf = (run: Run, audit: string): number =>
  run.audits[audit]?.numericValue ?? Number.POSITIVE_INFINITY

export const isBelow = (run: Run): boolean =>
  categories.some((category) => scoreOf(run, category) < bar) ||
  timeOf(run, 'first-contentful-paint') > firstPaintMs

/** The run that a busy machine disturbed least. */
export const best = (runs: readonly Run[]): Run =>
  runs.toSorted((a, b) => timeOf(a, 'largest-contentful-paint') - timeOf(b, 'largest-contentful-paint'))[0]!

/** A line of scores, a line of times, and each audit of the three categories that found something. */
export const sayRun = (name: string, run: Run): string => {
  const seconds = (audit: string): string => `${(timeOf(run, audit) / 1000).toFixed(2)} s`
  return [
    `${name}${isBelow(run) ? ': below the bar' : ''}`,
    `  ${categories.map((category) => `${category} ${Math.round(scoreOf(run, category) * 100)}`).join(', ')}`,
    `  first paint ${seconds('first-contentful-paint')}, largest ${seconds('largest-contentful-paint')}, ` +
      `blocked ${Math.round(timeOf(run, 'total-blocking-time'))} ms, ` +
      `shift ${timeOf(run, 'cumulative-layout-shift').toFixed(3)}`,
    ...Object.values(run.audits)
      .filter(({ score, scoreDisplayMode }) => scoreDisplayMode === 'binary' && score !== null && score < 1)
      .map(({ title }) => `  - ${title}`),
  ].join('\n')
}
