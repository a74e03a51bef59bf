// The filer's own pages: where they lead, what comes next and why on that day.
import { describe, expect, test } from 'vitest'
import { addDays, type CivilDate, parseCivilDate } from '../../functions/kernel/civil-date.ts'
import { computeDeadline, defaultCalendar } from '../../functions/kernel/court-calendar.ts'
import { amendmentAddress, asked, draftAddress, filingAddress } from '../../web/src/scripts/my-filings/addresses.ts'
import { nextSaid } from '../../web/src/scripts/my-filings/list-entries.ts'
import { countTerm } from '../../web/src/scripts/my-filings/term-count.ts'
import { duties } from '../../web/src/words/vi/duties.ts'
import { myFilings } from '../../web/src/words/vi/my-filings.ts'

const day = (text: string): CivilDate => parseCivilDate(text)

describe('addresses', () => {
  test('keep the language, the filing and the act', () => {
    expect(filingAddress('a b', 'rut-don', 'en')).toBe('/en/ho-so/chi-tiet?ho-so=a+b&viec=rut-don')
    expect(draftAddress('1', 'vi')).toBe('/nop-don/soan?ho-so=1')
    expect(amendmentAddress('1', 'vi')).toBe('/nop-don/soan?ho-so=1&bo-sung=1')
  })

  test('are read again, and an act that is none is left out', () => {
    expect(asked('?ho-so=a+b&viec=hoa-giai')).toEqual({ id: 'a b', act: 'hoa-giai' })
    expect(asked('?viec=xoa-het')).toEqual({ id: '', act: undefined })
  })
})

describe('why a term ends on its day', () => {
  const happened = [day('2026-11-20'), day('2026-11-22'), day('2026-11-25')]
  const today = day('2026-11-25')

  test('it is counted from the day of the history from which the count ends so', () => {
    const { due } = computeDeadline({ code: 'CIV-FEE-ADVANCE', event: '2026-11-22' })
    const counted = countTerm({ code: 'CIV-FEE-ADVANCE', due }, happened, today, defaultCalendar)
    expect(counted.steps[0]).toMatchObject({ date: '2026-11-22', what: 'event' })
    expect(counted).toMatchObject({ unit: 'days', daysLeft: 5 })
  })

  test('working days are counted as such', () => {
    const { due } = computeDeadline({ code: 'CIV-DECIDE-PETITION', event: '2026-11-25' })
    expect(countTerm({ code: 'CIV-DECIDE-PETITION', due }, happened, today, defaultCalendar)).toMatchObject({
      unit: 'working-days',
      daysLeft: 5,
      state: 'green',
    })
  })

  test('a day that a judge fixed has no count, and is never explained by a wrong one', () => {
    expect(countTerm({ code: 'CIV-AMEND', due: '2026-12-04' }, happened, today, defaultCalendar)).toMatchObject({ steps: [], daysLeft: 9 })
  })

  test('the day after its end it is over, and by how much', () => {
    expect(countTerm({ code: 'CIV-AMEND', due: '2026-12-04' }, happened, day('2026-12-06'), defaultCalendar)).toMatchObject({
      state: 'overdue',
      daysLeft: -2,
    })
  })
})

describe('the next term in the list', () => {
  const said = (due: CivilDate, now = '2026-11-25T03:00:00Z') =>
    nextSaid({ code: 'CIV-AMEND', due, warnBy: due, provisional: false, article: 'BLTTDS 193(1)', actor: 'plaintiff' }, new Date(now), {
      myFilings,
      duties,
    })

  test('says what must be done, the day written out, and how long there is', () => {
    expect(said(day('2026-12-04'))).toBe(
      'Việc tiếp theo: Sửa đổi, bổ sung đơn theo yêu cầu của Thẩm phán · hạn dự kiến thứ Sáu, 04/12/2026 · còn 9 ngày',
    )
  })

  test('on the last day says so, also shortly before midnight in Vietnam', () => {
    expect(said(day('2026-11-25'), '2026-11-25T16:59:00Z')).toContain('hôm nay là ngày cuối')
    expect(said(day('2026-11-25'), '2026-11-25T17:00:00Z')).not.toContain('hôm nay')
  })

  test('a code of tomorrow has a general name', () => {
    const due = addDays(day('2026-11-25'), 1)
    const next = { code: 'NEW-CODE', due, warnBy: due, provisional: false, article: '-', actor: 'court' }
    expect(nextSaid(next, new Date('2026-11-25T03:00:00Z'), { myFilings, duties })).toContain(duties.other)
  })
})
