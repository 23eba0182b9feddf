import { useState } from 'preact/hooks'
import { training } from '#web/words/en/training'
import style from './import.module.css'

type Props = { readonly onFiles: (files: readonly File[]) => void; readonly isMore?: boolean }

/** Files by a tap, or dropped. Any kind is taken: what a file is, its content says. */
export const Chooser = ({ onFiles, isMore = false }: Props) => {
  const [isOver, setOver] = useState(false)
  const take = (list: FileList | null | undefined) => {
    const files = [...(list ?? [])]
    if (files.length > 0) onFiles(files)
  }
  return (
    <div
      class={style['drop']}
      data-over={isOver ? 'yes' : undefined}
      data-small={isMore ? 'yes' : undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        take(event.dataTransfer?.files)
      }}
    >
      <label class={`button ${isMore ? '' : 'main-button'} ${style['choose']}`}>
        {isMore ? training.import.addMore : training.import.choose}
        <input
          type="file"
          multiple
          onChange={(event) => {
            take(event.currentTarget.files)
            // The same file may be chosen again.
            event.currentTarget.value = ''
          }}
        />
      </label>
      <span class="quiet">{isOver ? training.import.dropNow : training.import.drop}</span>
    </div>
  )
}
