// Four papers that the portal signs, verified in the browser by whoever holds them: without a line by file and by QR code; with one, what has become of
// each, and what is found by nothing but a code.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { z } from 'zod/mini'
import { fileLawsuit } from '../../demonstration/file-lawsuit.ts'
import { photoPaper } from '../../demonstration/papers.ts'
import { loanPetition } from '../../demonstration/petitions.ts'
import { type PortalClient, textOf } from '../../demonstration/portal-client.ts'
import { formatServiceCode } from '../../functions/electronic-service/service-code.ts'
import { formatOrderCode } from '../../functions/fees/order-code.ts'
import { splitSealedPdf } from '../../functions/filings/receipt-seal.ts'
import { formatLongDate, parseCivilDate } from '../../functions/kernel/civil-date.ts'
import { paths } from '../../web/src/site/paths.ts'
import { fill } from '../../web/src/words/fill.ts'
import { proofs } from '../../web/src/words/vi/proofs.ts'
import { verify } from '../../web/src/words/vi/verify.ts'
import { ask, atDesk, certify, check, payAtCounter, publishedItems, publishedJudgment, untilState } from '../portal/copy-steps.ts'
import { officer, signedIn, todayHere } from '../portal/people.ts'
import { launchBrowser, openWindow, type Window } from '../support/browser.ts'
import { keptForOffline } from './receipt-steps.ts'
import { expectSound, said } from './sound-page.ts'

const { origin } = inject('portal')
let browser: Browser
let clerk: PortalClient
let judge: PortalClient
let accountant: PortalClient
let copyId: string
let copyCode: string
let orderCode: string
let serviceCode: string

interface Paper {
  /** What the page calls it once it is found genuine. */
  title: string
  pdf: Buffer
  /** What its QR code carries, as a fragment of the page's address. */
  fragment: string
}

/** The sealed statement stands in the file as it stands in the QR code. */
const paperOf = (title: string, pdf: Buffer): Paper => ({
  title,
  pdf,
  fragment: `#r=${splitSealedPdf(new Uint8Array(pdf))?.statement ?? ''}`,
})
const papers: Paper[] = []

const fetched = async (url: string): Promise<Buffer> => {
  const answer = await fetch(new URL(url, origin))
  if (!answer.ok) throw new Error(`papers-verified: ${answer.status} for ${url}`)
  return Buffer.from(await answer.arrayBuffer())
}

const receiptOfFiling = async (): Promise<Paper> => {
  const an = await signedIn(origin, 'an')
  const { id } = await fileLawsuit(an, [photoPaper()], ids => loanPetition(ids, todayHere()), 'Nguyễn Văn An')
  const schema = z.object({ link: z.string(), pdf: z.object({ url: z.string() }) })
  const receipt = schema.parse(await an.until(`/api/filings/${id}/receipt`, ({ pdf }) => pdf !== undefined, 120))
  const paper = paperOf(verify.genuine.title, await fetched(receipt.pdf.url))
  expect(receipt.link).toContain(paper.fragment)
  return paper
}

const copyAndPayment = async (): Promise<Paper[]> => {
  const company = await signedIn(origin, 'songlam')
  const judgment = await publishedJudgment(origin, { clerk, judge })
  ;[copyId = ''] = await ask(company, { items: publishedItems([judgment]) })
  await check(clerk, copyId)
  await certify(judge, copyId)
  const { orderId } = await untilState(company, copyId, 'quoted')
  await payAtCounter(accountant, company, copyId)
  const { made } = await untilState(company, copyId, 'ready')
  copyCode = made[0]?.code ?? ''
  const schema = z.object({ code: z.string(), receipt: z.object({ kind: z.enum(['receipt', 'confirmation']), pdfUrl: z.string() }) })
  const { receipt, code } = schema.parse(await company.until(`/api/orders/${orderId}`, order => z.safeParse(schema, order).success, 120))
  orderCode = code
  return [
    paperOf(verify.payment[receipt.kind], await fetched(receipt.pdfUrl)),
    paperOf(proofs.copy.title, await fetched(made[0]?.url ?? '')),
  ]
}

