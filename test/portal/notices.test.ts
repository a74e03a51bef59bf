// People are told: by e-mail and in the inbox, each once, in their language; what did not arrive is on a clerk's list until somebody is told otherwise.
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { z } from 'zod/mini'
import { type FiledLawsuit, fileLawsuit } from '../../demonstration/file-lawsuit.ts'
import { loanPetition } from '../../demonstration/petitions.ts'
import { type PortalClient, textOf } from '../../demonstration/portal-client.ts'
import type { Petition } from '../../functions/filings/petition-form.ts'
import { formatReceiptCode, parseReceiptCode } from '../../functions/kernel/receipt-code.ts'
import { mailsTo, officer, refusalOf, signedIn, tellLocal, todayHere } from './people.ts'

const { origin } = inject('portal')
let anh: PortalClient
let clerk: PortalClient
let chief: PortalClient
let judge: PortalClient

beforeAll(async () => {
  ;[anh, clerk, chief, judge] = await Promise.all([
    signedIn(origin, 'anh'),
    officer(origin, 'thuky1', 'clerk'),
    officer(origin, 'chanhan', 'chief-judge'),
    officer(origin, 'thamphan2', 'judge'),
  ])
})

/** A lawsuit of hers; the petition names a second address for the court's letters. */
const file = (secondAddress: string): Promise<FiledLawsuit> => {
  const petition = (ids: readonly string[]): Petition => {
    const { plaintiffs, ...rest } = loanPetition(ids, todayHere())
    return { ...rest, plaintiffs: plaintiffs.map(party => ({ ...party, fullName: 'Trần Thị Ánh', email: secondAddress })) }
  }
  return fileLawsuit(anh, [], petition, 'Trần Thị Ánh')
}

const shown = ({ receiptCode }: FiledLawsuit): string => formatReceiptCode(parseReceiptCode(receiptCode))

/** Mails to an address about one filing, oldest first, once there are so many. */
const mailsAbout = (filing: FiledLawsuit, address: string, count: number) =>
  expect
    .poll(async () => (await mailsTo(origin, address)).filter(mail => mail.subject.includes(shown(filing))).map(mail => mail.subject), {
      timeout: 30_000,
    })
    .toHaveLength(count)

const noticeSchema = z.object({
  id: z.string(),
  event: z.string(),
  part: z.string(),
  about: z.object({ kind: z.string(), id: z.string() }),
  openedAt: z.optional(z.string()),
})
const inboxSchema = z.object({ notices: z.array(noticeSchema), unread: z.number() })
const unresolvedSchema = z.object({
  notices: z.array(z.object({ id: z.string(), event: z.string(), about: z.object({ id: z.string() }), state: z.string() })),
})

const inboxOf = async (client: PortalClient, id: string) => {
  const { notices, unread } = inboxSchema.parse(await client.get('/api/inbox'))
  return { notices: notices.filter(notice => notice.about.id === id), unread }
}

const versionOf = async (id: string): Promise<number> =>
  z.object({ version: z.number() }).parse(await clerk.get(`/api/desk/filings/${id}`)).version

const assign = async (id: string): Promise<void> => {
  await clerk.post(`/api/desk/filings/${id}/acknowledgement`, { version: await versionOf(id) })
  await chief.post(`/api/desk/filings/${id}/judge`, { version: await versionOf(id), judge: 'vneid-thamphan2' })
}

