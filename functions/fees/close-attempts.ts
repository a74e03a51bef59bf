// An order is settled or cancelled: what is still open to pay it is closed, so that nobody pays again. What was faster is booked as it came.
import { refuse } from '../kernel/refusal.ts'
import { journalWorker } from '../platform/queue-worker.ts'
import { afterAttemptNews } from './attempt.ts'
import { cardBook } from './collector.ts'
import { collectors } from './collector-store.ts'
import { orderIdOf } from './order.ts'
import { attemptsOf, changeAttempt, findOrder } from './order-store.ts'
import { bookPayment } from './settlement-store.ts'
import { expireCheckout } from './stripe-gateway.ts'

export const handler = journalWorker('close-attempts', async ({ subject }, { now }) => {
  const order = (await findOrder(orderIdOf(subject) ?? '')) ?? refuse('missing', 'order.missing', { subject })
  for (const attempt of await attemptsOf(order.id)) {
    if (attempt.state !== 'open') continue
    const isTheOne = order.settled?.attemptId === attempt.id
    const sessionId = isTheOne ? null : attempt.card?.sessionId
    // Only the provider can say whether its page was used at the last moment.
    if (sessionId) await bookPayment(await expireCheckout(sessionId), { book: cardBook(collectors), now })
    await changeAttempt(order.id, attempt.id, current => afterAttemptNews(current, isTheOne ? 'paid' : 'expired'))
  }
})