const certificateOfService = async (): Promise<Paper> => {
  const fields = {
    ...{ purpose: 'tham gia phiên hòa giải', hearingDate: '2030-01-08', hearingTime: '08:00', place: 'Phòng số 1', bring: 'giấy tờ' },
    ...{ signerTitle: 'Thẩm phán', signer: 'Lê Văn Thắng' },
  }
  const person = { partyId: '', fullName: 'Trần Thị Ánh', partAs: 'bị đơn', isOrganisation: false, number: '', channel: 'direct' }
  const recipients = [{ ...person, address: 'Khối 5, phường Trường Vinh, tỉnh Nghệ An' }]
  const prepared = await clerk.post('/api/desk/service', { caseNumber: '7/2026/TLST-DS', kind: 'summons', fields, recipients })
  serviceCode = textOf(prepared, 'id')
  const path = `/api/desk/service/${serviceCode}`
  const ready = await clerk.until(path, act => act.state === 'ready', 120)
  await clerk.post(`${path}/start`, { version: ready.version, sha256: textOf(ready.file, 'sha256') })
  const act = z.object({
    recipients: z.array(z.object({ version: z.number(), phase: z.string(), certificate: z.nullable(z.object({ url: z.string() })) })),
  })
  const recipient = async () => act.parse(await clerk.get(path)).recipients[0]
  const record = async (body: object) => {
    await clerk.post(`${path}/recipients/1/record`, {
      version: (await recipient())?.version,
      on: todayHere(),
      reference: 'BB 21/2026',
      ...body,
    })
  }
  await record({ what: 'handed-over' })
  await record({ what: 'received', receivedBy: 'Trần Thị Ánh' })
  await clerk.post(`${path}/recipients/1/certificate`, { version: (await recipient())?.version })
  const certified = act.parse(await clerk.until(path, value => z.safeParse(act, value).data?.recipients[0]?.certificate != null, 120))
    .recipients[0]
  return paperOf(proofs.service.certificate, await fetched(certified?.certificate?.url ?? ''))
}

beforeAll(async () => {
  ;[browser, clerk, judge, accountant] = await Promise.all([
    launchBrowser(),
    officer(origin, 'thuky1', 'clerk'),
    officer(origin, 'thamphan1', 'judge'),
    officer(origin, 'ketoan', 'accountant'),
  ])
  const [receipt, [payment, copy], certificate] = await Promise.all([receiptOfFiling(), copyAndPayment(), certificateOfService()])
  if (payment && copy) papers.push(receipt, payment, copy, certificate)
}, 240_000)
afterAll(() => browser?.close())

const verdictOf = async (page: Page, show: () => Promise<unknown>): Promise<string> => {
  await page.locator('#verdict').evaluate(place => place.replaceChildren())
  await show()
  return said(page.locator('#verdict .notice-title'))
}
const byFile = (page: Page, { pdf }: Paper) =>
  page.locator('#receipt').setInputFiles({ name: 'giay.pdf', mimeType: 'application/pdf', buffer: pdf })
/** As when a phone has read the QR code while the page is open. */
const byCode = (page: Page, { fragment }: Paper) =>
  page.evaluate(hash => {
    location.hash = ''
    location.hash = hash
  }, fragment)

const online = (page: Page) => page.locator('#online')

