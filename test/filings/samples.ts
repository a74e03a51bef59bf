// Invented people, a complete petition and a filing in any state, for the tests of filings and of the desk.

import type { DossierDocument } from '../../functions/documents/document.ts'
import type { Change, ExemptionAnswer, Filing } from '../../functions/filings/filing.ts'
import { acceptFiling } from '../../functions/filings/filing-acceptance.ts'
import { type Decision, decideFiling, type SignedDecision } from '../../functions/filings/filing-decision.ts'
import { askExemption, decideExemption } from '../../functions/filings/filing-exemption.ts'
import { acknowledgeFiling, assignJudge, reportUnreadable } from '../../functions/filings/filing-intake.ts'
import { recordMediation } from '../../functions/filings/filing-mediation.ts'
import { handOverProof, recordPayment } from '../../functions/filings/filing-payment.ts'
import { amendFiling, type FiledPetition, type Occasion, submitFiling, withdrawFiling } from '../../functions/filings/filing-submission.ts'
import { emptyParty, emptyPetition, type Petition } from '../../functions/filings/petition-form.ts'
import type { Actor, Role } from '../../functions/kernel/actor.ts'
import { parseCivilDate } from '../../functions/kernel/civil-date.ts'
import { defaultCalendar } from '../../functions/kernel/court-calendar.ts'

export const actor = (subject: string, role: Role, fullName: string, courtCode?: string): Actor => ({
  subject,
  subjects: [subject],
  fullName,
  role,
  ...(courtCode ? { courtCode } : {}),
  language: 'vi',
  assurance: 'eid',
  authenticatedAt: '2026-11-10T00:50:00.000Z',
  email: `${subject}@example.vn`,
})

export const court = 'NA-KV01'
export const otherCourt = 'NA-KV02'

export const citizen = actor('an', 'citizen', 'Nguyễn Văn An')
export const clerk = actor('thuky1', 'clerk', 'Trần Thị Thư', court)
export const chief = actor('chanhan', 'chief-judge', 'Lê Chánh', court)
export const judge = actor('thamphan1', 'judge', 'Phạm Thị Thẩm', court)
export const otherJudge = actor('thamphan2', 'judge', 'Hồ Văn Phán', court)

const address = { line: 'Xóm 3', communeCode: '16681', elsewhere: '', oldText: '', isLastKnown: false }

export const petition: Petition = {
  ...emptyPetition,
  matter: 'dispute',
  topic: 'T-LOAN',
  kind: 'DS',
  relation: 'DS-26.3',
  courtCode: court,
  place: 'Nghệ An',
  date: '2026-11-10',
  plaintiffs: [{ ...emptyParty('p1'), fullName: 'Nguyễn Văn An', birth: '1980-02-29', email: 'an@example.vn', address }],
  defendants: [{ ...emptyParty('d1'), fullName: 'Hoàng Thị Hoà', address: { ...address, isLastKnown: true } }],
  facts: 'Ngày 01/02/2026 bà Hòa vay tôi 50.000.000 đồng, hẹn trả sau ba tháng, đến nay chưa trả.',
  claims: [{ id: 'c1', text: 'Buộc bà Hòa trả nợ gốc', amountVnd: 50_000_000, against: [] }],
  evidence: [{ id: 'e1', title: 'Giấy vay tiền', form: 'copy', pages: 1, documentId: 'doc1', note: '' }],
  declared: true,
}

const sha256 = 'ab'.repeat(32)

export const filed = (of: Petition = petition): FiledPetition => ({
  petition: of,
  files: [
    { id: 'petition', name: 'don-khoi-kien.pdf', sizeBytes: 20_000, sha256 },
    { id: 'doc1', name: 'Giấy vay.pdf', sizeBytes: 30_000, sha256 },
  ],
  objects: [
    { id: 'petition', key: 'dossiers/x/petition-3.pdf', versionId: 'v1' },
    { id: 'doc1', key: 'dossiers/x/doc1', versionId: 'v2' },
  ],
  sameness: 'same',
})

/** Eight in the morning, local time, of a day. */
export const on = (by: Actor, day: string): Occasion => ({ actor: by, now: `${day}T01:00:00.000Z`, calendar: defaultCalendar })

export const id = '0b8f6d3e-6f1f-4b53-9d5e-1f2a3b4c5d6e'
export const receiptCode = 'NA-00000000000'

/** As the store does: what was decided becomes the next version. */
export const stored = ({ filing, happening }: Change): Filing => ({
  ...filing,
  version: filing.version + 1,
  head: { sequence: filing.head.sequence + 1, hash: happening.event },
})

/** Filed on Tuesday 10 November 2026, at 08:00. */
export const submitted = (of: Petition = petition): Filing => submitFiling(id, receiptCode, filed(of), on(citizen, '2026-11-10')).filing

