// How much longer a submission takes than the calls to AWS that it makes, in one warm process, one after the other.
import { createHash, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeReceiptCode } from '../../functions/kernel/receipt-code.ts'
import { bundle } from '../../infra/bundle.ts'
import type { BareSubmission } from './bare-submission.ts'
import { median, middleHalf, printTable, verdict } from './figures.ts'
import { eventOf } from './function-event.ts'
import { startMeasured } from './measured-process.ts'
import { type Copy, filer, type Item, type Stage, submissionOf, withTexts } from './stage.ts'

const mostTimesBare = 1.2
const submitter = 'filings-party'
const warmUps = 8

/** What the portal wrote for the filing that was sent at the door, to be written again for other drafts. */
const writtenFor = async (
  stage: Stage,
  id: string,
): Promise<{ filings: Item[]; marker: Item[]; entry: Item[]; receiptCode: string; at: string }> => {
  const filings = (await stage.itemsOf('TABLE_FILINGS', `filing#${id}`)).filter(item => item.sk !== 'draft')
  const receiptCode = String(filings.find(item => item.sk === 'filing')?.receiptCode)
  const entries = await stage.itemsOf('TABLE_JOURNAL', `filing#${id}`)
  return {
    filings: filings.map(item => (item.sk === 'receipt' ? { ...item, pdf: null } : item)),
    marker: await stage.itemsOf('TABLE_FILINGS', `code#${receiptCode}`),
    entry: entries.filter(item => item.event === 'filing.submitted'),
    receiptCode,
    at: String(entries.find(item => item.event === 'filing.submitted')?.at),
  }
}

const bareCalls = async (stage: Stage, { id: draftId, versions }: Copy): Promise<BareSubmission> => {
  const {
    TABLE_FILINGS = '',
    TABLE_DOCUMENTS = '',
    TABLE_JOURNAL = '',
    TABLE_SESSIONS = '',
    KEY_RECEIPTS = '',
  } = stage.functionNamed(submitter).environment
  const written = await writtenFor(stage, stage.filed.id)
  const texts = [
    [stage.filed.id, draftId],
    [written.receiptCode, makeReceiptCode(crypto.getRandomValues(new Uint8Array(10)))],
    [written.at, new Date().toISOString()],
    ...stage.filed.versions.map((version, index) => [version, versions[index] ?? ''] as const),
  ] as const
  const put = (TableName: string) => (item: Item) => ({
    Put: {
      TableName,
      Item: withTexts(item, texts),
      ConditionExpression: 'attribute_not_exists(pk)',
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
    },
  })
  const token = stage.cookieOf(filer).split('=')[1] ?? ''
  return {
    session: { TableName: TABLE_SESSIONS, Key: { id: createHash('sha256').update(token).digest('base64url') } },
    draft: { TableName: TABLE_FILINGS, Key: { pk: `filing#${draftId}`, sk: 'draft' } },
    documents: { TableName: TABLE_DOCUMENTS, partition: `dossier#${draftId}` },
    keyId: KEY_RECEIPTS,
    writes: [
      ...[...written.filings, ...written.marker].map(put(TABLE_FILINGS)),
      {
        Update: {
          TableName: TABLE_FILINGS,
          Key: { pk: `filing#${draftId}`, sk: 'draft' },
          UpdateExpression: 'SET #state = :submitted REMOVE sortedBy, expiresAt',
          ConditionExpression: '#state = :writing',
          ExpressionAttributeNames: { '#state': 'state' },
          ExpressionAttributeValues: { ':submitted': 'submitted', ':writing': 'writing' },
        },
      },
      ...written.entry.map(put(TABLE_JOURNAL)),
    ],
  }
}

export const handlerTime = async (stage: Stage, pairs: number): Promise<void> => {
  const outdir = mkdtempSync(join(tmpdir(), `bench-${randomUUID()}`))
  const [bare] = (
    await bundle({ outdir, functions: [{ name: 'bare-submission', kind: 'worker', entries: { bare: '../test/bench/bare-submission' } }] })
  ).functions
  const measured = await startMeasured(stage.functionNamed(submitter))
  const wall = { handler: [] as number[], bare: [] as number[] }
  const processor = { handler: [] as number[], bare: [] as number[] }
  const measure = async (which: 'handler' | 'bare', draft: Copy, counts: boolean) => {
    const event =
      which === 'handler'
        ? eventOf(stage, submitter, { routeKey: 'POST /api/filings', cookie: stage.cookieOf(filer), body: submissionOf(draft) })
        : await bareCalls(stage, draft)
    await stage.rest()
    const answer = await measured.call(event, which === 'bare' ? bare?.directory : undefined)
    if (answer.status !== 201) throw new Error(`bench: ${which} was answered ${answer.status}`)
    if (!counts) return
    wall[which].push(answer.milliseconds)
    processor[which].push(answer.processorMilliseconds)
  }
  const drafts = await stage.copies((pairs + warmUps) * 2)
  for (let pair = 0; pair < pairs + warmUps; pair += 1) {
    const [first, second] = drafts.slice(pair * 2, pair * 2 + 2)
    if (first === undefined || second === undefined) break
    // Which comes first changes from pair to pair.
    const order = pair % 2 === 0 ? (['handler', 'bare'] as const) : (['bare', 'handler'] as const)
    await measure(order[0], first, pair >= warmUps)
    await measure(order[1], second, pair >= warmUps)
  }
  measured.end()
  rmSync(outdir, { recursive: true, force: true })
  const row = (name: string, times: { handler: number[]; bare: number[] }, most?: number): string[] => {
    const ratio = median(times.handler) / median(times.bare)
    return [
      name,
      median(times.handler).toFixed(2),
      middleHalf(times.handler),
      median(times.bare).toFixed(2),
      middleHalf(times.bare),
      ratio.toFixed(2),
      most === undefined ? '' : `≤ ${most}`,
      verdict(ratio, most),
    ]
  }
  printTable(
    `A warm submission over its five calls to AWS made bare (medians of ${pairs}, alternating; ms, middle half beside each)`,
    ['', 'handler', '', 'bare', '', 'ratio', 'target', ''],
    [row('wall time', wall, mostTimesBare), row('processor time', processor)],
    ['Stand-ins on this machine answer sooner than AWS does, which makes the ratio larger than it is there.'],
  )
}
