// From the notice of the advance to the case, on the running portal: paid, the receipt handed over, accepted by the judge under the next number; or excused.
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { z } from 'zod/mini'
import { type FiledLawsuit, fileLawsuit } from '../../demonstration/file-lawsuit.ts'
import { photoPaper } from '../../demonstration/papers.ts'
import { loanPetition } from '../../demonstration/petitions.ts'
import { type PortalClient, textOf } from '../../demonstration/portal-client.ts'
import { mailsTo, officer, refusalOf, signedIn, todayHere } from './people.ts'

const { origin } = inject('portal')
let an: PortalClient
let clerk: PortalClient
let chief: PortalClient
let judge: PortalClient
let otherJudge: PortalClient
let collector: PortalClient

beforeAll(async () => {
  ;[an, clerk, chief, judge, otherJudge, collector] = await Promise.all([
    signedIn(origin, 'an'),
    officer(origin, 'thuky1', 'clerk'),
    officer(origin, 'chanhan', 'chief-judge'),
    officer(origin, 'thamphan1', 'judge'),
    officer(origin, 'thamphan2', 'judge'),
    officer(origin, 'thads1', 'enforcement-accountant'),
  ])
})

const ordersSchema = z.object({
  orders: z.array(
    z.object({ id: z.string(), filingId: z.optional(z.string()), state: z.string(), amountVnd: z.number(), due: z.optional(z.string()) }),
  ),
})
const bookSchema = z.object({ orders: z.array(z.object({ id: z.string(), version: z.number() })) })
const filingSchema = z.object({
  state: z.string(),
  may: z.array(z.string()),
  deadlines: z.array(z.object({ code: z.string(), due: z.string() })),
  history: z.array(z.object({ event: z.string() })),
  proof: z.optional(z.object({ receivedOn: z.string(), by: z.string() })),
  accepted: z.optional(z.object({ on: z.string(), caseNumber: z.string(), noAdvanceBecause: z.optional(z.string()) })),
  exemption: z.optional(
    z.object({ documents: z.array(z.object({ id: z.string() })), decision: z.optional(z.object({ granted: z.string() })) }),
  ),
})
const deskSchema = z.object({
  version: z.number(),
  may: z.array(z.string()),
  decisions: z.array(z.string()),
  case: z.optional(z.object({ number: z.string(), register: z.string(), acceptedOn: z.string(), acceptedBy: z.string() })),
})
const statusSchema = z.object({ state: z.string(), steps: z.array(z.object({ state: z.string(), on: z.string() })) })

const mine = async (id: string, client = an) => filingSchema.parse(await client.get(`/api/filings/${id}`))
const atDesk = async (id: string, client = judge) => deskSchema.parse(await client.get(`/api/desk/filings/${id}`))
const act = async (client: PortalClient, id: string, door: string, body: object = {}): Promise<unknown> =>
  client.post(`/api/desk/filings/${id}/${door}`, { version: (await atDesk(id, client)).version, ...body })

const file = (): Promise<FiledLawsuit> => fileLawsuit(an, [photoPaper()], ids => loanPetition(ids, todayHere()), 'Nguyễn Văn An')

const underReview = async (): Promise<FiledLawsuit> => {
  const filing = await file()
  await act(clerk, filing.id, 'acknowledgement')
  await act(chief, filing.id, 'judge', { judge: 'vneid-thamphan1' })
  return filing
}

const advance = { decision: 'notify-fee', amountVnd: 3_125_001, collector: 'Thi hành án dân sự tỉnh Nghệ An', basis: '' }
const accepting = { decision: 'accept', noAdvanceBecause: '' }

const feeNotified = async (): Promise<FiledLawsuit> => {
  const filing = await underReview()
  await act(judge, filing.id, 'decision', advance)
  return filing
}

/** Advances of a filing that can be paid, once there is one of that amount. */
const openOrder = async (id: string, amountVnd: number, client = an) => {
  let found: z.infer<typeof ordersSchema>['orders'] = []
  await expect
    .poll(
      async () => {
        found = ordersSchema.parse(await client.get('/api/orders')).orders.filter(order => order.filingId === id && order.state === 'open')
        return found.map(order => order.amountVnd)
      },
      { timeout: 30_000 },
    )
    .toEqual([amountVnd])
  return { id: found[0]?.id ?? '', due: found[0]?.due ?? '' }
}

