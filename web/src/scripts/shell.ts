// What the frame does with JavaScript: keeps the place when the language changes, leads who signed in here to their work, keeps the site for offline.
import { keepTheRestMessage } from '../offline/handled.ts'
import { signedInDoor } from './kit/session-marker.ts'

const signIn = document.querySelector<HTMLAnchorElement>('[data-sign-in]')
const door = document.querySelector<HTMLAnchorElement>(`[data-door="${CSS.escape(signedInDoor())}"]`)
const other = document.querySelector<HTMLAnchorElement>('[data-other-language]')

if (signIn && door) {
  signIn.hidden = true
  door.hidden = false
}

// At the click, because the query and the fragment may have changed since the page was opened.
other?.addEventListener('click', () => {
  other.href = other.pathname + location.search + location.hash
})
signIn?.addEventListener('click', () => {
  const back = location.pathname + location.search + location.hash
  if (signIn.pathname !== location.pathname) signIn.href = `${signIn.pathname}?ve=${encodeURIComponent(back)}`
})

// After the page is there and quiet: what is kept for offline must not compete with what is being read on a slow line.
if ('serviceWorker' in navigator && isSecureContext) {
  addEventListener('load', () => {
    // Where the browser forbids it (private windows) the site simply needs the network.
    setTimeout(() => keepForOffline().catch(() => undefined), 2_000)
  })
}

async function keepForOffline(): Promise<void> {
  await navigator.serviceWorker.register('/sw.js')
  const { active } = await navigator.serviceWorker.ready
  active?.postMessage(keepTheRestMessage)
}
