// Gives somebody summoned a link into the online room of their hearing, shortly before it begins.
import { findCaseById, isPartyOf } from '../cases/case-lookup.ts'
import { refuse } from '../kernel/refusal.ts'
import { created } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { linkValidForMinutes, makeLink } from './hearing-link.ts'
import { findHearing } from './hearing-store.ts'
import { mayJoinNow } from './hearing-view.ts'
import { digestOfToken, saveLink } from './link-store.ts'

export const handler = httpFunction(routes.issueLink, {}, async ({ path, actor, now, random }) => {
  const hearing = (await findHearing(path.court ?? '', path.id ?? '')) ?? refuse('missing', 'hearing.missing')
  const its = await findCaseById(hearing.caseId)
  // For whoever is not summoned the hearing does not exist.
  if (its === undefined || !isPartyOf(its, actor)) return refuse('missing', 'hearing.missing')
  if (!mayJoinNow(hearing, now)) return refuse('conflict', 'hearing.room-not-open')
  const token = Buffer.from(random(32)).toString('base64url')
  await saveLink(makeLink(digestOfToken(token), hearing.courtCode, hearing.id, actor.subject, now))
  return created({ token, validForMinutes: linkValidForMinutes })
})
