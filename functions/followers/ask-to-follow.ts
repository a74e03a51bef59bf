// Anyone asks for mails when the schedule changes. The answer is always the same: it tells nobody whether an address follows anything.
import { courtDirectory } from '../administration/directory-lookup.ts'
import { civilDateOf } from '../kernel/civil-date.ts'
import { isInForce } from '../kernel/courts.ts'
import { refuse } from '../kernel/refusal.ts'
import { accepted } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { askedForDays, askToFollow, followerAddress, newFollower } from './follower.ts'
import { askForm } from './follower-form.ts'
import { followerByAddress, saveFollower } from './follower-store.ts'
import { topicAsked } from './topic.ts'

export const handler = httpFunction(routes.askToFollow, { body: askForm }, async ({ body, now, newId, random }) => {
  const email = followerAddress(body.email)
  const { courts } = await courtDirectory()
  const inForce = courts.filter(court => isInForce(court, civilDateOf(now))).map(({ code }) => code)
  const topic = topicAsked(body, inForce)
  const known = await followerByAddress(email)
  const ids = { id: newId(), linkId: Buffer.from(random(32)).toString('base64url') }
  const change = askToFollow(known ?? newFollower(email, ids, body.language), topic, body.language, now)
  if (change && !(await saveFollower(known, change))) refuse('busy', 'follower.busy')
  return accepted({ askedForDays })
})
