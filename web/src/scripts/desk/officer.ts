// Who sits at the desk: the signed-in officer, or a notice that says why this page has nothing to show and what to do.
import { addressIn } from '../../site/language.ts'
import { fill } from '../../words/fill.ts'
import type { desk as deskWords } from '../../words/vi/desk.ts'
import { showFailure, signInAddress } from '../kit/failure.ts'
import { fillPlace, h } from '../kit/h.ts'
import { notice } from '../kit/notice.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { askSession, type SignedIn } from '../kit/session.ts'
import { whileWaiting } from '../kit/wait.ts'

export const courtOfficers: readonly string[] = ['clerk', 'judge', 'chief-judge']
export const administrators: readonly string[] = ['administrator']

type Words = Pick<typeof deskWords, 'signedOut' | 'notOfficer'>

/** Calls `go` with the officer; otherwise the place says what is missing. */
export async function withOfficer(
  place: HTMLElement,
  words: Words,
  roles: readonly string[],
  go: (officer: SignedIn) => Promise<void>,
): Promise<void> {
  const outcome = await whileWaiting(place, askSession())
  if (!outcome.ok) return showFailure(place, outcome, () => void withOfficer(place, words, roles, go))
  const session = outcome.data
  if (!session.signedIn) return sayNobody(place, words)
  if (!roles.includes(session.role)) return sayStranger(place, words, session)
  place.replaceChildren()
  await go(session)
}

function sayNobody(place: HTMLElement, { signedOut }: Words): void {
  const signIn = h('a', { class: 'button button-primary', href: signInAddress() }, signedOut.action)
  fillPlace(place, notice('information', signedOut.title, h('p', {}, signedOut.body), h('p', {}, signIn)))
}

/** The code of the account is what an administrator must know to register an officer. */
function sayStranger(place: HTMLElement, { notOfficer }: Words, { subject }: SignedIn): void {
  fillPlace(
    place,
    notice(
      'warning',
      notOfficer.title,
      h('p', {}, notOfficer.body),
      h('p', { class: 'account-code', translate: 'no' }, fill(notOfficer.account, { subject })),
      h('p', {}, h('a', { class: 'button button-quiet', href: addressIn(pageLanguage, '/') }, notOfficer.home)),
    ),
  )
}
