import { PageTitle } from '#web/shell/page-title'
import { words } from '#web/words/en'

export const Practice = () => <PageTitle>{words.places.practice}</PageTitle>
