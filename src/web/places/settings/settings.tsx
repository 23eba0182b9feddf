import { PageTitle } from '#web/shell/page-title'
import { words } from '#web/words/en'

export const Settings = () => <PageTitle>{words.places.settings}</PageTitle>
