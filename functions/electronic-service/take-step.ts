// An officer takes the next rung of the ladder for one recipient.
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { stepForm } from './service-form.ts'
import { ofOwnCourt, takeNextStep } from './service-officer.ts'
import { findRecipient, saveChange } from './service-store.ts'

export const handler = httpFunction(routes.takeServiceStep, { body: stepForm }, async ({ body, actor, path, now }) => {
  const recipient = ofOwnCourt(await findRecipient(path.id ?? '', Number(path.no)), actor, body.version)
  const { version } = await saveChange(takeNextStep(recipient, body, actor, now))
  return ok({ version })
})
