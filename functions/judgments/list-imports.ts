// The imports of the officer's court, the latest first.
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { importsOfCourt } from './import-store.ts'
import type { ImportList } from './judgment-form.ts'

export const handler = httpFunction(routes.listImports, {}, async ({ actor }) => {
  const imports = await importsOfCourt(actor.courtCode ?? '')
  return ok({ imports: imports.map(({ id, startedAt, by, rows }) => ({ id, startedAt, by: by.fullName, rows })) } satisfies ImportList)
})
