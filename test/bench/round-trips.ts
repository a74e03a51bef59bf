// How often the last click of a filing calls AWS: counted at the gate, on a process that is warm and on one that starts for it.

import { printTable, verdict } from './figures.ts'
import { eventOf } from './function-event.ts'
import { startMeasured } from './measured-process.ts'
import { filer, type Stage, submissionOf } from './stage.ts'

const mostWhenWarm = 5
const submitter = 'filings-party'

/** A transaction asks for several rights: the gate notes the first, so the name says what it is. */
const nameOf = (action: string): string => (action === 'dynamodb:PutItem' ? 'dynamodb:TransactWriteItems' : action)

export const roundTrips = async (stage: Stage): Promise<void> => {
  const copies = await stage.copies(3)
  const measured = await startMeasured(stage.functionNamed(submitter))
  const rows: string[][] = []
  for (const [index, copy] of copies.entries()) {
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
    if (index === 1) continue
    const cold = index === 0
    rows.push([
      cold ? 'cold start' : 'warm',
      String(total),
      cold ? '' : `≤ ${mostWhenWarm}`,
      cold ? '' : verdict(total, mostWhenWarm),
      calls,
    ])
  }
  measured.end()
  await stage.rest()
  printTable('Calls to AWS for one submission (POST /api/filings)', ['', 'calls', 'target', '', 'which'], rows, [
    'A cold start also reads the origin secret, the calendar and the court directory; the last two are kept for a minute.',
  ])
}
