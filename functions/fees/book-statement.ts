// Books the lines of an imported statement, one by one and each once: a run that broke off is done again and books nothing twice.
import { log } from '../platform/log.ts'
import { journalWorker } from '../platform/queue-worker.ts'
import { findPayment } from './ledger-store.ts'
import { bookLine, isMoneyIn } from './line-booking-store.ts'
import type { BankLine } from './matching.ts'
import { linesBetween } from './statement-store.ts'

/** Asked about side by side: of a day that is imported again and again nearly all lines are booked. */
const atATime = 16

const notBooked = async (lines: readonly BankLine[]): Promise<BankLine[]> => {
  const known = await Promise.all(lines.map(line => findPayment(line.id)))
  return lines.filter((_, index) => known[index] === undefined)
}

export const handler = journalWorker('book-statement', async ({ facts }, { now }) => {
  // Also lines of an earlier file of these days, whose import may have broken off before it was told.
  const lines = (await linesBetween(String(facts.book), String(facts.from), String(facts.until))).filter(isMoneyIn)
  let booked = 0
  for (let at = 0; at < lines.length; at += atATime)
    for (const line of await notBooked(lines.slice(at, at + atATime))) {
      const outcome = await bookLine(line, now)
      if (outcome === 'settled' || outcome === 'suspended') booked += 1
    }
  log.info('lines booked', { worker: 'book-statement', count: booked })
})
