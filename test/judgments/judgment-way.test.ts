// From the entry to the tombstone: who may do what when, and that two people stand behind everything public.
import { describe, expect, it } from 'vitest'
import { enterText, refuseBeforeEffect } from '../../functions/judgments/judgment-entry.ts'
import { approve, reopen, review, revise, sendBack, withhold } from '../../functions/judgments/judgment-review.ts'
import { actsOf, countsOf } from '../../functions/judgments/judgment-view.ts'
import {
  corrected,
  decideCorrection,
  decideTakedown,
  editedText,
  editionOf,
  proposeCorrection,
  publicText,
  published,
  stopped,
  takeDown,
} from '../../functions/judgments/publication.ts'
import { publicationCount, termOf } from '../../functions/judgments/publication-term.ts'
import { tombstoneOf } from '../../functions/judgments/published-judgment.ts'
import { parseCivilDate } from '../../functions/kernel/civil-date.ts'
import { defaultCalendar } from '../../functions/kernel/court-calendar.ts'
import { refusalOf } from '../fees/money-samples.ts'
import { actor } from '../filings/samples.ts'
import {
  answers,
  approved,
  candidate,
  clerk,
  entry,
  inReview,
  judge,
  now,
  occasion,
  publishedOne,
  reviewed,
  stored,
  worker,
} from './judgment-samples.ts'
import { sampleJudgment } from './sample-judgment.ts'

const by = (who: typeof clerk, version: number) => ({ version, actor: who, now })
const finding = { kind: 'person', value: 'Nguyễn Văn An', place: '1', context: '' }

describe('entering a judgment', () => {
  it('opens the review, with the term of 30 days from effect (NQ 03/2017)', () => {
    const { judgment } = enterText(candidate(), entry, occasion, 3)
    expect(judgment).toMatchObject({
      state: 'in-review',
      publishBy: '2026-11-16',
      data: { number: '34/2026/DS-ST', level: 'first-instance', caseKind: 'DS' },
    })
  })
  it.each([
    ['judgment.not-publishable', { answers: { ...answers, isClosedSession: true } }],
    ['judgment.not-publishable', { documentType: 'other' as const }],
    ['judgment.effect-before-date', { effectiveOn: '2026-09-13' }],
    ['judgment.date-in-future', { effectiveOn: '2026-11-11' }],
    ['judgment.court-of-others', { courtCode: 'NA-KV02' }],
    ['judgment.number-of-no-judgment', { number: '12/2026/TLST-DS' }],
  ])('refuses %s', (code, changed) => {
    expect(refusalOf(() => enterText(candidate(), { ...entry, ...changed }, occasion, 0))).toBe(code)
  })
  it('keeps the name of the court that decided, where the court of today has taken over its work', () => {
    const { judgment } = enterText(candidate(), { ...entry, courtCode: 'NA-H-VINH' }, occasion, 0)
    expect(judgment.data?.court).toEqual({ code: 'NA-H-VINH', name: 'Tòa án nhân dân thành phố Vinh' })
    expect(judgment.courtCode).toBe('NA-KV01')
  })
  it('NOT-1: refuses the judgment of a case that no officer has put into effect', () => {
    expect(refusalOf(() => refuseBeforeEffect({ state: 'APPEALED' }))).toBe('judgment.not-publishable')
    expect(() => refuseBeforeEffect({ state: 'IN_EFFECT' })).not.toThrow()
    expect(() => refuseBeforeEffect(undefined)).not.toThrow()
  })
  it('NOT-5: refuses a case with somebody under 18 whatever the clerk answers', () => {
    expect(refusalOf(() => enterText(candidate({ hasMinor: true }), entry, occasion, 0))).toBe('judgment.not-publishable')
  })
})