let papers = 0
const payInCash = async (id: string, amountVnd: number, client = an): Promise<void> => {
  const order = await openOrder(id, amountVnd, client)
  const { orders } = bookSchema.parse(await collector.get('/api/books/orders?state=open'))
  papers += 1
  await collector.post(`/api/books/orders/${order.id}/counter-payment`, {
    version: orders.find(each => each.id === order.id)?.version,
    amountVnd,
    paidOn: todayHere(),
    paper: { symbol: 'NA/2026', number: `${String(papers).padStart(4, '0')}-${id.slice(0, 8)}` },
  })
}

const becomes = (id: string, state: string, client = an) =>
  expect.poll(async () => (await mine(id, client)).state, { timeout: 30_000 }).toBe(state)

const serialOf = (number: string | undefined): number => Number(number?.split('/')[0])

describe('an advance that is paid', () => {
  it('becomes a case by the receipt and the judge, dated by the receipt (BLTTDS 195(3)); the filer, the judge and the public are told', async () => {
    const { id, receiptCode } = await feeNotified()
    expect(await refusalOf(an.post(`/api/filings/${id}/proof`))).toBe('409 filing.nothing-paid')
    await payInCash(id, advance.amountVnd)
    await becomes(id, 'FEE_PAID')
    expect((await mine(id)).may).toEqual(['hand-over-proof', 'withdraw'])
    expect((await atDesk(id)).decisions).toEqual([])
    expect(await refusalOf(act(judge, id, 'decision', accepting))).toBe('409 filing.proof-missing')

    await an.post(`/api/filings/${id}/proof`)
    await an.post(`/api/filings/${id}/proof`)
    const proven = await mine(id)
    expect(proven.proof).toEqual({ receivedOn: todayHere(), by: 'filer' })
    expect(proven.history.filter(step => step.event === 'filing.proof-received')).toHaveLength(1)
    expect((await atDesk(id)).decisions).toEqual(['accept'])

    expect(await refusalOf(act(otherJudge, id, 'decision', accepting))).toBe('409 filing.not-the-examining-judge')
    const answer = await act(judge, id, 'decision', accepting)
    const number = textOf(answer, 'caseNumber')
    expect(number).toMatch(/^\d{2,}\/20\d\d\/TLST-DS$/)
    const accepted = await mine(id)
    expect(accepted).toMatchObject({ state: 'ACCEPTED', accepted: { on: todayHere(), caseNumber: number }, may: [] })
    expect(accepted.deadlines.map(({ code }) => code).sort()).toEqual(['CIV-ASSIGN-JUDGE', 'CIV-NOTIFY-ACCEPT'])
    expect((await atDesk(id)).case).toEqual({ number, register: 'TLST-DS', acceptedOn: todayHere(), acceptedBy: 'Lê Văn Thắng' })

    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(receiptCode))
    const published = async () => {
      const answered = await fetch(`${origin}/status/${Buffer.from(digest).toString('hex')}.json`)
      return statusSchema.parse(await answered.json())
    }
    await expect.poll(async () => (await published()).state, { timeout: 30_000 }).toBe('ACCEPTED')
    expect(JSON.stringify(await published())).not.toContain('TLST')
    await expect
      .poll(
        async () =>
          (await mailsTo(origin, 'thamphan1@toaan.example.vn')).filter(mail => mail.text.includes('Ngày nhận là ngày thụ lý')).length,
        {
          timeout: 30_000,
        },
      )
      .toBeGreaterThan(0)
  })

  it('is nobody else’s to hand over', async () => {
    const { id } = await feeNotified()
    const stranger = await signedIn(origin, 'binh')
    expect(await refusalOf(stranger.post(`/api/filings/${id}/proof`))).toBe('404 filing.missing')
    expect(
      await refusalOf(stranger.post(`/api/filings/${id}/exemption-request`, { ground: 'EX-POOR', reason: 'x', documentIds: [] })),
    ).toBe('404 filing.missing')
    expect(await refusalOf(judge.post(`/api/filings/${id}/proof`))).toBe('404 request.not-allowed')
  })
})

