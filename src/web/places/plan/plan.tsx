import { PageTitle } from '#web/shell/page-title'
import { words } from '#web/words/en'

export const Plan = () => <PageTitle>{words.places.plan}</PageTitle>
