// Requests for copies in several states: waiting for the clerk, waiting for the fee, and copies that were given free of charge to a State body.
import { PortalClient } from './portal-client.ts'

interface Row {
  readonly id: string
  readonly courtCode: string
}

const isObject = (value: unknown): value is Record<string, unknown> => value !== null && typeof value === 'object'

const rowsOf = (value: unknown, field: string): Row[] => {
  const rows = isObject(value) ? value[field] : undefined
  if (!Array.isArray(rows)) throw new Error(`demonstration/copies: answer without ${field}`)
  return rows.filter(isObject).map(row => ({ id: String(row.id), courtCode: String(row.courtCode) }))
}

const signedIn = async (origin: string, login: string): Promise<PortalClient> => {
  const client = new PortalClient(origin)
  await client.signIn(login)
  return client
}

const nothing = { caseId: '', courtCode: '', caseNumber: '', title: '' }

const ask = async (who: PortalClient, judgments: readonly string[], more: Record<string, unknown> = {}): Promise<Row[]> => {
  const items = judgments.map(judgmentId => ({ ...nothing, kind: 'published-judgment', judgmentId }))
  const asked = { as: 'anyone', purpose: '', authority: '', delivery: 'digital', address: '', items, ...more }
  return rowsOf(await who.post('/api/copies', asked), 'requests')
}

/** Gives everything; the pages are those of a short judgment, for nobody waits here until the portal has counted them. */
const check = async (clerk: PortalClient, id: string, items: number): Promise<void> => {
  const finding = { gives: true, reason: '', pages: 3, documentId: '', title: '', number: '', date: '', text: '' }
  await clerk.post(`/api/desk/copies/${id}/check`, { version: 1, note: '', items: Array.from({ length: items }, () => finding) })
}

const certify = (judge: PortalClient, id: string): Promise<unknown> =>
  judge.post(`/api/desk/copies/${id}/certification`, { version: 2, agrees: true, reason: '' })

/** Judgments of the first regional court that are public by now; a worker publishes them one after the other. */
const publicOnes = async (clerk: PortalClient, wanted: number): Promise<string[]> => {
  const page = await clerk.until('/api/desk/judgments?queue=published', ({ rows }) => Array.isArray(rows) && rows.length >= wanted)
  return rowsOf(page, 'rows').map(({ id }) => id)
}

/** Officers are registered already, and judgments approved. */
export const requestCopies = async (origin: string): Promise<void> => {
  const [clerk, judge] = await Promise.all([signedIn(origin, 'thuky1'), signedIn(origin, 'thamphan1')])
  const [first, second, third] = await publicOnes(clerk, 3)
  if (first === undefined || second === undefined || third === undefined) return
  const [company, other, citizen] = await Promise.all(['songlam', 'hoangmai', 'anh'].map(login => signedIn(origin, login)))
  if (company === undefined || other === undefined || citizen === undefined) return
  await ask(citizen, [first], { delivery: 'post', address: 'Khối 3, phường Thành Vinh, tỉnh Nghệ An', purpose: 'Tham khảo án lệ' })
  for (const { id } of await ask(company, [first, second, third])) {
    await check(clerk, id, 3)
    await certify(judge, id)
  }
  const free = { as: 'state-body', authority: 'Công văn số 214/UBND-TP ngày 18/11/2026', purpose: 'Đối chiếu hộ tịch' }
  for (const { id } of await ask(other, [second], free)) {
    await check(clerk, id, 1)
    await certify(judge, id)
  }
}
