// The window onto hearings: what the public may know of a change, and what a case's own people see of its hearings.

import type { CaseParty } from '../cases/case.ts'
import type { OwnHearing } from './hearing-form.ts'
import { findHearing, hearingsOf } from './hearing-store.ts'
import { ownHearing } from './hearing-view.ts'
import { type PublicHearing, publicHearing } from './public-hearing.ts'

export interface PublicChange {
  /** The same for the same change wherever it is told: in the feed of changes too. */
  id: string
  /** As it stands now, which may be after a later change. */
  hearing: PublicHearing
  change: PublicHearing['changed'][number]
}

/** What was done to a hearing at an instant, as the public may know it; undefined when there was no such thing. */
export const publicChange = async (courtCode: string, hearingId: string, at: string): Promise<PublicChange | undefined> => {
  const first = await findHearing(courtCode, hearingId)
  let hearing = first
  for (let next = first?.next; next; next = hearing.next) {
    const successor = await findHearing(courtCode, next.id)
    if (successor === undefined) break
    hearing = successor
  }
  if (hearing === undefined) return undefined
  const index = hearing.acts.findIndex(act => act.at === at)
  // A case that is tried behind closed doors now is not told by its other days either.
  const isClosed = hearing.isClosed || (await hearingsOf(hearing.caseId)).some(each => each.isClosed)
  const shown = publicHearing({ ...hearing, isClosed })
  const change = shown.changed[index]
  return change && { id: `${hearing.seriesId}:${index}`, hearing: shown, change }
}

/** Every hearing of a case, first to last, in full: for those who take part in it. */
export const hearingsOfCase = async ({ id, parties }: { id: string; parties: readonly CaseParty[] }, now: string): Promise<OwnHearing[]> =>
  (await hearingsOf(id)).map(hearing => ownHearing(hearing, parties, now))
