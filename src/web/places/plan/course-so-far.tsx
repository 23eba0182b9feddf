import type { PhaseWords } from '#web/engine/messages'
import { LightMark } from '#web/parts/light-mark'
import { WhyLine } from '#web/parts/why-line'
import { planWords } from '#web/words/en/plan'
import { sayShortDay } from '#web/words/format'
import style from './plan.module.css'
import type { CourseEntry } from './plan-query.ts'

type Props = { readonly course: readonly CourseEntry[]; readonly phases: readonly PhaseWords[] }

/** The comeback so far: every change of phase and how the back answered each session, with the reasons. The newest first. */
export const CourseSoFar = ({ course, phases }: Props) => (
  <section class="stack-tight" aria-labelledby="course-heading">
    <h2 id="course-heading">{planWords.course}</h2>
    <ol class={style['course']} reversed>
      {course.toReversed().map((entry) => {
        const title =
          entry.kind === 'move'
            ? planWords.entered(phases.find(({ id }) => id === entry.to)?.name ?? entry.to)
            : `${entry.title}: ${planWords.lights[entry.light]}`
        return (
          <li key={`${entry.kind} ${entry.on} ${entry.kind === 'move' ? entry.to : entry.session}`}>
            <p class={style['when']}>{sayShortDay(entry.on)}</p>
            <WhyLine reason={entry.reason}>
              <span class={style['what']}>
                {entry.kind === 'light' ? <LightMark light={entry.light} /> : null}
                <strong>{title}</strong>
              </span>
              <span class="small">{entry.reason.says}</span>
            </WhyLine>
          </li>
        )
      })}
    </ol>
  </section>
)
