// Holds deadlines to an independent oracle, over ten years of generated calendars and every time of day.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, civilDateOf, parseCivilDate } from '../../functions/kernel/civil-date.ts'
import { type CourtCalendar, computeDeadline, computeTerm, defaultCalendar, makeCalendar } from '../../functions/kernel/court-calendar.ts'
import { countedUnits, deadlineRules } from '../../functions/kernel/deadline-table.ts'
import { isRefusal } from '../../functions/kernel/refusal.ts'
import { type OracleAnswer, type OracleDay, oracleDeadline, oracleLocalDay } from './deadline-oracle.ts'

const years = Array.from({ length: 10 }, (_, index) => 2025 + index)
const dayIn = (year: number) => fc.integer({ min: 0, max: 364 }).map(n => addDays(parseCivilDate(`${year}-01-01`), n))
const status = fc.constantFrom('official', 'statutory', 'expected', 'undecided')
const weekend = (date: string) => [0, 6].includes(new Date(date).getUTCDay())

/** A block of holidays (Tết), single holidays, swapped days with their make-up days; some of each not decided. */
const yearOfDays = (year: number) =>
  fc
    .tuple(
      fc.tuple(dayIn(year), fc.integer({ min: 1, max: 9 }), status),
      fc.array(fc.tuple(dayIn(year), status), { maxLength: 9 }),
      fc.array(fc.tuple(dayIn(year), status), { maxLength: 4 }),
    )
    .map(([[tet, length, tetStatus], holidays, swaps]): OracleDay[] => {
      const block = Array.from({ length }, (_, n) => ({
        date: addDays(tet, n),
        kind: 'public_holiday',
        status: n < 2 ? tetStatus : 'official',
      }))
      const single = holidays.map(([date, status]) => ({ date, kind: 'public_holiday', status }))
      const swapped = swaps.map(([date, status]) => ({ date, kind: weekend(date) ? 'make_up_working_day' : 'swapped_day_off', status }))
      return [...block, ...single, ...swapped]
    })

const calendars = fc.tuple(...years.map(yearOfDays)).map(all => {
  const byDate = new Map(all.flat().map(day => [day.date, day]))
  return [...byDate.values()]
})

const instants = fc
  .date({ min: new Date('2024-11-01T00:00:00Z'), max: new Date('2035-06-30T00:00:00Z'), noInvalidDate: true })
  .map(at => at.toISOString())

const build = (days: OracleDay[], covered: number[]): CourtCalendar =>
  makeCalendar(
    days.map(day => ({ ...day, nameVi: 'Ngày nghỉ', nameEn: 'Day off' })),
    covered,
  )

/** What the kernel answers, in the oracle's words; `undefined` for the refusal to count in a year without data. */
function answer(compute: () => { due: string; warnBy: string; provisional?: unknown }): OracleAnswer | undefined {
  try {
    const { due, warnBy, provisional } = compute()
    return { due, warnBy, provisional: provisional !== undefined }
  } catch (error) {
    if (isRefusal(error) && error.code === 'calendar.year-without-data') return undefined
    throw error
  }
}

const counted = deadlineRules.filter(rule => countedUnits.some(unit => unit === rule.unit))

test('every counted time limit of the table agrees with the oracle, on generated calendars, from any instant', () => {
  fc.assert(
    fc.property(calendars, fc.array(fc.tuple(instants, fc.constantFrom(...counted)), { minLength: 20, maxLength: 20 }), (days, asked) => {
      const calendar = build(days, years)
      for (const [instant, { code, amount, unit }] of asked) {
        const event = civilDateOf(instant)
        expect(event).toBe(oracleLocalDay(instant))
        const expected = oracleDeadline({ event, amount: amount ?? 0, unit, days, years })
        expect(answer(() => computeDeadline({ code, event, calendar }))).toEqual(expected)
      }
    }),
    { numRuns: 100 },
  )
})

test('any term agrees with the oracle, with holes in the covered years', () => {
  const term = fc.record({ amount: fc.integer({ min: 1, max: 45 }), unit: fc.constantFrom(...countedUnits) })
  fc.assert(
    fc.property(
      calendars,
      fc.subarray(years),
      fc.array(fc.tuple(instants, term), { minLength: 10, maxLength: 10 }),
      (days, covered, asked) => {
        const calendar = build(days, covered)
        for (const [instant, { amount, unit }] of asked) {
          const event = civilDateOf(instant)
          const expected = oracleDeadline({ event, amount, unit, days, years: covered })
          expect(answer(() => computeTerm({ amount, unit }, event, calendar))).toEqual(expected)
        }
      },
    ),
    { numRuns: 100 },
  )
})

test('every counted time limit, from every day of the real calendar, agrees with the oracle', () => {
  const days = [...defaultCalendar.days]
  const terms = new Map(counted.map(rule => [`${rule.amount} ${rule.unit}`, rule]))
  for (let event = parseCivilDate('2024-12-20'); event < '2028-01-20'; event = addDays(event, 1)) {
    for (const { code, amount, unit } of terms.values()) {
      if (unit === 'year' && !event.endsWith('-21')) continue
      const expected = oracleDeadline({ event, amount: amount ?? 0, unit, days, years: [...defaultCalendar.years] })
      expect(answer(() => computeDeadline({ code, event }))).toEqual(expected)
    }
  }
})

test('the two ends of a local day are the same day', () => {
  fc.assert(
    fc.property(instants, instant => {
      const day = oracleLocalDay(instant)
      expect(civilDateOf(`${day}T00:00:00+07:00`)).toBe(day)
      expect(civilDateOf(`${day}T23:59:59.999+07:00`)).toBe(day)
      expect(civilDateOf(new Date(new Date(`${day}T23:59:59.999+07:00`).getTime() + 1))).toBe(addDays(parseCivilDate(day), 1))
    }),
  )
})
