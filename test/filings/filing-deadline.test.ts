// Holds the terms of a filing to their articles: which runs when, from which day, in which of the three laws of procedure.
import { describe, expect, test } from 'vitest'
import type { Filing } from '../../functions/filings/filing.ts'
import { codeOf, deadlinesOf, expectedAfterFiling, procedureOf, standing } from '../../functions/filings/filing-deadline.ts'
import { decideFiling } from '../../functions/filings/filing-decision.ts'
import { recordMediation } from '../../functions/filings/filing-mediation.ts'
import { amendFiling, answerMediation } from '../../functions/filings/filing-submission.ts'
import { filersDay } from '../../functions/filings/filing-term.ts'
import type { Petition } from '../../functions/filings/petition-form.ts'
import { caseKinds } from '../../functions/kernel/case-kinds.ts'
import { parseCivilDate } from '../../functions/kernel/civil-date.ts'
import { defaultCalendar, makeCalendar } from '../../functions/kernel/court-calendar.ts'
import { deadlineRule } from '../../functions/kernel/deadline-table.ts'
import { petitionState } from '../../functions/kernel/petition-states.ts'
import {
  acknowledged,
  askedToAmend,
  citizen,
  clerk,
  decided,
  feeNotified,
  filed,
  inEveryState,
  judge,
  offered,
  on,
  otherCourt,
  petition,
  stored,
  submitted,
  underReview,
} from './samples.ts'

const due = (filing: Filing) => filing.deadlines.map(({ code, due: day }) => [code, day])
const administrative: Petition = { ...petition, kind: 'HC', topic: 'T-ADMIN', noParallelComplaint: true }
const request: Petition = { ...petition, matter: 'request', kind: 'DS', defendants: [] }

describe('civil petitions (BLTTDS)', () => {
  test('191(2): three working days to assign, from the day of receipt, Saturday included', () => {
    expect(due(submitted())).toEqual([['CIV-ASSIGN-REVIEW', '2026-11-13']])
    expect(due(acknowledged())).toEqual([['CIV-ASSIGN-REVIEW', '2026-11-13']])
  })

  test('191(3): five working days to decide, from the assignment', () => {
    expect(due(underReview())).toEqual([['CIV-DECIDE-PETITION', '2026-11-19']])
  })

  test('193(1): the day that the judge fixed; on a day off it ends on the next working day and warns before', () => {
    expect(due(askedToAmend())).toEqual([['CIV-AMEND', '2026-11-30']])
    const [sunday] = decided({ decision: 'request-amendment', what: 'Bổ sung', until: '2026-11-29', special: false }).deadlines
    expect(sunday).toMatchObject({ due: '2026-11-30', warnBy: '2026-11-29' })
  })

  test('193(3): after the amendment the judge has the term again', () => {
    const amended = stored(amendFiling(askedToAmend(), filed(), on(citizen, '2026-11-25')))
    expect(due(amended)).toEqual([['CIV-DECIDE-PETITION', '2026-12-02']])
  })

  test('195(2) against NQ 326 Art. 17(1)(a): seven days and seven working days (24 November is a holiday), the earlier in front', () => {
    expect(due(feeNotified())).toEqual([
      ['CIV-FEE-ADVANCE', '2026-11-23'],
      ['CIV-FEE-ADVANCE-LAST', '2026-11-26'],
    ])
  })

  test('194(1): ten days to complain about a return', () => {
    expect(due(decided({ decision: 'return', ground: 'b', reason: 'Chưa hòa giải' }))).toEqual([['CIV-RETURN-COMPLAINT', '2026-11-26']])
  })

  test('191(3)(c): the court that receives a transferred petition has its own three working days', () => {
    expect(due(decided({ decision: 'transfer', courtCode: otherCourt, reason: 'Thẩm quyền' }))).toEqual([
      ['CIV-ASSIGN-REVIEW', '2026-11-19'],
    ])
  })

  test('196, 197: what follows acceptance', () => {
    expect(due(decided({ decision: 'accept', noAdvanceBecause: 'Hộ nghèo' })).map(([code]) => code)).toEqual([
      'CIV-NOTIFY-ACCEPT',
      'CIV-ASSIGN-JUDGE',
    ])
  })
})

