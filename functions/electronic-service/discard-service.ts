// A prepared document that is not served after all.
import { servesIn } from '../identity/role.ts'
import { refuse } from '../kernel/refusal.ts'
import { noContent } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { discardAct } from './service-act.ts'
import { discardForm } from './service-form.ts'
import { findAct, saveAct } from './service-store.ts'

export const handler = httpFunction(routes.discardService, { body: discardForm }, async ({ body, actor, path, now }) => {
  const act = await findAct(path.id ?? '')
  if (act === undefined || !servesIn(actor, act.courtCode)) return refuse('missing', 'service.missing')
  if (act.version !== body.version) refuse('conflict', 'service.changed-meanwhile')
  await saveAct(discardAct(act, actor, now))
  return noContent()
})
