// Signs a person out: the session is gone from the server, the cookie from the browser.
import { noContent } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { endSession, noSessionCookies } from '../platform/session.ts'
import { routes } from '../routes.ts'

export const handler = httpFunction(routes.endSession, {}, async ({ session }) => {
  if (session) await endSession(session)
  return noContent(noSessionCookies)
})
