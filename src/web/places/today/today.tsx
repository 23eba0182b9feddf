import { useAdvice } from '#web/engine/use-advice'
import { Waiting } from '#web/parts/waiting'
import { PageTitle } from '#web/shell/page-title'
import { useDay } from '#web/shell/use-day'
import { words } from '#web/words/en'
import { sayDay } from '#web/words/format'
import { Doors } from './doors.tsx'
import { TodayAdvice } from './today-advice.tsx'

export const Today = () => {
  const { day } = useDay()
  const answered = useAdvice(day)
  if (answered.state === 'ready' && answered.value.events === 0) return <Doors />
  return (
    <div class="stack-wide">
      <PageTitle tab={words.today.title}>{sayDay(day)}</PageTitle>
      <Waiting answered={answered}>{(answer) => <TodayAdvice answer={answer} day={day} />}</Waiting>
    </div>
  )
}
