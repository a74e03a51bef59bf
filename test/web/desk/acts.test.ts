// When a day for an amendment is allowed, on which article an act rests, and whose change was met.
import { describe, expect, it } from 'vitest'
import type { HistoryStep } from '../../../functions/filings/filing-form.ts'
import { parseCivilDate } from '../../../functions/kernel/civil-date.ts'
import { actBasis, decisionBasis } from '../../../web/src/scripts/desk/act-basis.ts'
import { isAllowedDay } from '../../../web/src/scripts/desk/decision-amendment.ts'
import { isOwnAct, newSteps } from '../../../web/src/scripts/desk/new-steps.ts'
import { sayArticle } from '../../../web/src/words/article.ts'

describe('the day of an amendment', () => {
  const today = parseCivilDate('2026-11-22')
  const latest = parseCivilDate('2026-12-22')
  it.each([
    ['today is too early', '2026-11-22', false],
    ['tomorrow is allowed', '2026-11-23', true],
    ['the latest day is allowed', '2026-12-22', true],
    ['the day after is too late', '2026-12-23', false],
    ['no day is no day', '', false],
    ['a day that does not exist is none', '2026-11-31', false],
  ])('%s', (_, day, allowed) => {
    expect(isAllowedDay(day, today, latest)).toBe(allowed)
  })
})

describe('the article of an act', () => {
  it('is of the law that governs the petition', () => {
    expect(actBasis('assign', 'civil')).toBe('BLTTDS 191(2)')
    expect(actBasis('assign', 'administrative')).toBe('TTHC 121(2)')
    expect(decisionBasis('request-amendment', 'request')).toBe('BLTTDS 363(2)')
  })

  it('can be said as people cite it', () => {
    expect(sayArticle('vi', decisionBasis('transfer', 'civil'))).toBe('BLTTDS Điều 41, 191 khoản 3')
  })
})

describe('what happened meanwhile', () => {
  const step = (sequence: number, event: string, fullName: string, role = 'clerk'): HistoryStep => ({
    sequence,
    event,
    at: '2026-11-22T02:00:00Z',
    actor: { fullName, role },
    facts: {},
  })
  const seen = [step(2, 'filing.submitted', 'Nguyễn Văn An', 'citizen')]
  const clerk = { fullName: 'Đặng Thị Quý', role: 'clerk' }

  it('is what the journal has after the last line that was seen', () => {
    const fresh = [...seen, step(3, 'filing.acknowledged', 'Đặng Thị Quý')]
    expect(newSteps(seen, fresh).map(each => each.event)).toEqual(['filing.acknowledged'])
    expect(newSteps(seen, seen)).toEqual([])
  })

  it('is the officer’s own act when its answer was lost, and nothing else came between', () => {
    expect(isOwnAct([step(3, 'filing.acknowledged', 'Đặng Thị Quý')], 'filing.acknowledged', clerk)).toBe(true)
  })

  it('is somebody else’s when the name, the role or the event differs, or more happened', () => {
    const own = step(3, 'filing.acknowledged', 'Đặng Thị Quý')
    expect(isOwnAct([step(3, 'filing.acknowledged', 'Nguyễn Thị Thu Đào')], 'filing.acknowledged', clerk)).toBe(false)
    expect(isOwnAct([step(3, 'filing.withdrawn', 'Đặng Thị Quý')], 'filing.acknowledged', clerk)).toBe(false)
    expect(isOwnAct([own, step(4, 'filing.judge-assigned', 'Trần Quốc Toản', 'chief-judge')], 'filing.acknowledged', clerk)).toBe(false)
    expect(isOwnAct([], 'filing.acknowledged', clerk)).toBe(false)
  })
})
