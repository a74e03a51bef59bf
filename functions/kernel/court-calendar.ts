// Answers for which days the courts work and when a time limit ends: Civil Code 2015, Art. 144-148; Civil Procedure Code 2015, Art. 182-183.
import { addDays, addMonths, type CivilDate, dayOfMonth, earlier, isWeekend, parseCivilDate, yearOf } from './civil-date.ts'
import { type CourtDay, type CourtDayRow, completeYears, readCourtDays } from './court-days.ts'
import holidays from './data/holidays.json' with { type: 'json' }
import { type CountedUnit, type DeadlineRule, deadlineRule } from './deadline-table.ts'
import { refuse } from './refusal.ts'

export interface CourtCalendar {
  /** Days off and make-up days, in order. With `years`, all that is needed to make the same calendar again. */
  readonly days: readonly CourtDay[]
  /** Years known well enough to count working days in them. */
  readonly years: readonly number[]
  /** Changes when, and only when, the days or the years change: kept beside each date computed from it. */
  readonly version: string
  readonly byDate: ReadonlyMap<CivilDate, CourtDay>
}

/** FNV-1a, two lanes: tells edits apart, protects nothing. */
function fingerprint(text: string): string {
  const lane = (seed: number) => [...text].reduce((hash, char) => Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193), seed) >>> 0
  return [0x811c9dc5, 0x9747b28c].map(seed => lane(seed).toString(16).padStart(8, '0')).join('')
}

/** A calendar from checked days; refuses as `readCourtDays` does. `years` defaults to those that lack no fixed holiday and no Tết. */
export function makeCalendar(rows: readonly CourtDayRow[], years?: readonly number[]): CourtCalendar {
  const days = readCourtDays(rows)
  const covered = [...new Set(years ?? completeYears(days))].sort((a, b) => a - b)
  const version = fingerprint(JSON.stringify([covered, days.map(day => [day.date, day.kind, day.status, day.nameVi, day.nameEn])]))
  return { days, years: covered, version, byDate: new Map(days.map(day => [day.date, day])) }
}

export const defaultCalendar: CourtCalendar = makeCalendar(holidays.days, holidays.years)

/** How the uncertain days are read: `undecided` entries left out, worked or taken off; swapped days off taken off or worked. */
interface Reading {
  readonly undecided: 'left-out' | 'worked' | 'off'
  readonly swaps: 'off' | 'worked'
}

const decided: Reading = { undecided: 'left-out', swaps: 'off' }
const undecidedWorked: Reading = { undecided: 'worked', swaps: 'off' }
const undecidedOff: Reading = { undecided: 'off', swaps: 'off' }

/** A swapped day off does not clearly extend a calendar term (148(5) names weekends and holidays): warn as if it did not. */
const forWarning = (unit: CountedUnit): Reading => ({ undecided: 'worked', swaps: unit === 'working_day' ? 'off' : 'worked' })

function isWorked(date: CivilDate, calendar: CourtCalendar, reading: Reading): boolean {
  const day = calendar.byDate.get(date)
  if (day === undefined) return !isWeekend(date)
  const makeUp = day.kind === 'make_up_working_day'
  if (day.status === 'undecided') {
    if (reading.undecided === 'worked') return makeUp || !isWeekend(date)
    if (reading.undecided === 'off') return false
    return !isWeekend(date)
  }
  return makeUp || (day.kind === 'swapped_day_off' && reading.swaps === 'worked')
}

/** Decided days only. In a year without data, weekdays. */
export function isWorkingDay(date: CivilDate, calendar: CourtCalendar = defaultCalendar): boolean {
  return isWorked(date, calendar, decided)
}

/** The first working day after `date`. */
export function nextWorkingDay(date: CivilDate, calendar: CourtCalendar = defaultCalendar): CivilDate {
  let day = addDays(date, 1)
  while (!isWorkingDay(day, calendar)) day = addDays(day, 1)
  return day
}

