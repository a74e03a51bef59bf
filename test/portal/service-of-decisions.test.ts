// What a judge's decision brings at the running portal: the act of service prepared for every party, waiting for a clerk; or served at once where the court has chosen so.
import { expect, inject, it } from 'vitest'
import { z } from 'zod/mini'
import { fileLawsuit } from '../../demonstration/file-lawsuit.ts'
import { photoPaper } from '../../demonstration/papers.ts'
import { loanPetition } from '../../demonstration/petitions.ts'
import { type PortalClient, textOf } from '../../demonstration/portal-client.ts'
import { groupedCode } from '../../functions/kernel/receipt-code.ts'
import { officer, refusalOf, signedIn, todayHere } from './people.ts'

const { origin } = inject('portal')
const patience = { timeout: 90_000, interval: 500 }
const named = z.object({ fullName: z.string(), partAs: z.string(), isOrganisation: z.boolean(), address: z.string() })
const actSchema = z.object({
  ...{ id: z.string(), version: z.number(), state: z.string(), kind: z.string(), caseNumber: z.string(), preparedBy: z.string() },
  calledForBy: z.nullable(z.object({ event: z.string(), fullName: z.string() })),
  fields: z.record(z.string(), z.string()),
  named: z.array(named),
  recipients: z.array(z.object({ fullName: z.string(), channel: z.string(), phase: z.string() })),
})
const pageSchema = z.object({ acts: z.array(z.object({ id: z.string(), caseNumber: z.string() })), next: z.optional(z.string()) })

/** Every act of the court about this case or petition. */
const actsAbout = async (clerk: PortalClient, number: string): Promise<string[]> => {
  const found: string[] = []
  for (let next = ''; ; ) {
    const page = pageSchema.parse(await clerk.get(`/api/desk/service?view=acts${next === '' ? '' : `&next=${encodeURIComponent(next)}`}`))
    found.push(...page.acts.filter(act => act.caseNumber === number).map(act => act.id))
    if (page.next === undefined) return found
    next = page.next
  }
}
const theAct = async (clerk: PortalClient, number: string) => {
  await expect.poll(() => actsAbout(clerk, number), patience).toHaveLength(1)
  const [id] = await actsAbout(clerk, number)
  return actSchema.parse(await clerk.get(`/api/desk/service/${id}`))
}

const deskSchema = z.object({ version: z.number(), case: z.optional(z.object({ number: z.string() })) })
const ask = async (officerOf: PortalClient, id: string, door: string, body: object = {}): Promise<void> => {
  const { version } = deskSchema.parse(await officerOf.get(`/api/desk/filings/${id}`))
  await officerOf.post(`/api/desk/filings/${id}/${door}`, { version, ...body })
}

/** A petition of An's before this court, in the hands of a judge. */
const underReview = async (courtCode: string, clerk: PortalClient, chief: PortalClient, judge: string) => {
  const an = await signedIn(origin, 'an')
  const petition = (ids: readonly string[]) => ({ ...loanPetition([...ids], todayHere()), courtCode })
  const filing = await fileLawsuit(an, [photoPaper()], petition, 'Nguyễn Văn An')
  await ask(clerk, filing.id, 'acknowledgement')
  await ask(chief, filing.id, 'judge', { judge })
  return filing
}

it('an acceptance prepares the notice for every party; a clerk completes it, and only then is it written', async () => {
  const [clerk, chief, judge, stranger] = await Promise.all([
    officer(origin, 'thuky2', 'clerk'),
    officer(origin, 'chanhan2', 'chief-judge'),
    officer(origin, 'thamphan3', 'judge'),
    officer(origin, 'thuky1', 'clerk'),
  ])
  const filing = await underReview('NA-KV02', clerk, chief, 'vneid-thamphan3')
  await ask(judge, filing.id, 'decision', { decision: 'accept', noAdvanceBecause: 'Miễn theo điểm a khoản 1 Điều 12' })
  const number = deskSchema.parse(await judge.get(`/api/desk/filings/${filing.id}`)).case?.number ?? ''
  const drafted = await theAct(clerk, number)
  expect(drafted).toMatchObject({ state: 'drafted', kind: 'acceptance-notice', calledForBy: { event: 'case.accepted' }, recipients: [] })
  expect(drafted.named.map(each => each.partAs)).toEqual(['nguyên đơn', 'bị đơn'])
  expect(drafted.named.every(each => each.address !== '')).toBe(true)
  const { id, version, kind, caseNumber, fields } = drafted
  const recipients = drafted.named.map(each => ({ partyId: '', number: '', channel: 'direct', ...each }))
  const body = { kind, caseNumber, fields, recipients, draft: { id, version } }
  expect(await refusalOf(stranger.post('/api/desk/service', body))).toMatch(/404 service.missing/)
  expect(textOf(await clerk.post('/api/desk/service', body), 'id')).toBe(id)
  expect(await refusalOf(clerk.post('/api/desk/service', body))).toMatch(/409 service.changed-meanwhile/)
  await clerk.until(`/api/desk/service/${id}`, act => act.state === 'ready')
})

it('where the court has chosen so, the notice of the advance is written and served at once, in the name of the judge', async () => {
  const [clerk, chief, judge] = await Promise.all([
    officer(origin, 'thuky3', 'clerk'),
    officer(origin, 'chanhan3', 'chief-judge'),
    officer(origin, 'thamphan5', 'judge'),
  ])
  const filing = await underReview('NA-KV03', clerk, chief, 'vneid-thamphan5')
  const advance = { decision: 'notify-fee', amountVnd: 3_125_001, collector: 'Thi hành án dân sự tỉnh Nghệ An', basis: '' }
  await ask(judge, filing.id, 'decision', advance)
  const { id } = await theAct(clerk, groupedCode(filing.receiptCode))
  await clerk.until(`/api/desk/service/${id}`, act => act.state === 'started', 90)
  const started = actSchema.parse(await clerk.get(`/api/desk/service/${id}`))
  expect(started.recipients).toMatchObject([{ fullName: 'Nguyễn Văn An' }])
  expect(started.preparedBy).toBe(started.calledForBy?.fullName)
})
