import { PageTitle } from '#web/shell/page-title'
import { words } from '#web/words/en'

export const Insight = () => <PageTitle>{words.places.insight}</PageTitle>
