import { usePages } from '#web/shell/use-pages'
import { DrillPage } from './drill-page.tsx'
import { ExercisePage } from './exercise-page.tsx'
import { Exercises } from './exercises.tsx'
import { ModelPage } from './model-page.tsx'
import { NothingHere } from './nothing-here.tsx'
import { type PracticePage, practicePageAt } from './practice-pages.ts'
import { PracticeStart } from './practice-start.tsx'
import { ScreenPage } from './screen-page.tsx'

/** Drills, technique, relief, self-screens and the library of exercises: each item has an address of its own. */
export const Practice = () => {
  const rest = usePages('/practice')
  const page = practicePageAt(rest)
  return page === undefined ? <NothingHere /> : <Shown key={rest} page={page} />
}

const Shown = ({ page }: { readonly page: PracticePage }) => {
  switch (page.name) {
    case 'list':
      return <PracticeStart />
    case 'drill':
      return <DrillPage id={page.id} />
    case 'screen':
      return <ScreenPage id={page.id} />
    case 'exercises':
      return <Exercises />
    case 'model':
      return <ModelPage />
    case 'exercise':
      return <ExercisePage id={page.id} />
    default:
      return page satisfies never
  }
}
