// What the address behind a link follows, and what waits for its owner's button. Reading changes nothing.
import { refuse } from '../kernel/refusal.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { linkForm } from './follower-form.ts'
import { followerByLink } from './follower-store.ts'
import { followerView } from './follower-view.ts'

export const handler = httpFunction(routes.readFollower, { body: linkForm }, async ({ body, now }) => {
  const follower = (await followerByLink(body.link)) ?? refuse('gone', 'follower.link-ended')
  return ok(followerView(follower, now))
})
