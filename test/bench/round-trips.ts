// How often the last click of a filing calls AWS: counted at the gate, on a process that is warm and on one that starts for it.

import { setTimeout as pause } from 'node:timers/promises'
import { printTable, verdict } from './figures.ts'
import { eventOf } from './function-event.ts'
import { startMeasured } from './measured-process.ts'
import { filer, type Stage, submissionOf } from './stage.ts'

const mostWhenWarm = 5
/** Calendar and court directory are read together. */
const mostAfterPause = 6
/** And the origin secret. */
const mostWhenCold = 7
const submitter = 'filings-party'

/** A transaction asks for several rights: the gate notes the first, so the name says what it is. */
const nameOf = (action: string): string => (action === 'dynamodb:PutItem' ? 'dynamodb:TransactWriteItems' : action)

/** Longer than a function keeps calendar and court directory (administration/reference-lookup.ts). */
const pauseMilliseconds = 16_000

export const roundTrips = async (stage: Stage): Promise<void> => {
  const copies = await stage.copies(3)
  const measured = await startMeasured(stage.functionNamed(submitter))
  const submission = async (what: string, most?: number): Promise<string[]> => {
    const copy = copies.pop()
    if (copy === undefined) throw new Error('bench: no draft is left')
    const before = stage.callsOf(submitter)
    const { status } = await measured.call(
      eventOf(stage, submitter, { routeKey: 'POST /api/filings', cookie: stage.cookieOf(filer), body: submissionOf(copy) }),
    )
    if (status !== 201) throw new Error(`bench: a submission was answered ${status}`)
    const made = [...stage.callsOf(submitter)]
      .map(([action, count]) => ({ action: nameOf(action), count: count - (before.get(action) ?? 0) }))
      .filter(({ count }) => count > 0)
    const total = made.reduce((sum, { count }) => sum + count, 0)
    const calls = made.map(({ action, count }) => `${action}${count > 1 ? ` ×${count}` : ''}`).join(', ')
    return [what, String(total), most === undefined ? '' : `≤ ${most}`, verdict(total, most), calls]
  }
  const rows = [await submission('cold start', mostWhenCold), await submission('warm', mostWhenWarm)]
  await pause(pauseMilliseconds)
  rows.push(await submission('warm, after a pause', mostAfterPause))
  measured.end()
  await stage.rest()
  printTable('Calls to AWS for one submission (POST /api/filings)', ['', 'calls', 'target', '', 'which'], rows, [
    'A cold start reads the origin secret beside the session. Calendar and court directory are kept for some seconds and then read in one',
    'call beside the documents: never more than five calls one after the other.',
  ])
}
