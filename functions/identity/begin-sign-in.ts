// Sends a person to VNeID; when it is down, to the page that offers the one-time code instead.
import { redirect } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { log } from '../platform/log.ts'
import { routes } from '../routes.ts'
import { flowCookie } from './flow-cookie.ts'
import { saveFlow } from './identity-store.ts'
import { failedSignInPage, returnPath } from './person.ts'
import { newFlow, signInAddress } from './vneid-gateway.ts'

export const handler = httpFunction(routes.beginSignIn, {}, async ({ query, random, now }) => {
  const returnTo = returnPath(query.return)
  const flow = newFlow(Buffer.from(random(24)).toString('base64url'), returnTo, query.again === '1')
  try {
    const address = await signInAddress(flow)
    await saveFlow(flow, now)
    return redirect(address.href, [flowCookie(flow.id)])
  } catch (error) {
    log.error('the identity provider does not answer', error, { code: 'sign-in.provider-down' })
    return redirect(failedSignInPage('provider-down', returnTo))
  }
})
