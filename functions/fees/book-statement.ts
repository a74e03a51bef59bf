// Books the lines of an imported statement, one by one and each once: a run that broke off is done again and books nothing twice.
import { log } from '../platform/log.ts'
import { journalWorker } from '../platform/queue-worker.ts'
import { bookLine } from './line-booking-store.ts'
import { linesBetween } from './statement-store.ts'

export const handler = journalWorker('book-statement', async ({ facts }, { now }) => {
  let booked = 0
  for (const line of await linesBetween(String(facts.book), String(facts.from), String(facts.until))) {
    const outcome = await bookLine(line, now)
    if (outcome === 'settled' || outcome === 'suspended') booked += 1
  }
  log.info('lines booked', { worker: 'book-statement', count: booked })
})
