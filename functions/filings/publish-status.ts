// Publishes the state of a filing for whoever holds its code. Messages may come twice or out of order: always the present state is written.
import { refuse } from '../kernel/refusal.ts'
import { journalWorker } from '../platform/queue-worker.ts'
import { filingIdOf } from './filing.ts'
import { findFiling } from './filing-store.ts'
import { publishStatusOf } from './status-publisher.ts'

export const handler = journalWorker('publish-status', async ({ subject }) => {
  const id = filingIdOf(subject) ?? refuse('invalid', 'filing.missing', { subject })
  let published = 0
  // Another message may have written a newer state between our reading and our writing: whoever writes last looks again.
  for (;;) {
    const filing = (await findFiling(id)) ?? refuse('missing', 'filing.missing', { subject })
    if (filing.version === published) return
    await publishStatusOf(filing)
    published = filing.version
  }
})