export const acknowledged = (of?: Petition): Filing => stored(acknowledgeFiling(submitted(of), '01/2026', on(clerk, '2026-11-11')))

/** Assigned on Thursday 12 November 2026. */
export const underReview = (of?: Petition): Filing => stored(assignJudge(acknowledged(of), judge, on(chief, '2026-11-12')))

export const caseNumber = '12/2026/TLST-DS'

/** As the door of decisions does: acceptance takes a number of the docket. */
export const decide = (filing: Filing, decision: Decision, occasion: Occasion, signed?: SignedDecision): Change =>
  decision.decision === 'accept'
    ? acceptFiling(filing, decision, caseNumber, occasion, signed)
    : decideFiling(filing, decision, occasion, signed)

export const decided = (decision: Decision, day = '2026-11-16', of?: Petition): Filing =>
  stored(decide(underReview(of), decision, on(judge, day)))

export const offered = (): Filing => decided({ decision: 'offer-mediation' })

export const askedToAmend = (): Filing =>
  decided({ decision: 'request-amendment', what: 'Ghi rõ ngày vay', until: '2026-11-30', special: false })

export const feeNotified = (of?: Petition): Filing =>
  decided({ decision: 'notify-fee', amountVnd: 1_250_000, collector: 'Thi hành án dân sự khu vực 1', basis: '' }, '2026-11-16', of)

export const paid = {
  orderId: 'o1',
  orderCode: 'KN-00000000000',
  rail: 'transfer',
  amountVnd: 1_250_000,
  paidOn: parseCivilDate('2026-11-17'),
} as const

/** The rule's answer where it must have one. */
export const changed = (change: Change | undefined): Change => {
  if (change === undefined) throw new Error('samples: nothing changed')
  return change
}

/** Paid on Tuesday 17, known to the portal on Wednesday 18 November 2026. */
export const feePaid = (of?: Petition): Filing =>
  stored(changed(recordPayment(feeNotified(of), paid, '2026-11-18T01:00:00.000Z', defaultCalendar)))

/** The court has the receipt since Thursday 19 November 2026. */
export const proven = (of?: Petition): Filing => stored(handOverProof(feePaid(of), on(citizen, '2026-11-19')))

export const document = (documentId: string, state: DossierDocument['state'] = 'ready'): DossierDocument => ({
  dossierId: id,
  id: documentId,
  owner: citizen.subject,
  name: `${documentId}.pdf`,
  type: 'application/pdf',
  sizeBytes: 40_000,
  state,
  key: `dossiers/${id}/${documentId}`,
  uploadId: 'u',
  declaredAt: '2026-11-17T01:00:00.000Z',
  sha256,
  versionId: 'v3',
  version: 3,
})

export const poverty = { ground: 'EX-POOR', reason: 'Hộ nghèo năm 2026', documentIds: ['poor'] }

/** Asked on Tuesday 17 November 2026. */
export const exemptionAsked = (of?: Petition): Filing =>
  stored(askExemption(feeNotified(of), poverty, [document('poor')], on(citizen, '2026-11-17')))

/** Answered on Thursday 19 November 2026. */
export const exemptionAnswered = (granted: ExemptionAnswer, of?: Petition): Filing =>
  stored(decideExemption(exemptionAsked(of), { granted, reason: 'Có giấy xác nhận' }, on(judge, '2026-11-19')))

/** A filing in every state that this portal leads to. */
export const inEveryState = (): Filing[] => [
  submitted(),
  stored(
    reportUnreadable(submitted(), { documentIds: ['doc1'], reason: 'Tệp trắng', filedIds: ['petition', 'doc1'] }, on(clerk, '2026-11-11')),
  ),
  acknowledged(),
  underReview(),
  offered(),
  stored(recordMediation(offered(), 'started', '', on(clerk, '2026-11-18'))),
  stored(
    recordMediation(
      stored(recordMediation(offered(), 'started', '', on(clerk, '2026-11-18'))),
      'recognised',
      'QĐ 11/2026',
      on(clerk, '2026-12-01'),
    ),
  ),
  askedToAmend(),
  stored(amendFiling(askedToAmend(), filed(), on(citizen, '2026-11-20'))),
  feeNotified(),
  feePaid(),
  proven(),
  exemptionAsked(),
  exemptionAnswered('whole'),
  exemptionAnswered('half'),
  exemptionAnswered('refused'),
  decided({ decision: 'accept', noAdvanceBecause: 'Hộ nghèo' }),
  decided({ decision: 'transfer', courtCode: otherCourt, reason: 'Bị đơn cư trú tại khu vực 2' }),
  decided({ decision: 'return', ground: 'b', reason: 'Chưa hòa giải ở xã' }),
  stored(withdrawFiling(submitted(), '', on(citizen, '2026-11-11'))),
]
