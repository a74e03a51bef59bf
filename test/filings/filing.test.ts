// Holds the states of a filing to the law's table: nothing happens that it does not name, whatever is tried in whatever order.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Change, type ExemptionAnswer, type Filing, filingStates, isOpen, moved, transitions } from '../../functions/filings/filing.ts'
import { type Decision, decideFiling } from '../../functions/filings/filing-decision.ts'
import { askExemption, decideExemption } from '../../functions/filings/filing-exemption.ts'
import { acknowledgeFiling, assignJudge, reportUnreadable } from '../../functions/filings/filing-intake.ts'
import { type MediationOutcome, recordMediation } from '../../functions/filings/filing-mediation.ts'
import { handOverByPortal, handOverProof, recordPayment } from '../../functions/filings/filing-payment.ts'
import { amendFiling, answerMediation, withdrawFiling } from '../../functions/filings/filing-submission.ts'
import { addDays, type CivilDate, parseCivilDate } from '../../functions/kernel/civil-date.ts'
import { defaultCalendar } from '../../functions/kernel/court-calendar.ts'
import { mayFollow } from '../../functions/kernel/petition-states.ts'
import { isRefusal } from '../../functions/kernel/refusal.ts'
import {
  chief,
  citizen,
  clerk,
  decide,
  document,
  feeNotified,
  filed,
  inEveryState,
  judge,
  on,
  otherCourt,
  paid,
  poverty,
  stored,
  submitted,
} from './samples.ts'

const day = parseCivilDate('2026-11-20')

describe('the table of states', () => {
  test('holds every step of the law, and adds only withdrawal from the two open states where the law is silent', () => {
    const added = filingStates.flatMap(from => transitions[from].filter(to => !mayFollow(from, to)).map(to => `${from} → ${to}`))
    expect(added).toEqual(['REJECTED_TECHNICAL → WITHDRAWN', 'TRANSFERRED → WITHDRAWN'])
    const lacking = filingStates.flatMap(from => filingStates.filter(to => mayFollow(from, to) && !transitions[from].includes(to)))
    expect(lacking).toEqual([])
  })

  test('every step that is not in the table refuses, in every pair of states', () => {
    const [sample = submitted()] = inEveryState()
    for (const from of filingStates)
      for (const to of filingStates) {
        const step = () => moved({ ...sample, state: from }, to, day)
        if (transitions[from].includes(to)) expect(step().steps.at(-1)).toEqual({ state: to, on: day })
        else expect(step).toThrow(expect.objectContaining({ kind: 'conflict', code: 'filing.not-possible-now' }))
      }
  })

  test('192(1)(g): the filer may withdraw from every open state and from no other', () => {
    for (const filing of inEveryState()) {
      const withdraw = () => withdrawFiling(filing, '', on(citizen, '2026-12-02'))
      if (isOpen(filing.state)) expect(withdraw().filing.state).toBe('WITHDRAWN')
      else expect(withdraw).toThrow(expect.objectContaining({ code: 'filing.closed' }))
    }
  })
})

type Act = (filing: Filing, today: CivilDate) => Change | undefined

const deciding =
  (decision: Decision): Act =>
  (filing, today) =>
    decide(filing, decision, on(judge, today))
const mediating =
  (outcome: MediationOutcome): Act =>
  (filing, today) =>
    recordMediation(filing, outcome, 'QĐ 11/2026', on(clerk, today))

const answering =
  (granted: ExemptionAnswer): Act =>
  (filing, today) =>
    decideExemption(filing, { granted, reason: 'Xét giấy tờ' }, on(judge, today))

/** What money, its receipt, its exemption and the end of it are made of. */
const moneyActs: Act[] = [
  (filing, today) => recordPayment(filing, { ...paid, paidOn: today }, `${today}T02:00:00.000Z`, defaultCalendar),
  (filing, today) => handOverProof(filing, on(citizen, today)),
  (filing, today) => handOverByPortal(filing, `${today}T02:00:00.000Z`, defaultCalendar),
  (filing, today) => askExemption(filing, poverty, [document('poor')], on(citizen, today)),
  answering('whole'),
  answering('half'),
  answering('refused'),
  deciding({ decision: 'accept', noAdvanceBecause: 'Hộ nghèo' }),
  deciding({ decision: 'notify-fee', amountVnd: 300_000, collector: 'THADS', basis: '' }),
]

