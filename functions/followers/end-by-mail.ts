// The one click of a mail program (RFC 8058): ends the topic that the mail came for. A machine asks, so any token gets the same answer.
import { refuse } from '../kernel/refusal.ts'
import { noContent } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { endFollowing } from './follower.ts'
import { followerByEnd, saveFollower } from './follower-store.ts'

/** RFC 8058, 3.2: nothing else ends it, so that neither a scanner nor a crawler does. */
const oneClick = 'List-Unsubscribe=One-Click'

export const handler = httpFunction(routes.endByMail, {}, async ({ path, bytes, now }) => {
  if (!new TextDecoder().decode(bytes()).includes(oneClick)) return refuse('invalid', 'follower.no-click')
  const found = await followerByEnd(path.token ?? '')
  const change = found && endFollowing(found.follower, found.topic, 'mail', now)
  if (change && !(await saveFollower(found.follower, change))) refuse('busy', 'follower.busy')
  return noContent()
})