describe('mediation stops the judge’s clock (LHGĐT 16(9))', () => {
  test('16(4): three working days to answer the offer; after a yes the court has three to appoint', () => {
    expect(due(offered())).toEqual([['MED-REPLY', '2026-11-19']])
    expect(due(stored(answerMediation(offered(), true, on(citizen, '2026-11-18'))))).toEqual([['MED-APPOINT', '2026-11-23']])
  })

  test('20(1): twenty days of mediation', () => {
    expect(due(stored(recordMediation(offered(), 'started', '', on(clerk, '2026-11-18'))))).toEqual([['MED-TERM', '2026-12-08']])
  })

  test('what had run before the offer is not given again: two of five days ran, three are left', () => {
    // Assigned Thursday 12, offered Monday 16: Friday and Monday are used.
    const declined = stored(answerMediation(offered(), false, on(citizen, '2026-11-18')))
    expect(declined.clock).toEqual({ since: '2026-11-18', workingDaysUsed: 2 })
    expect(due(declined)).toEqual([['CIV-DECIDE-PETITION', '2026-11-23']])
    const started = stored(recordMediation(offered(), 'started', '', on(clerk, '2026-11-18')))
    expect(due(stored(recordMediation(started, 'failed', '', on(clerk, '2026-12-07'))))).toEqual([['CIV-DECIDE-PETITION', '2026-12-10']])
  })

  test('a second offer does not give the used days back, and one working day is always left', () => {
    const again = stored(
      decideFiling(
        stored(answerMediation(offered(), false, on(citizen, '2026-11-18'))),
        { decision: 'offer-mediation' },
        on(judge, '2026-12-02'),
      ),
    )
    const declined = stored(answerMediation(again, false, on(citizen, '2026-12-03')))
    expect(due(declined)).toEqual([['CIV-DECIDE-PETITION', '2026-12-04']])
  })

  test('the desk shows a stopped clock', () => {
    const filing = offered()
    const [first] = filing.deadlines
    expect(first && standing(filing, first, parseCivilDate('2026-11-25'), defaultCalendar)).toEqual({ light: 'stopped', daysLeft: -3 })
  })
})

describe('administrative cases (TTHC) and requests (BLTTDS 361-365)', () => {
  test('TTHC 121(2), (3): three and three working days', () => {
    expect(due(submitted(administrative))).toEqual([['ADM-ASSIGN-REVIEW', '2026-11-13']])
    expect(due(underReview(administrative))).toEqual([['ADM-DECIDE-PETITION', '2026-11-17']])
  })

  test('TTHC 125(1): ten days to pay; BLTTDS 363(4)(a): five working days', () => {
    expect(due(feeNotified(administrative))).toEqual([['ADM-FEE', '2026-11-26']])
    expect(due(feeNotified(request))).toEqual([['REQ-FEE', '2026-11-23']])
  })

  test('363(1): a judge in three working days; the Code sets no term for the decision that follows', () => {
    expect(due(submitted(request))).toEqual([['REQ-ASSIGN', '2026-11-13']])
    expect(due(underReview(request))).toEqual([])
  })

  test('a return in an administrative case has no term in the table, so no day is shown', () => {
    expect(due(decided({ decision: 'return', ground: 'b', reason: 'Không đủ điều kiện' }, '2026-11-16', administrative))).toEqual([])
  })
})

describe('the table', () => {
  test('each kind has the codes of the kinds’ table', () => {
    for (const kind of caseKinds.filter(each => each.filedByCitizens)) {
      const procedure = procedureOf({ matter: kind.code === 'VDS' ? 'request' : 'dispute', kind: kind.code })
      expect([kind.code, codeOf('amend', procedure)]).toEqual([kind.code, kind.deadlines.amend])
      expect([kind.code, codeOf('pay', procedure)]).toEqual([kind.code, kind.deadlines.fee])
      expect([kind.code, codeOf('assign', procedure)]).toEqual([kind.code, kind.deadlines.assign])
    }
  })

  test('every term shown carries the article and the actor of its row', () => {
    for (const filing of inEveryState())
      for (const deadline of filing.deadlines) {
        const rule = deadlineRule(deadline.code)
        expect(deadline).toMatchObject({ article: rule.article, actor: rule.actor })
      }
  })

  test('a state in which the law sets a term for somebody shows one, unless it was kept by the step itself', () => {
    const keptAtOnce = ['SUBMITTED', 'MEDIATED']
    for (const filing of inEveryState()) {
      const hasTerm = petitionState(filing.state).deadlines.length > 0
      if (hasTerm && !keptAtOnce.includes(filing.state)) expect([filing.state, filing.deadlines.length > 0]).toEqual([filing.state, true])
    }
  })
})

describe('what a calendar does not know', () => {
  test('a year without data shows no working-day term and never refuses the filing', () => {
    const old = makeCalendar([], [2020])
    expect(deadlinesOf(submitted(), old)).toEqual([])
    expect(deadlinesOf(underReview(), old)).toEqual([])
  })

  test('D01: filed on Saturday 21 November 2026, due on the 26th, provisional while the swap of the 23rd is undecided', () => {
    const filing = { ...submitted(), receivedOn: parseCivilDate('2026-11-21') }
    expect(deadlinesOf(filing, defaultCalendar)).toMatchObject([{ due: '2026-11-26', warnBy: '2026-11-26', provisional: true }])
  })
})

describe('what the receipt promises', () => {
  test('191(2), (3): assignment, then a decision five working days after the last day of assignment', () => {
    expect(expectedAfterFiling(submitted(), defaultCalendar).map(({ code, due: day }) => [code, day])).toEqual([
      ['CIV-ASSIGN-REVIEW', '2026-11-13'],
      ['CIV-DECIDE-PETITION', '2026-11-20'],
    ])
  })
})

describe('the day on which the filer is warned', () => {
  test('only where the filer must act: the earlier of two readings, and by the cautious one', () => {
    expect(filersDay(feeNotified())).toBe('2026-11-23')
    expect(filersDay(askedToAmend())).toBe('2026-11-30')
    expect(filersDay(underReview())).toBeUndefined()
    expect(filersDay(submitted())).toBeUndefined()
  })
})
