import { LocationProvider } from 'preact-iso/router'
import { Frame } from '#web/shell/frame'

export const App = () => (
  <LocationProvider>
    <Frame />
  </LocationProvider>
)
