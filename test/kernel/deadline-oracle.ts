// A second opinion on deadlines, by another road: walk one day at a time on (year, month, day), and try every reading of undecided days.

export interface OracleDay {
  date: string
  kind: string
  status: string
}
export interface OracleAnswer {
  due: string
  warnBy: string
  provisional: boolean
}
type Day = { y: number; m: number; d: number }

const leap = (y: number) => new Set([2000, 2400]).has(y) || (y % 4 === 0 && y % 100 > 0)
const lengths = (y: number) => [31, leap(y) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const monthLength = ({ y, m }: Day) => lengths(y)[m - 1] ?? 0
const text = ({ y, m, d }: Day) => `${y}-${m < 10 ? '0' : ''}${m}-${d < 10 ? '0' : ''}${d}`

function tomorrow(day: Day): Day {
  if (day.d < monthLength(day)) return { ...day, d: day.d + 1 }
  return day.m === 12 ? { y: day.y + 1, m: 1, d: 1 } : { y: day.y, m: day.m + 1, d: 1 }
}

/** Sakamoto's method: 0 = Sunday. */
function weekday({ y, m, d }: Day): number {
  const year = m < 3 ? y - 1 : y
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][m - 1] ?? 0
  return (year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + shift + d) % 7
}

/** The day in Vietnam of a UTC instant written `…T…Z`: seven hours on, so from 17:00 UTC it is tomorrow there. */
export function oracleLocalDay(instant: string): string {
  const [y = 0, m = 0, d = 0] = instant.slice(0, 10).split('-').map(Number)
  const day = { y, m, d }
  return text(Number(instant.slice(11, 13)) >= 17 ? tomorrow(day) : day)
}

/** Closed by name, open by name, or as the week has it. */
type Book = { closed: Set<string>; open: Set<string> }
const worked = (day: Day, book: Book) =>
  book.open.has(text(day)) || (!book.closed.has(text(day)) && weekday(day) !== 0 && weekday(day) !== 6)

function lastDay(start: Day, amount: number, unit: string): Day {
  let day = start
  let left = unit === 'week' ? amount * 7 : unit === 'year' ? amount * 12 : amount
  while (left > 0) {
    day = tomorrow(day)
    const anniversary = day.d === start.d || (day.d === monthLength(day) && day.d < start.d)
    if (unit === 'day' || unit === 'week' || anniversary) left -= 1
  }
  return day
}

function endUnder(book: Book, start: Day, amount: number, unit: string): Day {
  let day = start
  if (unit === 'working_day') {
    for (let left = amount; left > 0; ) {
      day = tomorrow(day)
      if (worked(day, book)) left -= 1
    }
    return day
  }
  day = lastDay(start, amount, unit)
  while (!worked(day, book)) day = tomorrow(day)
  return day
}

function bookOf(days: OracleDay[], swapsClose: boolean, chosen: Set<string>): Book {
  const book: Book = { closed: new Set(), open: new Set() }
  for (const { date, kind, status } of days) {
    if (status === 'undecided' && !chosen.has(date)) continue
    if (kind === 'make_up_working_day') book.open.add(date)
    else if (kind !== 'swapped_day_off' || swapsClose) book.closed.add(date)
  }
  return book
}

function subsets(items: string[]): Set<string>[] {
  let all = [new Set<string>()]
  for (const item of items) all = all.concat(all.map(set => new Set(set).add(item)))
  return all
}

/** `undefined` when working days run into a year that is not covered. */
export function oracleDeadline(asked: {
  event: string
  amount: number
  unit: string
  days: OracleDay[]
  years: number[]
}): OracleAnswer | undefined {
  const [y = 0, m = 0, d = 0] = asked.event.split('-').map(Number)
  const { amount, unit, days, years } = asked
  const start = { y, m, d }
  const due = endUnder(bookOf(days, true, new Set()), start, amount, unit)
  if (unit === 'working_day') {
    for (let day = start; text(day) < text(due); ) {
      day = tomorrow(day)
      if (!years.includes(day.y)) return undefined
    }
  }
  const from = unit === 'working_day' ? start : lastDay(start, amount, unit)
  let until = from
  for (let ahead = 0; ahead < 60; ahead += 1) until = tomorrow(until)
  const near = days.filter(day => day.status === 'undecided' && day.date >= text(from) && day.date <= text(until)).map(day => day.date)
  const ends = (swapsClose: boolean) => subsets(near).map(chosen => text(endUnder(bookOf(days, swapsClose, chosen), start, amount, unit)))
  const settled = ends(true)
  const all = unit === 'working_day' ? settled : [...settled, ...ends(false)]
  return { due: text(due), warnBy: all.sort()[0] ?? '', provisional: new Set(settled).size > 1 || !years.includes(due.y) }
}
