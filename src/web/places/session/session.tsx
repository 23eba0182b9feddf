import { PageTitle } from '#web/shell/page-title'
import { words } from '#web/words/en'

export const Session = () => <PageTitle>{words.places.session}</PageTitle>
