// Fills a fresh portal with demonstration data through its own doors: officers registered by the administrator, filings in several states.
import { followCases } from './cases.ts'
import { requestCopies } from './copies.ts'
import { giveFeedback } from './feedback.ts'
import { fileLawsuit } from './file-lawsuit.ts'
import { setDownHearings } from './hearings.ts'
import { publishJudgments } from './judgments.ts'
import { oweMoney } from './money.ts'
import { registerOfficers } from './officers.ts'
import { bankStatement, contract, debtRecord, landCertificate, mediationRecord, photoPaper } from './papers.ts'
import { goodsPetition, landPetition, loanPetition } from './petitions.ts'
import { PortalClient, textOf } from './portal-client.ts'
import { serveDocuments } from './serve-documents.ts'

const signedIn = async (origin: string, login: string): Promise<PortalClient> => {
  const client = new PortalClient(origin)
  await client.signIn(login)
  return client
}

/** The filing as the officer sees it now: every act names the version it was based on. */
const versionSeen = async (officer: PortalClient, id: string): Promise<number> => {
  const filing = await officer.get(`/api/desk/filings/${id}`)
  return filing !== null && typeof filing === 'object' && 'version' in filing ? Number(filing.version) : 0
}

const act = async (officer: PortalClient, id: string, door: string, body: Record<string, unknown>): Promise<void> => {
  await officer.post(`/api/desk/filings/${id}/${door}`, { version: await versionSeen(officer, id), ...body })
}

/** Three filings: one just received, one that the judge examines, one for which the judge asks for more. */
const fileAndAct = async (origin: string, today: string): Promise<void> => {
  const [an, binh, company] = await Promise.all([signedIn(origin, 'an'), signedIn(origin, 'binh'), signedIn(origin, 'songlam')])
  const [clerk, chief, judge] = await Promise.all([signedIn(origin, 'thuky1'), signedIn(origin, 'chanhan'), signedIn(origin, 'thamphan1')])
  await fileLawsuit(an, [photoPaper(), await bankStatement()], ids => loanPetition(ids, today), 'Nguyễn Văn An')
  const goods = await fileLawsuit(company, [await contract(), await debtRecord()], ids => goodsPetition(ids, today), 'Hồ Văn Dũng')
  await act(clerk, goods.id, 'acknowledgement', {})
  await act(chief, goods.id, 'judge', { judge: 'vneid-thamphan2' })
  const land = await fileLawsuit(binh, [await landCertificate(), await mediationRecord()], ids => landPetition(ids, today), 'Lô Thị Bình')
  await act(clerk, land.id, 'acknowledgement', {})
  await act(chief, land.id, 'judge', { judge: 'vneid-thamphan1' })
  const until = new Date(Date.parse(today) + 14 * 86_400_000).toISOString().slice(0, 10)
  await act(judge, land.id, 'decision', {
    decision: 'request-amendment',
    what: 'Ghi rõ diện tích, vị trí phần đất tranh chấp và nộp bản trích đo.',
    until,
  })
}

/** Run once per data directory, when the portal answers. */
export const seed = async (origin: string, now: Date): Promise<void> => {
  await registerOfficers(origin)
  const today = new Date(now.getTime() + 7 * 3_600_000).toISOString().slice(0, 10)
  await fileAndAct(origin, today)
  const [first, second] = await Promise.all([signedIn(origin, 'thuky1'), signedIn(origin, 'thuky2')])
  await setDownHearings(
    {
      first: { clerk: first, judge: 'vneid-thamphan1', room: 'Phòng xử án số 1' },
      second: { clerk: second, judge: 'vneid-thamphan3', room: 'Phòng xử án A' },
    },
    today,
  )
  await giveFeedback(origin, await signedIn(origin, 'thuky1'))
  await publishJudgments(origin)
  await requestCopies(origin)
  await oweMoney(await signedIn(origin, 'thads1'), await signedIn(origin, 'thads2'), today)
  await followCases(origin, today)
  const hearingDate = new Date(Date.parse(today) + 30 * 86_400_000).toISOString().slice(0, 10)
  await serveDocuments(first, await signedIn(origin, 'an'), await signedIn(origin, 'xo'), hearingDate)
}

if (process.argv[1] === import.meta.filename) {
  const origin = process.argv[2] ?? 'http://localhost:8080'
  const health = await new PortalClient(origin).get('/api/health')
  console.log(`filling ${origin} (release ${textOf(health, 'version')}) with demonstration data`)
  await seed(origin, new Date())
}
