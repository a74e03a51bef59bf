// Finds everybody who follows what has changed in a schedule, and hands each of them over to the worker that mails: one message an address.

import { hearingIdOf } from '../hearings/hearing.ts'
import { publicChange } from '../hearings/hearing-lookup.ts'
import { sendMessage } from '../platform/queue.ts'
import { journalWorker } from '../platform/queue-worker.ts'
import { settings } from '../platform/settings.ts'
import { pageOfTopic } from './follower-store.ts'
import { topicKey, topicsOf } from './topic.ts'

const { QUEUE_MAIL_FOLLOWERS } = settings('QUEUE_MAIL_FOLLOWERS')

export const handler = journalWorker('find-followers', async ({ subject, at, facts }) => {
  // What follows on a hearing that was put off is told with the putting off.
  if (typeof facts.earlier === 'string') return
  const [courtCode, hearingId] = [String(facts.courtCode), hearingIdOf(subject)]
  const told = await publicChange(courtCode, hearingId, at)
  if (told === undefined) return
  for (const topic of topicsOf(courtCode, told.hearing).map(topicKey)) {
    let next: string | undefined
    do {
      const page = await pageOfTopic(topic, next)
      for (const digest of page.digests) await sendMessage(QUEUE_MAIL_FOLLOWERS, { digest, topic, courtCode, hearingId, at })
      next = page.next
    } while (next !== undefined)
  }
})
