// Turns a story into the handler of one schedule.
import middy from '@middy/core'
import { log } from './log.ts'

/** The handler of a schedule; a thrown error makes the scheduler try again and, in the end, raise the alarm. */
export const scheduledFunction = (name: string, story: (asked: { now: string }) => Promise<void>) =>
  middy(async (): Promise<void> => {
    const began = Date.now()
    await story({ now: new Date().toISOString() })
    log.info('done', { worker: name, durationMs: Date.now() - began })
  })