/** Working days after `from`, up to and including `to`; negative when `to` is earlier. */
export function workingDaysBetween(from: CivilDate, to: CivilDate, calendar: CourtCalendar = defaultCalendar): number {
  if (to < from) return 0 - workingDaysBetween(to, from, calendar)
  let count = 0
  for (let day = from; day < to; ) {
    day = addDays(day, 1)
    if (isWorkingDay(day, calendar)) count += 1
  }
  return count
}

/** One line of "why this day?", in the order of the calendar. Names are there when a day of the court calendar explains the line. */
export interface DeadlineStep {
  readonly date: CivilDate
  /** `last-day` is where a calendar term ends by number; `moved` is where it really ends, when the last day is a day off. */
  readonly what: 'event' | 'counted' | 'skipped-weekend' | 'skipped-holiday' | 'last-day' | 'moved'
  /** Running number of a counted working day. */
  readonly count?: number
  readonly nameVi?: string
  readonly nameEn?: string
  /** The day would be a day off, or a working one, if a decision still awaited were taken. */
  readonly undecided?: true
  /** The month has no such day number: the term ends on its last day, 148(3). */
  readonly monthEnd?: true
}

export interface Provisional {
  readonly because: 'undecided-days' | 'year-without-data'
  readonly undecidedDays: readonly CivilDate[]
  /** The end if no undecided day is a day off. */
  readonly earliest: CivilDate
  /** The end if every undecided day is a day off. Absent in a year without data. */
  readonly latest?: CivilDate
}

export interface Term {
  /** The last day, until 24:00 (148(6)), by decided days off, swaps included: for judging lateness. */
  readonly due: CivilDate
  /** The earliest day on any reading: for warning people. */
  readonly warnBy: CivilDate
  readonly provisional?: Provisional
  readonly steps: readonly DeadlineStep[]
}

export interface Deadline extends Term, DeadlineRule {
  readonly event: CivilDate
  readonly calendarVersion: string
}

function stepOf(date: CivilDate, what: DeadlineStep['what'], calendar: CourtCalendar): DeadlineStep {
  const day = calendar.byDate.get(date)
  if (day === undefined) return { date, what }
  return { date, what, nameVi: day.nameVi, nameEn: day.nameEn, ...(day.status === 'undecided' ? { undecided: true as const } : {}) }
}

function skippedStep(date: CivilDate, calendar: CourtCalendar): DeadlineStep {
  const day = calendar.byDate.get(date)
  const holiday = day !== undefined && day.kind !== 'make_up_working_day' && day.status !== 'undecided'
  return holiday ? stepOf(date, 'skipped-holiday', calendar) : { date, what: 'skipped-weekend' }
}

interface Walk {
  readonly due: CivilDate
  readonly steps: readonly DeadlineStep[]
}

function countWorkingDays(amount: number, event: CivilDate, calendar: CourtCalendar, reading: Reading): Walk {
  const steps: DeadlineStep[] = [{ date: event, what: 'event' }]
  let due = event
  for (let count = 0; count < amount; ) {
    due = addDays(due, 1)
    // Only the answer must stay within the data: the latest reading may run past it.
    if (reading === decided && !calendar.years.includes(yearOf(due))) {
      refuse('invalid', 'calendar.year-without-data', { year: yearOf(due), event })
    }
    if (isWorked(due, calendar, reading)) {
      count += 1
      steps.push({ ...stepOf(due, 'counted', calendar), count })
    } else steps.push(skippedStep(due, calendar))
  }
  return { due, steps }
}

/** Where a calendar term ends by number, days off or not: Civil Code 147(2), 148(2)-(4). */
function lastDayByNumber(amount: number, unit: Exclude<CountedUnit, 'working_day'>, event: CivilDate): CivilDate {
  if (unit === 'day') return addDays(event, amount)
  if (unit === 'week') return addDays(event, amount * 7)
  return addMonths(event, unit === 'month' ? amount : amount * 12)
}

