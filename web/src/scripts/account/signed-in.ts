// The gate of pages that belong to one person: asks who is signed in, else says why that is needed and leads back to this very place.
import type { account as accountWords } from '../../words/vi/account.ts'
import { failureNotice, signInAddress } from '../kit/failure.ts'
import { fillPlace, h } from '../kit/h.ts'
import { notice } from '../kit/notice.ts'
import { loadWords } from '../kit/page-words.ts'
import { askSession, type SignedIn } from '../kit/session.ts'
import { whileWaiting } from '../kit/wait.ts'

/** `why` says why this page is not open to everyone. */
export async function whenSignedIn(place: HTMLElement, why: string, show: (person: SignedIn) => Promise<void>): Promise<void> {
  const outcome = await whileWaiting(place, askSession())
  if (!outcome.ok) {
    fillPlace(place, await failureNotice(outcome, () => whenSignedIn(place, why, show)))
    return
  }
  if (outcome.data.signedIn) await show(outcome.data)
  else fillPlace(place, await gate(why))
}

/** What a person reads who is not signed in. */
export async function gate(why: string): Promise<HTMLElement> {
  const { account } = await loadWords({ vi: () => import('../../words/vi/account.ts'), en: () => import('../../words/en/account.ts') })
  return gateNotice(account, why)
}

function gateNotice(words: typeof accountWords, why: string): HTMLElement {
  const { title, action, back } = words.gate
  return notice(
    'information',
    title,
    h('p', {}, why),
    h('p', {}, back),
    h('p', {}, h('a', { class: 'button button-primary', href: signInAddress() }, action)),
  )
}
