// The person acknowledges receipt: NQ 04/2016 Art. 22(1). Doing it twice changes nothing.
import { noContent } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { acknowledge, ownCopy } from './service-reading.ts'
import { changeRecipient, findRecipientById } from './service-store.ts'

export const handler = httpFunction(routes.acknowledgeServed, {}, async ({ actor, path, now }) => {
  const { actId, no } = ownCopy(await findRecipientById(path.id ?? ''), actor)
  await changeRecipient(actId, no, recipient => acknowledge(recipient, actor, now))
  return noContent()
})
