// Holds the states of a filing to the law's table: nothing happens that it does not name, whatever is tried in whatever order.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Change, type Filing, filingStates, isOpen, moved, transitions } from '../../functions/filings/filing.ts'
import { type Decision, decideFiling } from '../../functions/filings/filing-decision.ts'
import { acknowledgeFiling, assignJudge, reportUnreadable } from '../../functions/filings/filing-intake.ts'
import { type MediationOutcome, recordMediation } from '../../functions/filings/filing-mediation.ts'
import { amendFiling, answerMediation, withdrawFiling } from '../../functions/filings/filing-submission.ts'
import { addDays, type CivilDate, parseCivilDate } from '../../functions/kernel/civil-date.ts'
import { mayFollow } from '../../functions/kernel/petition-states.ts'
import { isRefusal } from '../../functions/kernel/refusal.ts'
import { chief, citizen, clerk, filed, inEveryState, judge, on, otherCourt, stored, submitted } from './samples.ts'

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

type Act = (filing: Filing, today: CivilDate) => Change

const deciding =
  (decision: Decision): Act =>
  (filing, today) =>
    decideFiling(filing, decision, on(judge, today))
const mediating =
  (outcome: MediationOutcome): Act =>
  (filing, today) =>
    recordMediation(filing, outcome, 'QĐ 11/2026', on(clerk, today))

const acts: Act[] = [
  (filing, today) => acknowledgeFiling(filing, '01/2026', on(clerk, today)),
  (filing, today) =>
    reportUnreadable(filing, { documentIds: ['doc1'], reason: 'Tệp trắng', filedIds: ['petition', 'doc1'] }, on(clerk, today)),
  (filing, today) => assignJudge(filing, judge, on(chief, today)),
  deciding({ decision: 'offer-mediation' }),
  (filing, today) =>
    decideFiling(filing, { decision: 'request-amendment', what: 'Ghi rõ', until: addDays(today, 5), special: false }, on(judge, today)),
  deciding({ decision: 'notify-fee', amountVnd: 300_000, collector: 'THADS', basis: '' }),
  deciding({ decision: 'accept', noAdvanceBecause: 'Hộ nghèo' }),
  (filing, today) => decideFiling(filing, { decision: 'transfer', courtCode: otherCourt, reason: 'Thẩm quyền' }, on(judge, today)),
  deciding({ decision: 'return', ground: 'b', reason: 'Chưa đủ điều kiện' }),
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
const lived = (tries: readonly (readonly [number, number])[]): { filing: Filing; happened: Change[] } => {
  let filing = submitted()
  let today: CivilDate = parseCivilDate('2026-11-10')
  const happened: Change[] = []
  for (const [which, later] of tries) {
    today = addDays(today, later)
    try {
      const change = acts[which]?.(filing, today)
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

describe('any order of acts', () => {
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
