// The person opens the document: their own act, by a POST, and the only way to its link. What a scanner or a prefetch fetches opens nothing.
import { refuse } from '../kernel/refusal.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { linkToPaper } from './paper-store.ts'
import type { OpenedView } from './service-form.ts'
import { open, ownCopy } from './service-reading.ts'
import { changeRecipient, findAct, findRecipientById } from './service-store.ts'

export const handler = httpFunction(routes.openServed, {}, async ({ actor, path, now }) => {
  const { actId, no } = ownCopy(await findRecipientById(path.id ?? ''), actor)
  const file = (await findAct(actId))?.document.file ?? refuse('missing', 'service.missing')
  await changeRecipient(actId, no, recipient => open(recipient, actor, now))
  return ok({ url: linkToPaper(file, `${actId}.pdf`, true), sha256: file.sha256 } satisfies OpenedView)
})
