// Whoever signs has just proved who they are: says until when the last proof counts, or leads to a new one and back here.

import { freshProofMinutes } from '../../../../functions/filings/signature.ts'
import { localTimeOf } from '../../../../functions/kernel/civil-date.ts'
import { fill } from '../../words/fill.ts'
import { signInAddress } from '../kit/failure.ts'
import { fillPlace, h } from '../kit/h.ts'
import { askSession, type SignedIn } from '../kit/session.ts'
import { reviewWords } from './review-words.ts'

/** Reading the petition and typing a name takes a moment: a proof about to end is renewed first. */
const spareMinutes = 1

/** Whole minutes that the proof still counts; 0 when it must be renewed. */
export const minutesOfProof = (authenticatedAt: string, now: Date): number =>
  Math.max(0, Math.floor(freshProofMinutes - spareMinutes - (now.getTime() - Date.parse(authenticatedAt)) / 60_000))

/** A person without VNeID proves who they are by a new one-time code. */
const proofAddress = (session: Pick<SignedIn, 'assurance'>): string => {
  const here = location.pathname + location.search + location.hash
  return session.assurance === 'code' ? signInAddress(here) : `/api/sign-in?again=1&return=${encodeURIComponent(here)}`
}

export interface Proof {
  element: HTMLElement
  /** Draws anew what time has changed. True while the proof counts. */
  isFresh(): boolean
  leave(): void
}

export const identityProof = async (onChange: (isFresh: boolean) => void): Promise<Proof> => {
  const { sign: said } = reviewWords
  const element = h('div', {})
  const outcome = await askSession()
  const session = outcome.ok && outcome.data.signedIn ? outcome.data : undefined
  let drawn: boolean | undefined
  const isFresh = (): boolean => {
    const minutes = session ? minutesOfProof(session.authenticatedAt, new Date()) : 0
    const fresh = minutes > 0
    if (session && fresh) {
      fillPlace(element, h('p', {}, fill(said.proofDone, { time: localTimeOf(session.authenticatedAt), minutes })))
    } else if (drawn !== false) {
      const href = session ? proofAddress(session) : signInAddress()
      fillPlace(
        element,
        h('p', {}, fill(said.proofBody, { minutes: freshProofMinutes })),
        h('p', {}, h('a', { class: 'button', id: 'prove', href }, said.proofAction)),
      )
    }
    if (drawn !== fresh) {
      drawn = fresh
      onChange(fresh)
    }
    return fresh
  }
  const timer = setInterval(isFresh, 20_000)
  return { element, isFresh, leave: () => clearInterval(timer) }
}
