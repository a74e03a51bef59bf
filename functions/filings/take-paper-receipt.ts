// A clerk enters the paper receipt for the advance that a party brought to the court's counter.
import { courtCalendar } from '../administration/calendar-lookup.ts'
import { paperReceiptForm } from '../desk/desk-form.ts'
import { openAdvanceOf } from '../fees/advance-lookup.ts'
import { parseCivilDate } from '../kernel/civil-date.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { refuseUnseen } from './filing.ts'
import { takePaperReceipt } from './filing-payment.ts'
import { getCourtFiling, saveChange } from './filing-store.ts'
import { actAnswer } from './filing-view.ts'

export const handler = httpFunction(routes.takePaperReceipt, { body: paperReceiptForm }, async ({ body, path, actor, now }) => {
  const id = path.id ?? ''
  const [filing, order, calendar] = await Promise.all([getCourtFiling(id, actor), openAdvanceOf(id), courtCalendar()])
  refuseUnseen(filing, body.version)
  const { symbol, number, amountVnd } = body
  const receipt = { symbol, number, amountVnd, on: parseCivilDate(body.on) }
  // The collector may sell receipts before its books know of the order: then the filing names none.
  const named = order ?? { orderId: '', orderCode: '' }
  return ok(actAnswer(await saveChange(takePaperReceipt(filing, receipt, named, { actor, now, calendar }))))
})
