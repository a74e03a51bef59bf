// One's own order: what it is for, how it can be paid, what became of every attempt, the receipt.
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { settings } from '../platform/settings.ts'
import { routes } from '../routes.ts'
import { collectors } from './collector-store.ts'
import { keysOf, readWholeOrder } from './order-reading-store.ts'
import { getOwnOrder } from './order-store.ts'

const { PORTAL_ORIGIN } = settings('PORTAL_ORIGIN')

export const handler = httpFunction(routes.readOrder, {}, async ({ path, actor }) => {
  const order = await getOwnOrder(path.id ?? '', keysOf(actor))
  return ok(await readWholeOrder(order, collectors, PORTAL_ORIGIN))
})