describe('the second person', () => {
  it('approves what somebody else has entered and reviewed', () => {
    expect(approve(reviewed(), by(judge, 2), [], []).judgment).toMatchObject({ state: 'approved', approved: { fullName: 'Lê Văn Thắng' } })
  })
  it('is never who entered, edited or reviewed it, under any of their accounts', () => {
    const other = actor('other', 'judge', 'Hoàng Thị Mai', 'NA-KV01')
    const edited = stored(revise(inReview(), by(other, 1), 1))
    const passed = stored(review(edited, by(clerk, 2), 0))
    for (const who of [clerk, other, { ...judge, subjects: [judge.subject, 'other'] }])
      expect(refusalOf(() => approve(passed, by(who, 3), [], []))).toBe('judgment.second-person')
    expect(approve(passed, by(judge, 3), [], []).judgment.state).toBe('approved')
  })
  it('does not get past the gate', () => {
    expect(refusalOf(() => approve(reviewed(), by(judge, 2), [finding], []))).toBe('judgment.findings-remain')
  })
  it('records the reason of each false alarm under their name', () => {
    const { judgment } = approve(
      reviewed(),
      by(judge, 2),
      [finding],
      [{ kind: 'person', value: 'Nguyễn Văn An', reason: ' trùng tên đường ' }],
    )
    expect(judgment.dismissed).toMatchObject([{ reason: 'trùng tên đường', by: { fullName: 'Lê Văn Thắng' } }])
  })
  it('sends back with a note', () => {
    expect(sendBack(reviewed(), by(judge, 2), 'Còn tên làng.').judgment).toMatchObject({ state: 'in-review', reviewed: null })
    expect(refusalOf(() => sendBack(reviewed(), by(judge, 2), ' '))).toBe('judgment.note-missing')
  })
  it('acts on what they have seen only', () => {
    expect(refusalOf(() => approve(reviewed(), by(judge, 1), [], []))).toBe('judgment.changed-meanwhile')
  })
})

describe('what is not published', () => {
  it('is withheld under its rules, and can be taken up again', () => {
    const { judgment } = withhold(inReview(), by(judge, 1), ['NOT-4'], 'Đương sự yêu cầu giữ bí mật kinh doanh.')
    expect(judgment).toMatchObject({ state: 'withheld', withheld: { rules: ['NOT-4'] } })
    expect(reopen({ ...judgment, version: 2 }, by(clerk, 2)).judgment.state).toBe('in-review')
    expect(reopen({ ...candidate(), state: 'withheld', version: 2 }, by(clerk, 2)).judgment.state).toBe('candidate')
  })
  it('goes back to people when the worker sees something that the approval did not', () => {
    expect(stopped(approved(), worker, now, 2).judgment).toMatchObject({ state: 'in-review', approved: null, sentBack: { note: '2' } })
  })
  it('cannot be withheld once it is public: it is taken down', () => {
    expect(refusalOf(() => withhold(publishedOne(), by(judge, 4), ['NOT-2'], 'xét xử kín'))).toBe('judgment.not-now')
  })
})

describe('a published judgment', () => {
  it('says nothing that leads to its case', () => {
    const withCase = { ...approved(), caseId: 'the-case-id' }
    const edition = JSON.stringify(editionOf(withCase, sampleJudgment, now))
    for (const secret of ['the-case-id', '12/2026/TLST-DS', 'TLST']) expect(edition).not.toContain(secret)
    expect(JSON.stringify(published(withCase, worker, now).happening.facts)).not.toContain('the-case-id')
  })
  it('is corrected by two people, with a public note, and its first edition stays', () => {
    const one = publishedOne()
    const proposal = stored(proposeCorrection(one, by(clerk, one.version), { note: 'Sửa số tiền.', edits: [{ from: '200', to: '210' }] }))
    expect(refusalOf(() => decideCorrection(proposal, by(clerk, proposal.version), true, []))).toBe('judgment.second-person')
    expect(refusalOf(() => decideCorrection(proposal, by(judge, proposal.version), true, [finding]))).toBe('judgment.findings-remain')
    const { judgment } = decideCorrection(proposal, by(judge, proposal.version), true, [])
    expect(judgment).toMatchObject({
      edition: 2,
      editionOut: 1,
      corrections: [{ on: '2026-11-10', note: 'Sửa số tiền.' }],
      correction: null,
    })
    expect(corrected(judgment, worker, now).judgment.editionOut).toBe(2)
    expect(decideCorrection(proposal, by(judge, proposal.version), false, []).judgment).toMatchObject({ edition: 1, correction: null })
  })
  it('is edited only where the words stand exactly once', () => {
    const text = { title: 'A', summary: 'B', paragraphs: ['một hai', 'một ba'] }
    expect(editedText(text, [{ from: 'hai', to: 'bốn' }]).paragraphs).toEqual(['một bốn', 'một ba'])
    for (const from of ['một', 'năm', '']) expect(refusalOf(() => editedText(text, [{ from, to: 'x' }]))).toBe('judgment.edit-not-found')
  })
  it('shows the gate its relation, its precedents and the note of a correction that waits', () => {
    const one = publishedOne()
    const { judgment } = proposeCorrection(one, by(clerk, one.version), { note: 'Ghi chú', edits: [] })
    expect(publicText(judgment, sampleJudgment)).toMatchObject({ relation: 'Tranh chấp hợp đồng vay tài sản', notes: ['Ghi chú'] })
  })
})