describe('an event', () => {
  it('reaches the account, the address of the petition and the judge, each once, and names nobody', async () => {
    const filing = await file('anh.second@example.vn')
    await assign(filing.id)
    await mailsAbout(filing, 'anh@example.vn', 3)
    await mailsAbout(filing, 'anh.second@example.vn', 3)
    await mailsAbout(filing, 'thamphan2@toaan.example.vn', 1)
    const mails = [...(await mailsTo(origin, 'anh@example.vn')), ...(await mailsTo(origin, 'thamphan2@toaan.example.vn'))]
    for (const { subject, text } of mails.filter(mail => mail.subject.includes(shown(filing)))) {
      expect(`${subject} ${text}`).not.toMatch(/Trần Thị Ánh|Trần Văn Bình|Hoàng Thị Mai|250\.000\.000/)
      expect(text).toContain('Tòa án không bao giờ yêu cầu chuyển tiền qua điện thoại')
    }
    const { notices } = await inboxOf(anh, filing.id)
    expect(notices.map(notice => notice.event)).toEqual(['filing.judge-assigned', 'filing.acknowledged', 'filing.submitted'])
    const told = await inboxOf(judge, filing.id)
    expect(told.notices.map(({ event, part }) => [event, part])).toEqual([['filing.judge-assigned', 'judge']])
  })

  it('is told in the language that the person chose', async () => {
    const xo = await signedIn(origin, 'xo')
    await xo.put('/api/profile', { language: 'en', email: 'xo@example.vn', phone: '' })
    const filing = await fileLawsuit(
      xo,
      [],
      ids => {
        const petition = loanPetition(ids, todayHere())
        return { ...petition, plaintiffs: petition.plaintiffs.map(party => ({ ...party, fullName: 'Vừ Bá Xò', email: 'xo@example.vn' })) }
      },
      'Vừ Bá Xò',
    )
    await mailsAbout(filing, 'xo@example.vn', 1)
    const [mail] = (await mailsTo(origin, 'xo@example.vn')).filter(each => each.subject.includes(shown(filing)))
    expect(mail?.subject).toContain('We received your filing')
    expect(mail?.text).toContain('/en/hop-thu')
  })
})

describe('the inbox', () => {
  it('counts what was not opened; opening is a person’s act, once, and nobody else’s', async () => {
    const filing = await file('anh@example.vn')
    await expect.poll(async () => (await inboxOf(anh, filing.id)).notices.length, { timeout: 30_000 }).toBe(1)
    const before = await inboxOf(anh, filing.id)
    const id = before.notices[0]?.id ?? ''
    expect(await refusalOf(judge.post(`/api/inbox/${id}/opened`))).toBe('404 notice.unknown')
    await anh.post(`/api/inbox/${id}/opened`)
    const first = await inboxOf(anh, filing.id)
    expect(first.unread).toBe(before.unread - 1)
    await anh.post(`/api/inbox/${id}/opened`)
    expect((await inboxOf(anh, filing.id)).notices[0]?.openedAt).toBe(first.notices[0]?.openedAt)
  })
})

describe('an e-mail that does not arrive', () => {
  const unresolved = async (client: PortalClient, filingId: string) =>
    unresolvedSchema.parse(await client.get('/api/desk/notices')).notices.filter(notice => notice.about.id === filingId)

  it.each([
    ['bounces', 'bounce@simulator.amazonses.com', 'bounced'],
    ['is complained about', 'complaint@simulator.amazonses.com', 'complained'],
  ])('and %s stands on the list of its court until a clerk has told the person', async (_, address, state) => {
    const filing = await file(address)
    await expect.poll(async () => (await unresolved(clerk, filing.id)).map(notice => notice.state), { timeout: 30_000 }).toEqual([state])
    const [notice] = await unresolved(clerk, filing.id)
    const otherClerk = await officer(origin, 'thuky2', 'clerk')
    expect(await unresolved(otherClerk, filing.id)).toEqual([])
    const door = `/api/desk/notices/${notice?.id}/resolution`
    const how = { how: 'told-by-phone', note: '' }
    expect(await refusalOf(otherClerk.post(door, how))).toBe('404 notice.unknown')
    await clerk.post(door, how)
    expect(await refusalOf(clerk.post(door, how))).toBe('409 notice.not-unresolved')
    await expect.poll(() => unresolved(clerk, filing.id), { timeout: 10_000 }).toEqual([])
  })

  it('because the provider refuses it has failed, and is not sent again', async () => {
    const address = 'refused@example.vn'
    await tellLocal(origin, 'faults', { service: 'mail', error: 'MessageRejected', times: 1, to: address })
    const filing = await file(address)
    await expect.poll(async () => (await unresolved(clerk, filing.id)).map(notice => notice.state), { timeout: 30_000 }).toEqual(['failed'])
    expect(await mailsTo(origin, address)).toEqual([])
  })

  it('or whose answer was lost is known again when the provider speaks of it', async () => {
    const address = 'lost-answer@example.vn'
    await tellLocal(origin, 'faults', { service: 'mail', error: 'AnswerLost', times: 1, to: address })
    const filing = await file(address)
    await mailsAbout(filing, address, 1)
    await expect.poll(() => unresolved(clerk, filing.id), { timeout: 30_000 }).toEqual([])
    expect(textOf(await clerk.get(`/api/desk/filings/${filing.id}`), 'state')).toBe('SUBMITTED')
  })
})
