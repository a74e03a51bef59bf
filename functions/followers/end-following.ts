// The owner of a mailbox ends one topic, or every one; with the last one everything of the address is deleted.
import { refuse } from '../kernel/refusal.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { endFollowing } from './follower.ts'
import { endForm } from './follower-form.ts'
import { followerByLink, saveFollower } from './follower-store.ts'
import { followerView } from './follower-view.ts'

export const handler = httpFunction(routes.endFollowing, { body: endForm }, async ({ body, now }) => {
  const follower = (await followerByLink(body.link)) ?? refuse('gone', 'follower.link-ended')
  const change = endFollowing(follower, body.topic, 'page', now)
  if (change && !(await saveFollower(follower, change))) refuse('busy', 'follower.busy')
  return ok(followerView(change?.follower ?? follower, now))
})
