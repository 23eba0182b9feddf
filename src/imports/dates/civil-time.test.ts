import { describe, expect, it } from 'vitest'
import { readDate } from './civil-time.ts'
import { monthNamesByLanguage } from './month-names.ts'
import { readMonthWords } from './month-of-word.ts'

const at = (text: string): string | undefined => {
  const reading = readDate(text, readMonthWords())
  if (reading?.kind !== 'settled') return reading?.kind
  const { day, minute } = reading.time
  if (minute === undefined) return day
  return `${day} ${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}

describe('readDate', () => {
  it.each([
    ['4 Feb 2022, 15:13', '2022-02-04 15:13'],
    ['24 Jul 2024, 7:07', '2024-07-24 07:07'],
    ['Sep 17, 2024, 4:39 PM', '2024-09-17 16:39'],
    ['Jan 25, 2026 at 3:53 AM', '2026-01-25 03:53'],
    ['Jan 25, 2026 at 3:53\u202FPM', '2026-01-25 15:53'],
    ['Jan 25, 2026, 12:05\u00A0AM', '2026-01-25 00:05'],
    ['7 Ago 2023, 18:16', '2023-08-07 18:16'],
    ['5 Mai 2026', '2026-05-05'],
    ['24 de set. de 2024, 15:29', '2024-09-24 15:29'],
    ['1 Sept. 2026, 07:30', '2026-09-01 07:30'],
    ['16 Juni 2026', '2026-06-16'],
    ['22.09.2026, 17:00', '2026-09-22 17:00'],
    ['03.04.2026, 17:00', '2026-04-03 17:00'],
    ['5 9월 2026, 06:10', '2026-09-05 06:10'],
    ['2023. 9. 5. 오후 3:07', '2023-09-05 15:07'],
    ['2023年9月5日下午3:07', '2023-09-05 15:07'],
    ['15:07 5 thg 9, 2023', '2023-09-05 15:07'],
    ['5 сент. 2023 г., 15:07', '2023-09-05 15:07'],
    ['5 בספט׳ 2023, 15:07', '2023-09-05 15:07'],
    ['5.9.2023 klo 15.07', '2023-09-05 15:07'],
    ['25 gen 2026 a 12:30', '2026-01-25 12:30'],
    ['2018/3/14 6:15', '2018-03-14 06:15'],
    ['2016-10-03 19:30:55', '2016-10-03 19:30'],
    ['2022-01-05 22:06:49 +0000', '2022-01-05 22:06'],
    ['2023-09-05T23:30:00+02:00', '2023-09-05 23:30'],
    ['2025-05-20T05:00:00.000Z', '2025-05-20 05:00'],
    ['2025-05-20T18:04+02:00[Europe/Berlin]', '2025-05-20 18:04'],
    ['19/11/18', '2018-11-19'],
    ['05/16/18', '2018-05-16'],
    ['9/17/24, 4:39 PM', '2024-09-17 16:39'],
    ['07/07/2020', '2020-07-07'],
    ['45327.7527777778', '2024-02-05 18:04'],
    ['45342,3125', '2024-02-20 07:30'],
    ['45327', '2024-02-05'],
    ['45327.99999999', '2024-02-05 23:59'],
    ['20/02/2024 à 18:04', '2024-02-20 18:04'],
    ['2024-02-05 kl. 18:04', '2024-02-05 18:04'],
    ['20 02 2024, 18:04', '2024-02-20 18:04'],
    ['Monday, February 5, 2024 at 6:04 PM', '2024-02-05 18:04'],
    ['lunes, 5 de febrero de 2024, 18:04', '2024-02-05 18:04'],
    ['martes, 28 de mayo de 2024, 18:04', '2024-05-28 18:04'],
    ['mar. 28 mai 2024, 18:04', '2024-05-28 18:04'],
    ['martedì 28 maggio 2024 alle ore 18:04', '2024-05-28 18:04'],
    ['Mar 28, 2024', '2024-03-28'],
    ['2024. január 3., szerda 18:04', '2024-01-03 18:04'],
    ['quarta, 13/01/2024, 18:04', '2024-01-13 18:04'],
    ['st 3. 1. 2024 18:04', '2024-01-03 18:04'],
    ['3. Jänner 2024 um 18:04', '2024-01-03 18:04'],
    ['3 d’abr. 2024, 18:04', '2024-04-03 18:04'],
    ['3 janv. 2024, 18 h 04', '2024-01-03 18:04'],
    ['2024-01-03 18 h 04 min 09 s', '2024-01-03 18:04'],
    ['2024年1月3日 凌晨12:07', '2024-01-03 00:07'],
    ['2024/1/3 晚上6:04', '2024-01-03 18:04'],
    ['24. 1. 15. 오후 6:04', '2024-01-15 18:04'],
    ['3 Jan 2024, 6:04 PTG', '2024-01-03 18:04'],
    ['23/01/24, 18.04', '2024-01-23 18:04'],
    ['5 02 2024', 'ambiguous'],
    ['99999', undefined],
    ['12345', undefined],
    ['1707156240', undefined],
    ['03/04/18', 'ambiguous'],
    ['31/02/2020', undefined],
    ['2022-13-01', undefined],
    ['0-00-00', undefined],
    ['25:61', undefined],
    ['Squat', undefined],
    ['', undefined],
  ])('%s is %s', (text, expected) => {
    expect(at(text)).toBe(expected)
  })

  it('says which order a day above 12 settles', () => {
    const order = (text: string): unknown => {
      const reading = readDate(text, readMonthWords())
      return reading?.kind === 'settled' ? reading.order : undefined
    }
    expect(['19/11/18', '11/19/18', '2018-11-19', '07/07/18'].map(order)).toEqual([
      'day-first',
      'month-first',
      undefined,
      undefined,
    ])
  })

  it.each(Object.keys(monthNamesByLanguage))(
    'knows every month of %s, alone and within one file',
    (language) => {
      const months = readMonthWords()
      const names = monthNamesByLanguage[language]!.split(' ')
      expect(names).toHaveLength(12)
      const longest = names.map(
        (spellings) => spellings.split('/').toSorted((a, b) => b.length - a.length)[0]!,
      )
      // Seen once, the year tells which language a word that two of them share is in.
      for (const name of longest) readDate(`5 ${name} 2023`, months)
      for (const [month, name] of longest.entries()) {
        const reading = readDate(`5 ${name} 2023`, months)
        expect(reading?.kind === 'settled' ? reading.time.day : name).toBe(
          `2023-${String(month + 1).padStart(2, '0')}-05`,
        )
      }
    },
  )

  it('reads a word that two languages share by the other months of the file', () => {
    const months = readMonthWords()
    expect(months.monthOf('kolovoza')).toBe(8)
    expect(months.monthOf('lip')).toBe(6)
    const polish = readMonthWords()
    expect(polish.monthOf('sierpnia')).toBe(8)
    expect(polish.monthOf('lip')).toBe(7)
  })
})
