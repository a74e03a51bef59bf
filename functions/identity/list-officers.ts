// The administrator reads the register of officers, court by court.
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { listOfficersOf } from './identity-store.ts'

export const handler = httpFunction(routes.listOfficers, {}, async ({ query }) =>
  ok({ officers: await listOfficersOf(query.court ?? 'none') }),
)
