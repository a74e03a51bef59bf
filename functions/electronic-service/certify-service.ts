// An officer certifies that one recipient was served; the certificate itself is written behind the request.
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { closeForm } from './service-form.ts'
import { certify, ofOwnCourt } from './service-officer.ts'
import { findRecipient, saveChange } from './service-store.ts'

export const handler = httpFunction(routes.certifyService, { body: closeForm }, async ({ body, actor, path, now }) => {
  const recipient = ofOwnCourt(await findRecipient(path.id ?? '', Number(path.no)), actor, body.version)
  const { version } = await saveChange(certify(recipient, actor, now))
  return ok({ version })
})
