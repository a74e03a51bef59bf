// Opens the online room for the one person whose link it is, once.
import { refuse } from '../kernel/refusal.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { findHearing } from './hearing-store.ts'
import { mayJoinNow } from './hearing-view.ts'
import { useLink } from './link-store.ts'

export const handler = httpFunction(routes.openLink, {}, async ({ path, actor, now }) => {
  const link = (await useLink(path.token ?? '', actor.subject, now)) ?? refuse('gone', 'hearing.link-used')
  const hearing = (await findHearing(link.courtCode, link.hearingId)) ?? refuse('missing', 'hearing.missing')
  if (!mayJoinNow(hearing, now)) return refuse('conflict', 'hearing.room-not-open')
  return ok({ address: hearing.joinAddress })
})
