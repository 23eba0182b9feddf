import { PageTitle } from '#web/shell/page-title'
import { words } from '#web/words/en'

export const Share = () => <PageTitle>{words.places.share}</PageTitle>
