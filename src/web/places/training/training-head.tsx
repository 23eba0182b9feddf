import { PageTitle } from '#web/shell/page-title'
import { usePlaceLink } from '#web/shell/use-day'
import { words } from '#web/words/en'
import { training } from '#web/words/en/training'
import { TrainingNav } from './training-nav.tsx'
import style from './training.module.css'

/** The head of the pages between which the place's own navigation goes. `tab` names the browser's tab. */
export const TrainingHead = ({ tab }: { readonly tab: string }) => {
  const link = usePlaceLink()
  return (
    <>
      <div class={style['head']}>
        <PageTitle tab={tab}>{words.places.training}</PageTitle>
        <a class="button" href={link('/training/import')}>
          {training.bring}
        </a>
      </div>
      <TrainingNav />
    </>
  )
}
