// The receipt of one's own filing, with its PDF once the worker has written it.
import { refuse } from '../kernel/refusal.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { settings } from '../platform/settings.ts'
import { routes } from '../routes.ts'
import { getOwnFiling } from './filing-store.ts'
import { linkToReceipt } from './paper-store.ts'
import { receiptView } from './receipt-view.ts'
import { findReceipt } from './submission-store.ts'

const { PORTAL_ORIGIN } = settings('PORTAL_ORIGIN')

export const handler = httpFunction(routes.readReceipt, {}, async ({ path, actor }) => {
  const filing = await getOwnFiling(path.id ?? '', actor)
  const receipt = (await findReceipt(filing.id)) ?? refuse('missing', 'filing.missing')
  const url = receipt.pdf ? linkToReceipt(receipt.pdf, filing.receiptCode) : undefined
  return ok(await receiptView(filing.id, receipt, PORTAL_ORIGIN, url))
})