const acts: Act[] = [
  (filing, today) => acknowledgeFiling(filing, '01/2026', on(clerk, today)),
  (filing, today) =>
    reportUnreadable(filing, { documentIds: ['doc1'], reason: 'Tệp trắng', filedIds: ['petition', 'doc1'] }, on(clerk, today)),
  (filing, today) => assignJudge(filing, judge, on(chief, today)),
  deciding({ decision: 'offer-mediation' }),
  (filing, today) =>
    decideFiling(filing, { decision: 'request-amendment', what: 'Ghi rõ', until: addDays(today, 5), special: false }, on(judge, today)),
  (filing, today) => decideFiling(filing, { decision: 'transfer', courtCode: otherCourt, reason: 'Thẩm quyền' }, on(judge, today)),
  deciding({ decision: 'return', ground: 'b', reason: 'Chưa đủ điều kiện' }),
  ...moneyActs,
  mediating('started'),
  mediating('declined'),
  mediating('failed'),
  mediating('recognised'),
  (filing, today) => answerMediation(filing, true, on(citizen, today)),
  (filing, today) => answerMediation(filing, false, on(citizen, today)),
  (filing, today) => amendFiling(filing, filed(), on(citizen, today)),
  (filing, today) => withdrawFiling(filing, '', on(citizen, today)),
]

/** Tries the acts one after the other, some days apart, as the store would save those that are allowed. */
const lived = (tries: readonly (readonly [number, number])[], from = submitted(), among = acts): { filing: Filing; happened: Change[] } => {
  let filing = from
  let today: CivilDate = from.steps.at(-1)?.on ?? from.filingDate
  const happened: Change[] = []
  for (const [which, later] of tries) {
    today = addDays(today, later)
    try {
      const change = among[which]?.(filing, today)
      if (change === undefined) continue
      happened.push(change)
      filing = stored(change)
    } catch (error) {
      if (!isRefusal(error)) throw error
    }
  }
  return { filing, happened }
}

const tries = fc.array(fc.tuple(fc.nat(acts.length - 1), fc.nat(9)), { minLength: 1, maxLength: 40 })

const paying = fc.array(fc.tuple(fc.nat(moneyActs.length - 1), fc.nat(3)), { minLength: 1, maxLength: 30 })

describe('any order of acts', () => {
  test('195(3), (4): a case is accepted by the judge alone, with the receipt at the court, an exemption, or a reason why none is due', () => {
    fc.assert(
      fc.property(paying, attempts => {
        const { filing, happened } = lived(attempts, feeNotified(), moneyActs)
        const acceptance = happened.find(({ happening }) => happening.event === 'filing.accepted')
        expect(filing.accepted !== null).toBe(acceptance !== undefined)
        if (filing.accepted === null) return
        expect(acceptance?.happening.actor.subject).toBe(judge.subject)
        if (filing.accepted.noAdvanceBecause === '') expect(filing.accepted.on).toBe(filing.proof?.receivedOn)
        else expect(filing.exemption?.decision?.granted).toBe('whole')
      }),
      { numRuns: 500 },
    )
  })

  test('195(2): what is paid stays paid, and a receipt is handed over once and never without a payment', () => {
    fc.assert(
      fc.property(paying, attempts => {
        const { filing, happened } = lived(attempts, feeNotified(), moneyActs)
        const of = (event: string) => happened.filter(({ happening }) => happening.event === event)
        expect(of('filing.fee-paid').length).toBe(filing.payment === null ? 0 : 1)
        expect(of('filing.proof-received').length).toBe(filing.proof === null ? 0 : 1)
        if (filing.proof) expect(filing.payment).not.toBeNull()
        const paidAt = filing.steps.findIndex(step => step.state === 'FEE_PAID')
        if (paidAt >= 0) expect(filing.steps.slice(paidAt + 1).every(step => ['ACCEPTED', 'WITHDRAWN'].includes(step.state))).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('leads only along the table, and the first filing date, code and court stay (BLTTDS 190(4))', () => {
    fc.assert(
      fc.property(tries, attempts => {
        const { filing } = lived(attempts)
        const before = submitted()
        expect(filing).toMatchObject({
          filedAt: before.filedAt,
          filingDate: before.filingDate,
          receiptCode: before.receiptCode,
          firstCourtCode: before.firstCourtCode,
          owner: before.owner,
        })
        filing.steps.forEach((step, index) => {
          const previous = filing.steps[index - 1]
          if (previous === undefined) return
          expect(transitions[previous.state]).toContain(step.state)
          expect(step.on >= previous.on).toBe(true)
        })
        expect(filing.steps.at(-1)?.state).toBe(filing.state)
      }),
      { numRuns: 300 },
    )
  })

  test('every act that is allowed is one happening: versions and sequences are dense', () => {
    fc.assert(
      fc.property(tries, attempts => {
        const { filing, happened } = lived(attempts)
        expect(filing.version).toBe(1 + happened.length)
        expect(filing.head.sequence).toBe(happened.length)
        expect(happened.every(({ happening }) => happening.facts.state !== undefined)).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  test('a rule never changes the filing that it was given', () => {
    fc.assert(
      fc.property(tries, fc.nat(acts.length - 1), (attempts, which) => {
        const { filing } = lived(attempts)
        const copy = structuredClone(filing)
        try {
          acts[which]?.(filing, parseCivilDate('2027-12-01'))
        } catch (error) {
          if (!isRefusal(error)) throw error
        }
        expect(filing).toEqual(copy)
      }),
      { numRuns: 200 },
    )
  })
})
