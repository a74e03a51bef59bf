// The owner of a mailbox presses the button: from now on mails come. Pressed again, it says the same.
import { refuse } from '../kernel/refusal.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { confirmFollowing } from './follower.ts'
import { linkForm } from './follower-form.ts'
import { followerByLink, releaseLinkMail, saveFollower } from './follower-store.ts'
import { followerView } from './follower-view.ts'

export const handler = httpFunction(routes.confirmFollowing, { body: linkForm }, async ({ body, now }) => {
  const follower = (await followerByLink(body.link)) ?? refuse('gone', 'follower.link-ended')
  const change = confirmFollowing(follower, now)
  if (change && !(await saveFollower(follower, change))) refuse('busy', 'follower.busy')
  // Its owner answered the mail of the day: what they ask for next brings another.
  if (change) await releaseLinkMail(follower.email)
  return ok(followerView(change?.follower ?? follower, now))
})
