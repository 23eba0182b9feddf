import { PageTitle } from '#web/shell/page-title'
import { words } from '#web/words/en'

export const CheckIn = () => <PageTitle>{words.places['check-in']}</PageTitle>