describe('the docket', () => {
  it('gives cases accepted in the same moment neighbouring numbers, none twice and none left out', async () => {
    const filings = await Promise.all(Array.from({ length: 5 }, underReview))
    const numbers = await Promise.all(
      filings.map(async ({ id }) =>
        textOf(await act(judge, id, 'decision', { decision: 'accept', noAdvanceBecause: 'Hộ nghèo' }), 'caseNumber'),
      ),
    )
    const serials = numbers.map(serialOf).sort((left, right) => left - right)
    expect(serials).toEqual(serials.map((_, index) => (serials[0] ?? 0) + index))
    const next = await underReview()
    const [one, two] = await Promise.all(
      [1, 2].map(() => refusalOf(act(judge, next.id, 'decision', { decision: 'accept', noAdvanceBecause: 'Hộ nghèo' }))),
    )
    expect([one, two].sort()).toEqual(['409 filing.changed-meanwhile', 'taken'])
    expect(serialOf((await mine(next.id)).accepted?.caseNumber)).toBe((serials.at(-1) ?? 0) + 1)
  })
})

const asked = async () => {
  const { id } = await feeNotified()
  const document = await an.upload(id, photoPaper())
  await an.uploaded(id, document)
  await an.post(`/api/filings/${id}/exemption-request`, { ground: 'EX-POOR', reason: 'Hộ nghèo năm 2026', documentIds: [document] })
  return { id, document }
}

describe('a request to be excused from the advance (NQ 326 Art. 12–16)', () => {
  it('holds its proof, which the court can open and nobody can take away again', async () => {
    const { id, document } = await asked()
    expect((await mine(id)).exemption?.documents.map(each => each.id)).toEqual([document])
    expect(textOf(await judge.get(`/api/desk/filings/${id}/documents/${document}`), 'url')).toContain('http')
    expect(await refusalOf(an.call('DELETE', `/api/dossiers/${id}/documents/${document}`))).toMatch(
      /^409 (dossier\.submitted|document\.filed)$/,
    )
  })

  it('granted whole: nothing is owed any more, and the judge accepts without a receipt', async () => {
    const { id } = await asked()
    await openOrder(id, advance.amountVnd)
    expect((await atDesk(id)).may).toEqual(['decide-exemption'])
    await act(judge, id, 'exemption-decision', { granted: 'whole', reason: 'Có giấy chứng nhận hộ nghèo' })
    await expect
      .poll(
        async () =>
          ordersSchema
            .parse(await an.get('/api/orders'))
            .orders.filter(order => order.filingId === id)
            .map(order => order.state),
        { timeout: 30_000 },
      )
      .toEqual(['cancelled'])
    await act(judge, id, 'decision', accepting)
    expect((await mine(id)).accepted).toMatchObject({ on: todayHere(), noAdvanceBecause: 'Có giấy chứng nhận hộ nghèo' })
  })

  it('granted half: half is owed, rounded half up, and leads on as any advance does', async () => {
    const { id } = await asked()
    await act(judge, id, 'exemption-decision', { granted: 'half', reason: 'Thiên tai, có xác nhận của xã' })
    await payInCash(id, 1_562_501)
    await becomes(id, 'FEE_PAID')
    await an.post(`/api/filings/${id}/proof`)
    await act(judge, id, 'decision', accepting)
    expect((await mine(id)).accepted).toMatchObject({ on: todayHere() })
  })

  it('refused: all of it is owed with fresh days, and it is not asked for again', async () => {
    const { id } = await asked()
    await act(judge, id, 'exemption-decision', { granted: 'refused', reason: 'Giấy tờ của người khác' })
    const refused = await mine(id)
    expect(refused).toMatchObject({ state: 'FEE_NOTICE', exemption: { decision: { granted: 'refused' } } })
    expect((await openOrder(id, advance.amountVnd)).due).toBe(refused.deadlines[0]?.due)
    const again = an.post(`/api/filings/${id}/exemption-request`, { ground: 'EX-POOR', reason: 'Hộ nghèo', documentIds: [] })
    expect(await refusalOf(again)).toBe('409 filing.exemption-already-answered')
  })
})

