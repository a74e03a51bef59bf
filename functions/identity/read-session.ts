// Tells the browser who is signed in, if anyone.
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { sessionView } from './session-view.ts'

export const handler = httpFunction(routes.readSession, {}, async ({ session, now }) => ok(sessionView(session, now)))
