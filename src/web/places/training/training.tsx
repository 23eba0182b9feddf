import { PageTitle } from '#web/shell/page-title'
import { words } from '#web/words/en'

export const Training = () => <PageTitle>{words.places.training}</PageTitle>