describe('a takedown', () => {
  const reason = 'Còn tên thật của đương sự.'
  it('takes effect at once when it is urgent', () => {
    const one = publishedOne()
    expect(takeDown(one, by(clerk, one.version), { reason, isUrgent: true })).toMatchObject({
      judgment: { state: 'taken-down' },
      happening: { event: 'judgment.taken-down' },
    })
  })
  it('otherwise waits for a second person, who is another', () => {
    const one = publishedOne()
    const proposal = stored(takeDown(one, by(clerk, one.version), { reason, isUrgent: false }))
    expect(proposal.state).toBe('published')
    expect(refusalOf(() => decideTakedown(proposal, by(clerk, proposal.version), true))).toBe('judgment.second-person')
    expect(decideTakedown(proposal, by(judge, proposal.version), true).judgment).toMatchObject({
      state: 'taken-down',
      takedown: { confirmedBy: { fullName: 'Lê Văn Thắng' } },
    })
    expect(decideTakedown(proposal, by(judge, proposal.version), false).judgment).toMatchObject({ state: 'published', takedown: null })
  })
  it('has a reason, and is final', () => {
    const one = publishedOne()
    expect(refusalOf(() => takeDown(one, by(clerk, one.version), { reason: ' ', isUrgent: true }))).toBe('judgment.note-missing')
    const gone = stored(takeDown(one, by(clerk, one.version), { reason, isUrgent: true }))
    expect(refusalOf(() => proposeCorrection(gone, by(clerk, gone.version), { note: 'x', edits: [] }))).toBe('judgment.not-now')
    expect(actsOf(gone, clerk)).toEqual([])
  })
  it('leaves a tombstone without a word of the judgment', () => {
    const left = JSON.stringify(tombstoneOf(sampleJudgment, now))
    for (const word of [
      sampleJudgment.number,
      sampleJudgment.courtName,
      sampleJudgment.title,
      sampleJudgment.summary,
      ...sampleJudgment.paragraphs,
    ])
      expect(left).not.toContain(word)
  })
})

describe('the term of publication (NQ 03/2017: 30 days)', () => {
  const today = parseCivilDate('2026-11-18')
  it('runs until it is decided whether the judgment is published', () => {
    expect(termOf(inReview(), today, defaultCalendar)).toMatchObject({ due: '2026-11-16', light: 'overdue', daysLeft: -2 })
    expect(termOf(publishedOne(), today, defaultCalendar)).toBeNull()
  })
  it('is counted by court: running, kept, kept late, missed; this year and without the archive', () => {
    const open = inReview()
    const one = publishedOne()
    const late = { ...one, publishBy: parseCivilDate('2026-11-09') }
    const counted = [open, { ...open, publishBy: parseCivilDate('2026-11-17') }, one, late, { ...late, importId: 'i' }]
    const older = { ...open, effectiveOn: parseCivilDate('2025-12-31') }
    expect(publicationCount([...counted, older], parseCivilDate('2026-01-01'), parseCivilDate('2026-11-17'))).toEqual({
      running: 1,
      kept: 1,
      late: 1,
      overdue: 1,
    })
  })
  it('is counted as missed for cases in hand, not for judgments of the archive', () => {
    expect(countsOf([inReview(), { ...reviewed(), importId: 'i' }], today)).toEqual({ open: 2, overdue: 1, awaitingApproval: 1 })
  })
})
