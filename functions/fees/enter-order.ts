// An officer enters what a paper says is owed: payable only after a second officer has compared it.
import { actorRecord } from '../kernel/actor.ts'
import { parseCivilDate } from '../kernel/civil-date.ts'
import { emptyHead } from '../kernel/event.ts'
import { refuse } from '../kernel/refusal.ts'
import { created } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { bookOrder } from './book-view.ts'
import { orderEntryForm } from './books-form.ts'
import { bookFor, bookOf, collectorIn } from './collector.ts'
import { collectors } from './collector-store.ts'
import { personDigest } from './digest.ts'
import { isSensitive, payeeOf, proposeOrder } from './order.ts'
import { makeOrderCode } from './order-code.ts'
import { getBookOrder, saveNewOrder } from './order-store.ts'

export const handler = httpFunction(routes.enterOrder, { body: orderEntryForm }, async ({ body, actor, now, newId, random }) => {
  const { kind, amountVnd, courtCode, basis } = body
  const book = bookOf(actor)
  if (bookFor(payeeOf[kind], courtCode) !== book) refuse('forbidden', 'order.of-other-books', { kind })
  const number = body.personalNumber.trim()
  // Nobody may see a fine who is not known to be the one fined.
  if (isSensitive(kind) && number === '') refuse('invalid', 'order.personal-number-missing')
  if (body.payerName.trim() === '') refuse('invalid', 'order.payer-missing')
  if (basis.number.trim() === '') refuse('invalid', 'order.basis-number-missing')
  const due = body.due === '' ? null : parseCivilDate(body.due)
  const asked = {
    ...{ id: newId(), kind, book, amountVnd, courtCode, filing: null, due, lastDay: due },
    payer: { name: body.payerName.trim(), ...(number === '' ? {} : { personDigest: personDigest(number) }) },
    basis: {
      text: basis.text.trim(),
      article: basis.article.trim(),
      number: basis.number.trim(),
      signedOn: parseCivilDate(basis.signedOn),
    },
  }
  // A code that is taken is one chance in 2^50: then another is drawn.
  for (;;) {
    const change = proposeOrder({ ...asked, code: makeOrderCode(random(10)) }, emptyHead, { actor: actorRecord(actor), now })
    if ((await saveNewOrder(change)) === 'code-taken') continue
    return created(bookOrder(await getBookOrder(asked.id, book), collectorIn(collectors, book), actor))
  }
})