describe('papers that come to the counter', () => {
  it('a receipt on paper leads to acceptance the same day, and the collector is told to book its cash', async () => {
    const { id } = await feeNotified()
    const order = await openOrder(id, advance.amountVnd)
    const receipt = { symbol: 'BLTU/26P', number: id.slice(0, 8), on: todayHere(), amountVnd: advance.amountVnd }
    expect(await refusalOf(act(clerk, id, 'paper-receipt', { ...receipt, amountVnd: 1 }))).toBe('409 filing.receipt-other-amount')
    expect(await refusalOf(act(judge, id, 'paper-receipt', receipt))).toBe('404 request.not-allowed')
    await act(clerk, id, 'paper-receipt', receipt)
    expect((await mine(id)).proof).toMatchObject({ receivedOn: todayHere(), by: 'clerk' })
    await act(judge, id, 'decision', accepting)
    const itemsSchema = z.object({ items: z.array(z.object({ id: z.string(), reason: z.string(), orderId: z.optional(z.string()) })) })
    const told = async () =>
      itemsSchema
        .parse(await collector.get('/api/books/work-items'))
        .items.filter(each => each.orderId === order.id)
        .map(each => each.reason)
    await expect.poll(told, { timeout: 30_000 }).toEqual(['receipt-at-court'])
    expect(await refusalOf(an.post(`/api/orders/${order.id}/attempts`, { rail: 'transfer' }))).toBe('409 order.paid-on-paper')
    await payInCash(id, advance.amountVnd)
    expect(await told()).toEqual([])
    expect((await mine(id)).state).toBe('ACCEPTED')
  })

  it('an answer on exemption that the judge signed is entered by a clerk', async () => {
    const { id } = await asked()
    const { version, may } = await atDesk(id, clerk)
    expect(may).toEqual(['enter-exemption'])
    const decision = { version, granted: 'refused', reason: 'Chưa đủ giấy tờ' }
    const signed = { decision, judge: 'vneid-thamphan1', number: '05/2026/TB-TA', signedOn: todayHere() }
    await clerk.post(`/api/desk/filings/${id}/signed-exemption-decision`, signed)
    expect(await mine(id)).toMatchObject({ state: 'FEE_NOTICE', exemption: { decision: { granted: 'refused' } } })
  })
})

describe('a complaint about the advance (NQ 326 Art. 46(3))', () => {
  it('goes to the chief judge with a term of its own; another sum makes another order', async () => {
    const { id } = await feeNotified()
    await openOrder(id, advance.amountVnd)
    await an.post(`/api/filings/${id}/fee-complaint`, { reason: 'Giá trị tranh chấp chỉ 40 triệu đồng' })
    expect((await mine(id)).deadlines.map(term => term.code)).toContain('FEE-COMPLAINT-DECIDE')
    const answer = { outcome: 'changed', amountVnd: 1_000_000, reason: 'Tính lại theo giá trị 40 triệu' }
    expect(await refusalOf(act(judge, id, 'fee-complaint-decision', answer))).toBe('404 request.not-allowed')
    await act(chief, id, 'fee-complaint-decision', answer)
    await openOrder(id, 1_000_000)
    const again = an.post(`/api/filings/${id}/fee-complaint`, { reason: 'Vẫn cao' })
    expect(await refusalOf(again)).toBe('409 filing.complaint-not-possible-now')
  })
})

describe('a court that lets the portal bring the receipt', () => {
  it('has it as soon as the money has come; the judge still accepts', async () => {
    const [clerkThere, judgeThere] = await Promise.all([officer(origin, 'thuky2', 'clerk'), officer(origin, 'chanhan2', 'chief-judge')])
    const { id } = await fileLawsuit(an, [], ids => ({ ...loanPetition(ids, todayHere()), courtCode: 'NA-KV02' }), 'Nguyễn Văn An')
    await act(clerkThere, id, 'acknowledgement')
    await act(judgeThere, id, 'judge', { judge: 'vneid-chanhan2' })
    await act(judgeThere, id, 'decision', advance)
    await payInCash(id, advance.amountVnd)
    await expect.poll(async () => (await mine(id)).proof?.by, { timeout: 30_000 }).toBe('portal')
    expect((await mine(id)).state).toBe('FEE_PAID')
    await act(judgeThere, id, 'decision', accepting)
    expect((await mine(id)).accepted?.caseNumber).toMatch(/TLST-DS$/)
  })
})
