import { PageTitle } from '#web/shell/page-title'
import { words } from '#web/words/en'

export const Answers = () => <PageTitle>{words.places.answers}</PageTitle>
