// Electronic service under load: how soon after the clerk's act the document stands in the account and the e-mail is with the provider.
import { setTimeout as pause } from 'node:timers/promises'
import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import { type PortalClient, textOf } from '../../demonstration/portal-client.ts'
import { consentToService } from '../../demonstration/service-consent.ts'
import { recipientItem } from '../../functions/electronic-service/service-item.ts'
import { printTable, verdict } from './figures.ts'
import { filer, type Stage, withTexts } from './stage.ts'

const actsASecond = 20
const withinSeconds = 10
const shareWanted = 0.999

const prepareOne = async (clerk: PortalClient): Promise<string> => {
  const fields = { purpose: 'x', hearingDate: '2027-01-15', hearingTime: '08:00', place: 'y', bring: '', signerTitle: 'z', signer: 'w' }
  const recipient = { partyId: '', fullName: 'Nguyễn Văn An', partAs: '', isOrganisation: false, number: '040085001234', address: 'x' }
  const recipients = [{ ...recipient, channel: 'e-service' }]
  const id = textOf(await clerk.post('/api/desk/service', { caseNumber: '1/2026/TLST-DS', kind: 'summons', fields, recipients }), 'id')
  await clerk.until(`/api/desk/service/${id}`, act => act.state === 'ready')
  return id
}

/** The n-th of as many codes as are wanted: their characters are checked by nobody here. */
const codeOf = (index: number): string => `TD-${String(index).padStart(11, '0')}`

export const servicePace = async (stage: Stage, count: number): Promise<void> => {
  const [citizen, clerk] = await Promise.all([stage.signedIn(filer), stage.signedIn('thuky1')])
  await consentToService(citizen, 'an@example.vn')
  const first = await prepareOne(clerk)
  const TableName = stage.functionNamed('electronic-service-staff').environment.TABLE_SERVICE ?? ''
  const queryOf = (id: string) => ({
    TableName,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': `act#${id}` },
  })
  const { Items: [act] = [] } = await stage.table.send(new QueryCommand(queryOf(first)))
  if (act === undefined) throw new Error('bench: no act')
  const ids = Array.from({ length: count }, (_, index) => codeOf(index))
  for (const id of ids)
    await stage.table.send(new PutCommand({ TableName, Item: { ...withTexts(act, [[first, id]]), document: act.document } }))
  const { version, document } = z.object({ version: z.number(), document: z.object({ file: z.object({ sha256: z.string() }) }) }).parse(act)
  await stage.rest()

  const began = performance.now()
  const starts = ids.map(async (id, index) => {
    await pause((index * 1000) / actsASecond)
    await clerk.post(`/api/desk/service/${id}/start`, { version, sha256: document.file.sha256 })
  })
  await Promise.all(starts)
  const answered = (performance.now() - began) / 1000
  await stage.rest()
  const waits: number[] = []
  for (const id of ids) {
    const { Items = [] } = await stage.table.send(new QueryCommand(queryOf(id)))
    for (const item of Items.filter(({ sk }) => String(sk).startsWith('recipient#'))) {
      const { timeline } = recipientItem.parse(item)
      const sent = timeline.find(event => event.type === 'sent')
      waits.push(sent ? (Date.parse(sent.at) - Date.parse(timeline[0]?.at ?? '')) / 1000 : Number.POSITIVE_INFINITY)
    }
  }
  const sorted = waits.toSorted((left, right) => left - right)
  const at = (share: number): string => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1)
  const share = waits.filter(wait => wait <= withinSeconds).length / count
  printTable(
    `Electronic service (${count} acts, ${actsASecond} begun a second; the document stands in the account with the act itself)`,
    ['', 'figure', 'wanted'],
    [
      ['acts answered a second', (count / answered).toFixed(1), ''],
      ['act to e-mail at the provider, median s', at(0.5), ''],
      ['99th of 100, s', at(0.99), ''],
      [
        `handed over within ${withinSeconds} s`,
        `${(share * 100).toFixed(1)} %`,
        `≥ ${shareWanted * 100} % ${verdict(1 - share, 1 - shareWanted)}`,
      ],
    ],
  )
}
