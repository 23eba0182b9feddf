import './styles/tokens.css'
import './styles/base.css'
import { render } from 'preact'
import { App } from '#web/app'
import { engine } from '#web/engine/running-engine'
import { watchInstallOffer } from '#web/offline/install'
import { registerServiceWorker } from '#web/offline/register'
import { loadPlace } from '#web/shell/page'
import { placeAt } from '#web/shell/places'

const start = async (): Promise<void> => {
  watchInstallOffer()
  // Under way before anything is drawn: the engine and the page asked for.
  engine()
  const place = placeAt(location.pathname)
  if (place !== undefined) await loadPlace(place).catch(() => {})
  render(<App />, document.getElementById('app')!)
  registerServiceWorker()
}

// Not awaited: the pages import from this file, and would wait for it as it waits for them.
void start()
