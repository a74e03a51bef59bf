// Feedback: who gets it, who may answer it, and that complaints are led elsewhere.
import { describe, expect, it } from 'vitest'
import {
  answerFeedback,
  type Feedback,
  makeFeedbackCode,
  mayAnswer,
  receiveFeedback,
  type Said,
} from '../../functions/feedback/feedback.ts'
import type { Actor, Role } from '../../functions/kernel/actor.ts'
import { defaultCalendar } from '../../functions/kernel/court-calendar.ts'
import { toldIn } from '../../functions/kernel/told.ts'

const now = '2026-11-21T02:00:00.000Z'
const said: Said = { category: 'service', desk: 'NA-KV01', text: ' Chờ lâu ở quầy. ', email: '', phone: '' }
const actor = (role: Role, courtCode?: string): Actor => ({
  subject: `vneid-${role}`,
  subjects: [],
  fullName: 'Trần Thị Thư Ký',
  role,
  ...(courtCode ? { courtCode } : {}),
  language: 'vi',
  assurance: 'eid',
  authenticatedAt: now,
})
const received = (changed: Partial<Said> = {}, sender?: Actor): Feedback =>
  receiveFeedback(
    { ...said, ...changed },
    {
      id: 'f1',
      code: makeFeedbackCode(new Uint8Array(10)),
      sender,
      language: 'vi',
      now,
      calendar: defaultCalendar,
      courts: ['NA-KV01', 'NA-KV02'],
    },
  ).feedback
const clerk = actor('clerk', 'NA-KV01')
const answered = (feedback: Feedback) => answerFeedback(feedback, { kind: 'answered', text: 'Cảm ơn.' }, clerk, now)

describe('feedback that arrives', () => {
  it('is kept as it was written, with 15 working days for the answer: from Saturday 21/11/2026 over the holiday of 24/11', () => {
    expect(received()).toMatchObject({ text: 'Chờ lâu ở quầy.', desk: 'NA-KV01', due: '2026-12-14' })
  })
  it('on the portal goes to its administrators, whatever court was chosen', () => {
    expect(received({ category: 'portal', desk: 'NA-KV01' }).desk).toBe('portal')
  })
  it('names nobody in the journal, not even when the sender is signed in', () => {
    const { happening } = receiveFeedback(said, {
      ...{ id: 'f1', code: 'GY-0', sender: actor('citizen'), language: 'vi', now, calendar: defaultCalendar, courts: ['NA-KV01'] },
    })
    expect(JSON.stringify(happening)).not.toMatch(/vneid|Trần|quầy/)
  })
  it.each([
    ['a court that is not in force', { desk: 'NA-OLD' }, 'feedback.desk-unknown'],
    ['no text', { text: '  ' }, 'feedback.text-missing'],
  ])('is refused with %s', (_, changed, code) => {
    expect(() => received(changed)).toThrow(code)
  })
})

describe('an answer', () => {
  it.each([
    ['a clerk of the court', clerk, 'NA-KV01', true],
    ['its judge', actor('judge', 'NA-KV01'), 'NA-KV01', true],
    ['a clerk of another court', actor('clerk', 'NA-KV02'), 'NA-KV01', false],
    ['an administrator, to what concerns a court', actor('administrator'), 'NA-KV01', false],
    ['an administrator, to what concerns the portal', actor('administrator'), 'portal', true],
    ['a clerk, to what concerns the portal', clerk, 'portal', false],
  ])('by %s: allowed is %4$s', (_, officer, desk, expected) => {
    expect(mayAnswer(officer, desk)).toBe(expected)
  })
  it('bears the name of the officer and is given once', () => {
    const { feedback } = answered(received())
    expect(feedback.answer).toMatchObject({ kind: 'answered', by: { fullName: 'Trần Thị Thư Ký' } })
    expect(() => answered(feedback)).toThrow('feedback.answered-already')
  })
  it('for another desk does not exist', () => {
    expect(() => answered(received({ desk: 'NA-KV02' }))).toThrow('feedback.missing')
  })
  it.each([
    ['the account', received({}, actor('citizen')), ['vneid-citizen']],
    ['the address that was left', received({ email: 'a@example.vn' }), ['feedback#f1']],
    ['nobody, when neither is known', received(), []],
  ])('is announced to %s, and no address stands in the journal', (_, feedback, subjects) => {
    const { happening } = answered(feedback)
    expect(toldIn(happening.facts)?.recipients.map(recipient => recipient.subject)).toEqual(subjects)
    expect(JSON.stringify(happening)).not.toContain('@example')
  })
})
