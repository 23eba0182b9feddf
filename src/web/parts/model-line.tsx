import type { Confidence } from '#protocol/exercise'
import { usePlaceLink } from '#web/shell/use-day'
import { model } from '#web/words/en/model'

type Props = { readonly confidence: Confidence; readonly children?: string }

/** How sure the numbers of the model above it are, in a letter and its words, with the way to how good the model is. */
export const ModelLine = ({ confidence, children = '' }: Props) => {
  const link = usePlaceLink()
  return (
    <p class="small quiet">
      {model.line(confidence, model.letters[confidence])} {children}{' '}
      <a href={link('/practice/model')}>{model.more}</a>
    </p>
  )
}
