// An officer records what became of a paper step: handed over, received, not received, posted up.
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { recordForm } from './service-form.ts'
import { ofOwnCourt, recordPaper } from './service-officer.ts'
import { findRecipient, saveChange } from './service-store.ts'

export const handler = httpFunction(routes.recordServicePaper, { body: recordForm }, async ({ body, actor, path, now }) => {
  const recipient = ofOwnCourt(await findRecipient(path.id ?? '', Number(path.no)), actor, body.version)
  const { version } = await saveChange(recordPaper(recipient, body, actor, now))
  return ok({ version })
})
