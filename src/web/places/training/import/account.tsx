import type { ImportAccount, RowRemark } from '#imports/import-account'
import { training } from '#web/words/en/training'
import { sayFullDay, sayRounded } from '#web/words/format'
import style from './import.module.css'

const words = training.import.account
const remarksShown = 50
const namesShown = 12

/** What became of every row of a file: it adds up to the first line. */
export const Account = ({ account }: { readonly account: ImportAccount }) => {
  const { imported, alreadyThere, notTraining, skipped, pending, exercises } = account
  return (
    <div class="stack-tight">
      <p class="quiet small">
        {account.app}, {account.dialect}
        {account.unit === 'asked' ? '' : ` · ${account.unit}`}
      </p>
      <table class={style['account']} aria-label={words.label(account.file)}>
        <tbody>
          <Line count={account.rows} says={words.inFile} isSum />
          <Line
            count={imported.rows}
            says={words.imported}
            more={
              imported.sessions === 0
                ? ''
                : `${words.sum(sayRounded(imported.sessions), sayRounded(imported.sets))}${
                    imported.from === null || imported.to === null
                      ? ''
                      : `, ${words.between(sayFullDay(imported.from), sayFullDay(imported.to))}`
                  }`
            }
          />
          <Line
            count={alreadyThere.rows}
            says={words.there}
            more={
              alreadyThere.sessions === 0
                ? ''
                : words.sum(sayRounded(alreadyThere.sessions), sayRounded(alreadyThere.sets))
            }
          />
          <Line
            count={notTraining.rows}
            says={words.notTraining}
            more={Object.entries(notTraining.reasons)
              .map(([reason, count]) => `${sayRounded(count)} ${reason}`)
              .join(', ')}
          />
          <Line count={skipped.length} says={words.skipped} />
          <Line count={pending.rows} says={words.pending} />
        </tbody>
      </table>
      {account.corrected === 0 ? null : <p>{words.corrected(account.corrected)}</p>}
      {account.skippedSets === 0 ? null : <p class="quiet">{words.skippedSets(account.skippedSets)}</p>}
      {account.sleep === undefined ? null : (
        <p>
          {words.sleep(account.sleep.nights, account.sleep.alreadyThere)},{' '}
          {words.between(sayFullDay(account.sleep.from), sayFullDay(account.sleep.to))}.
        </p>
      )}
      <Remarks title={words.left} remarks={skipped} />
      <Remarks title={words.marked} remarks={account.marked} />
      {account.readings.length === 0 ? null : (
        <details>
          <summary class="small">{words.readAs}</summary>
          <ul class={style['remarks']}>
            {account.readings.map((reading) => (
              <li key={reading}>{reading}</li>
            ))}
          </ul>
        </details>
      )}
      {exercises.names === 0 ? null : <p>{words.names(exercises.identified, exercises.names)}</p>}
      <Unknown exercises={exercises} />
    </div>
  )
}

type LineProps = {
  readonly count: number
  readonly says: string
  readonly more?: string
  readonly isSum?: boolean
}

/** A kind of row that the file has none of is no news. */
const Line = ({ count, says, more = '', isSum = false }: LineProps) =>
  count === 0 && !isSum ? null : (
    <tr class={isSum ? style['sum'] : undefined}>
      <td class="number">{sayRounded(count)}</td>
      <th scope="row">
        {isSum ? words.rows(sayRounded(count)).replace(/^\S+ /, '') : ''} {says}
        {more === '' ? null : <span class={style['more']}>{more}</span>}
      </th>
    </tr>
  )

type RemarksProps = { readonly title: string; readonly remarks: readonly RowRemark[] }

const Remarks = ({ title, remarks }: RemarksProps) =>
  remarks.length === 0 ? null : (
    <details>
      <summary class="small">
        {title}: {sayRounded(remarks.length)}
      </summary>
      <ul class={style['remarks']}>
        {remarks.slice(0, remarksShown).map(({ row, reason }) => (
          <li key={`${row} ${reason}`}>
            {words.row(row)}: {reason}
          </li>
        ))}
        {remarks.length > remarksShown ? <li>{words.more(remarks.length - remarksShown)}</li> : null}
      </ul>
    </details>
  )

const Unknown = ({ exercises: { unidentified } }: Pick<ImportAccount, 'exercises'>) =>
  unidentified.length === 0 ? null : (
    <details>
      <summary class="small">
        {words.unknown}: {sayRounded(unidentified.length)}
      </summary>
      <p class="quiet small">{words.unknownSays}</p>
      <ul class={style['remarks']}>
        {unidentified.slice(0, namesShown).map(({ name, sets }) => (
          <li key={name}>
            {name}, {training.sets(sets)}
          </li>
        ))}
        {unidentified.length > namesShown ? <li>{words.more(unidentified.length - namesShown)}</li> : null}
      </ul>
    </details>
  )
