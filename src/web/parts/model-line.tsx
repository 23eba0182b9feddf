import type { Confidence } from '#protocol/exercise'
import { usePlaceLink } from '#web/shell/use-day'
import { confidence as words } from '#web/words/en/confidence'

type Props = { readonly confidence: Confidence; readonly children?: string }

/** How sure the numbers of the model above it are, in a letter and its words, with the way to how good the model is. */
export const ModelLine = ({ confidence, children = '' }: Props) => {
  const link = usePlaceLink()
  return (
    <p class="small quiet">
      {words.line(confidence, words.letters[confidence])} {children}{' '}
      <a href={link('/practice/model')}>{words.more}</a>
    </p>
  )
}
