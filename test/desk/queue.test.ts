// Holds the desk to what an officer may do and to how a row stands against its term.
import { describe, expect, test } from 'vitest'
import { officerMay } from '../../functions/desk/desk-authority.ts'
import { decisionForm, signedDecisionForm } from '../../functions/desk/desk-form.ts'
import { countsByState, filterOf, passes, queueRow } from '../../functions/desk/queue.ts'
import { submitFiling, withdrawFiling } from '../../functions/filings/filing-submission.ts'
import { filerMay, filingView, historyOf } from '../../functions/filings/filing-view.ts'
import { parseCivilDate } from '../../functions/kernel/civil-date.ts'
import { defaultCalendar } from '../../functions/kernel/court-calendar.ts'
import {
  acknowledged,
  actor,
  askedToAmend,
  chief,
  citizen,
  clerk,
  feeNotified,
  filed,
  id,
  inEveryState,
  judge,
  offered,
  on,
  otherCourt,
  otherJudge,
  receiptCode,
  stored,
  submitted,
  underReview,
} from '../filings/samples.ts'

const row = (day: string, filing = underReview()) => queueRow(filing, parseCivilDate(day), defaultCalendar).next

describe('a row of the queue', () => {
  test.each([
    ['2026-11-12', 'green', 5],
    ['2026-11-16', 'green', 3],
    ['2026-11-17', 'green', 2],
    ['2026-11-18', 'red', 1],
    ['2026-11-19', 'red', 0],
    ['2026-11-20', 'overdue', -1],
  ])('191(3): on %s, five working days from 12 November: %s, %i left', (day, light, daysLeft) => {
    expect(row(day)).toMatchObject({ light, daysLeft, due: '2026-11-19', article: 'BLTTDS 191(3)' })
  })

  test('195(2): a term in calendar days counts calendar days', () => {
    expect(row('2026-11-16', feeNotified())).toMatchObject({ daysLeft: 7 })
  })

  test('LHGĐT 16(9): a stopped clock is neither red nor overdue', () => {
    expect(row('2027-01-01', offered())).toMatchObject({ light: 'stopped' })
  })

  test('a filing of every state makes a row, and the counts add up', () => {
    const filings = inEveryState()
    for (const filing of filings) expect(queueRow(filing, parseCivilDate('2026-11-20'), defaultCalendar).state).toBe(filing.state)
    expect(Object.values(countsByState(filings)).reduce((sum, count) => sum + count, 0)).toBe(filings.length)
  })
})

describe('filters', () => {
  const shown = (query: Record<string, string>, by = judge) =>
    inEveryState()
      .filter(filing => passes(filing, filterOf(query), by))
      .map(filing => filing.state)

  test('by state, by kind, by the judge who asks', () => {
    expect(shown({ state: 'MEDIATED' })).toEqual(['MEDIATED'])
    expect(shown({ kind: 'HNGĐ' })).toEqual([])
    expect(shown({ judge: 'me' }, otherJudge)).toEqual([])
    expect(shown({ judge: 'me', state: 'UNDER_REVIEW' })).toEqual(['UNDER_REVIEW', 'UNDER_REVIEW'])
    expect(shown({})).toHaveLength(inEveryState().length)
  })

  test('a kind typed with decomposed letters is the same kind; anything unknown shows the open queue', () => {
    expect(filterOf({ kind: 'HNGĐ'.normalize('NFD') }).kind).toBe('HNGĐ')
    expect(filterOf({ queue: 'all' }).queue).toBe('open')
  })
})

describe('what an officer may do', () => {
  test.each([
    ['191(1): the clerk with a new filing', clerk, submitted(), ['acknowledge', 'report-unreadable']],
    ['191(2): the chief judge with a registered one', chief, acknowledged(), ['assign']],
    ['the chief judge with one under review', chief, underReview(), []],
    ['191(3): the examining judge', judge, underReview(), ['decide']],
    ['another judge', otherJudge, underReview(), []],
    ['the clerk enters what the judge signed', clerk, underReview(), ['enter-decision']],
    ['192(1)(e): the judge with a petition that was not amended', judge, askedToAmend(), ['decide']],
    ['LHGĐT 16: while mediation is offered', clerk, offered(), ['record-mediation']],
    ['the clerk with a withdrawn one', clerk, stored(withdrawFiling(submitted(), '', on(citizen, '2026-11-11'))), []],
  ])('%s', (_who, officer, filing, may) => {
    expect(officerMay(officer, filing)).toEqual(may)
  })

  test('nothing at another court, and nothing for anyone who is no officer', () => {
    for (const filing of inEveryState()) {
      expect(officerMay(actor('x', 'clerk', 'X', otherCourt === filing.courtCode ? 'NA-KV09' : otherCourt), filing)).toEqual([])
      expect(officerMay(citizen, filing)).toEqual([])
    }
  })
})

describe('what the filer may do', () => {
  test('amend when asked, answer once, withdraw while it is open', () => {
    expect(filerMay(askedToAmend())).toEqual(['amend', 'withdraw'])
    expect(filerMay(offered())).toEqual(['answer-mediation', 'withdraw'])
    expect(filerMay(feeNotified())).toEqual(['complain-of-fee', 'ask-exemption', 'withdraw'])
    for (const filing of inEveryState().filter(each => ['ACCEPTED', 'RETURNED', 'MEDIATED', 'WITHDRAWN'].includes(each.state)))
      expect(filerMay(filing)).toEqual([])
  })
})

describe('the history that people read', () => {
  test('shows no keys of stored objects and no requests for a preview', () => {
    const { happening } = submitFiling(id, receiptCode, filed(), on(citizen, '2026-11-10'))
    const entry = { ...happening, sequence: 2, previousHash: '', hash: '' }
    const steps = historyOf([{ ...entry, event: 'petition.requested', sequence: 1 }, entry])
    expect(steps.map(step => step.sequence)).toEqual([2])
    expect(JSON.stringify(steps)).not.toContain('dossiers/')
  })

  test('195(2), NQ 326 Art. 17: a fee notice shows the day to keep and the last day', () => {
    expect(filingView(feeNotified(), filed(), [])).toMatchObject({
      feeNotice: { amountVnd: 1_250_000, due: '2026-11-23', lastDay: '2026-11-26' },
    })
  })
})

describe('the desk’s doors', () => {
  test('a request to amend is an ordinary one unless it says that the case is special', () => {
    const decision = { version: 3, decision: 'request-amendment', what: 'Ghi rõ', until: '2026-11-30' }
    expect(decisionForm.parse(decision)).toMatchObject({ special: false })
    const signed = { decision, judge: 'thamphan1', number: '1/TB-TA', signedOn: '2026-11-13' }
    expect(signedDecisionForm.parse(signed).decision).toMatchObject({ special: false })
  })

  test('192(1): seven grounds and no other; no act without the version that was seen', () => {
    const returning = (ground: string) => decisionForm.safeParse({ version: 1, decision: 'return', ground, reason: 'x' }).success
    expect(['a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h', 'f'].filter(returning)).toEqual(['a', 'b', 'c', 'd', 'đ', 'e', 'g'])
    expect(decisionForm.safeParse({ decision: 'offer-mediation' }).success).toBe(false)
  })
})