it('without a line, after one visit, each is genuine by its file and by its QR code, and a changed one is found', async () => {
  const { page, context, faults }: Window = await openWindow(browser, origin, { offlineWorker: true, breaksLine: true })
  await page.goto(paths.verify)
  await keptForOffline(page)
  await context.setOffline(true)
  await page.reload()
  for (const paper of papers) {
    expect(await verdictOf(page, () => byFile(page, paper))).toContain(paper.title)
    await online(page).getByText(proofs.online.offline).waitFor()
    expect(await verdictOf(page, () => byCode(page, paper))).toContain(paper.title)
    await online(page).getByText(proofs.online.offline).waitFor()
    const changed = Buffer.from(paper.pdf)
    changed[400] = (changed[400] ?? 0) ^ 1
    expect(await verdictOf(page, () => byFile(page, { ...paper, pdf: changed }))).toContain(verify.changed.title)
  }
  await expectSound(page)
  expect(faults).toEqual([])
  await context.close()
})

describe('with a line', () => {
  let window: Window
  beforeAll(async () => {
    window = await openWindow(browser, origin)
    await window.page.goto(paths.verify)
  })
  afterAll(() => window.context.close())

  /** The public record follows within a minute. */
  const untilSaid = async (paper: Paper, state: string): Promise<void> => {
    const { page } = window
    await expect
      .poll(
        async () => {
          await verdictOf(page, () => byCode(page, paper))
          await online(page).locator('.notice-title').waitFor()
          return said(online(page))
        },
        { timeout: 100_000, interval: 1_000 },
      )
      .toContain(state)
  }

  const lookUp = async (code: string): Promise<void> => {
    await window.page.locator('#code').fill(code)
    await window.page.locator('#code-form button[type=submit]').click()
  }
  const notice = () => window.page.locator('#verdict')

  it('each is still valid, and waits for the root of its day', async () => {
    expect(papers).toHaveLength(4)
    for (const paper of papers) {
      await untilSaid(paper, proofs.online.valid)
      expect(await said(window.page.locator('#online-root'))).toContain('Merkle')
    }
    await expectSound(window.page)
  })

  it('a payment and a certificate are found by the code that is printed on them, and only their state is told', async () => {
    const found = fill(proofs.papers.found, { count: 1 })
    for (const [code, kind] of [
      [formatOrderCode(orderCode), proofs.papers.payment],
      [`${formatServiceCode(serviceCode).toLowerCase()}.1`, proofs.papers.service],
      [formatServiceCode(serviceCode), proofs.papers.service],
    ] as const) {
      expect(await verdictOf(window.page, () => lookUp(code))).toContain(found)
      expect(await said(notice())).toContain(proofs.papers.notVouched)
      const line = await said(window.page.locator('#papers li'))
      expect(line).toContain(kind.paper.split('{')[0])
      expect(line).toContain(proofs.papers.valid)
      expect(await said(notice())).not.toMatch(/Sông Lam|Trần Thị Ánh|7\/2026/)
    }
    expect(await verdictOf(window.page, () => lookUp(`${serviceCode}.2`))).toContain(proofs.papers.none)
    await lookUp(formatOrderCode(orderCode).slice(0, -1))
    await window.page.locator('#code-error').getByText(verify.typed.wrong).waitFor()
    await expectSound(window.page)
  })

  it('a copy that the court has taken back is genuine, and withdrawn as of that day: by file, by QR code, and by the code on it', async () => {
    const { page } = window
    const copy = papers.find(({ title }) => title === proofs.copy.title)
    if (copy === undefined) throw new Error('papers-verified: there is no copy')
    const { version } = await atDesk(judge, copyId)
    await judge.post(`/api/desk/copies/${copyId}/made/1/withdrawal`, { version, reason: 'Đóng thiếu một trang.' })
    const withdrawn = fill(proofs.online.withdrawn, { day: formatLongDate(parseCivilDate(todayHere()), 'vi') })
    await untilSaid(copy, withdrawn)
    expect(await verdictOf(page, () => byFile(page, copy))).toContain(proofs.copy.title)
    await online(page).getByText(withdrawn).waitFor()
    await lookUp(copyCode)
    await page.getByRole('heading', { name: proofs.typed.found }).waitFor()
    await online(page).getByText(withdrawn).waitFor()
    await expectSound(page)
    expect(window.faults).toEqual([])
  })
})
