import { install, useInstall } from '#web/offline/install'
import { settings } from '#web/words/en/settings'

const words = settings.install

/** How to have the app on the home screen: by one button where the browser has one, else by hand. */
export const Install = () => {
  const way = useInstall()
  return (
    <section class="stack-tight" aria-labelledby="install-heading">
      <h2 id="install-heading">{words.heading}</h2>
      {way === 'installed' ? (
        <p>{words.installed}</p>
      ) : (
        <>
          <p class="quiet">{words.says}</p>
          {way === 'offered' ? (
            <p>
              <button type="button" onClick={() => void install()}>
                {words.install}
              </button>
            </p>
          ) : (
            <p>{words.byHand}</p>
          )}
        </>
      )}
    </section>
  )
}