function moveToWorkingDay(lastDay: CivilDate, event: CivilDate, monthEnd: boolean, calendar: CourtCalendar, reading: Reading): Walk {
  const last: DeadlineStep = { ...stepOf(lastDay, 'last-day', calendar), ...(monthEnd ? { monthEnd: true } : {}) }
  const steps: DeadlineStep[] = [{ date: event, what: 'event' }, last]
  let due = lastDay
  while (!isWorked(due, calendar, reading)) {
    steps.push(skippedStep(due, calendar))
    due = addDays(due, 1)
  }
  if (due !== lastDay) steps.push(stepOf(due, 'moved', calendar))
  return { due, steps }
}

/**
 * The end of a term of the law or of a judge. The day of the event is not counted. Refuses `date.invalid`, `deadline.amount-invalid`, and
 * `calendar.year-without-data` when working days run into a year whose days off are not known.
 */
export function computeTerm(
  term: { readonly amount: number; readonly unit: CountedUnit },
  eventText: string,
  calendar: CourtCalendar = defaultCalendar,
): Term {
  const { amount, unit } = term
  const event = parseCivilDate(eventText)
  if (!Number.isSafeInteger(amount) || amount < 1) refuse('invalid', 'deadline.amount-invalid', { amount })
  const lastDay = unit === 'working_day' ? addDays(event, 1) : lastDayByNumber(amount, unit, event)
  const monthEnd = (unit === 'month' || unit === 'year') && dayOfMonth(lastDay) !== dayOfMonth(event)
  const walk = (reading: Reading): Walk =>
    unit === 'working_day'
      ? countWorkingDays(amount, event, calendar, reading)
      : moveToWorkingDay(lastDay, event, monthEnd, calendar, reading)

  const { due, steps } = walk(decided)
  const warnBy = earlier(due, walk(forWarning(unit)).due)
  const earliest = walk(undecidedWorked).due
  const latest = walk(undecidedOff).due
  const undecidedDays = calendar.days
    .filter(day => day.status === 'undecided' && day.date >= lastDay && day.date <= latest)
    .map(day => day.date)
  if (!calendar.years.includes(yearOf(due))) {
    return { due, warnBy, provisional: { because: 'year-without-data', undecidedDays, earliest }, steps }
  }
  if (earliest === latest) return { due, warnBy, steps }
  return { due, warnBy, provisional: { because: 'undecided-days', undecidedDays, earliest, latest }, steps }
}

/**
 * The end of a time limit of the table, from the local day of its event. Refuses `deadline.unknown-code`, `deadline.not-counted` for a limit
 * that ends with an event instead of a day, and as `computeTerm` does.
 */
export function computeDeadline(asked: { readonly code: string; readonly event: string; readonly calendar?: CourtCalendar }): Deadline {
  const { calendar = defaultCalendar } = asked
  const rule = deadlineRule(asked.code)
  const { unit, amount } = rule
  const event = parseCivilDate(asked.event)
  const known = { ...rule, event, calendarVersion: calendar.version }
  if (unit === 'immediate' || unit === 'same_day') return { ...known, due: event, warnBy: event, steps: [{ date: event, what: 'event' }] }
  if (unit === 'event' || unit === 'restart' || amount === null) refuse('invalid', 'deadline.not-counted', { code: rule.code, unit })
  return { ...known, ...computeTerm({ amount, unit }, event, calendar) }
}

export type DeadlineState = 'green' | 'amber' | 'red' | 'overdue'

/** Green while more than 30 % of the working days are left; red on the last working day and the day before; overdue the day after. */
export function deadlineState(asked: {
  readonly due: CivilDate
  readonly today: CivilDate
  readonly startedOn: CivilDate
  readonly calendar?: CourtCalendar
}): DeadlineState {
  const { due, today, startedOn, calendar = defaultCalendar } = asked
  if (today > due) return 'overdue'
  const left = workingDaysBetween(today, due, calendar)
  const whole = workingDaysBetween(startedOn, due, calendar)
  if (whole > 0 && left * 10 > whole * 3) return 'green'
  return left <= 1 ? 'red' : 'amber'
}
