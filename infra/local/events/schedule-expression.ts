// Tells when a schedule is due: `rate(…)`, `cron(…)` with six fields, `at(…)`, in any time zone.
const unitMilliseconds: { readonly [unit: string]: number } = { minute: 60_000, hour: 3_600_000, day: 86_400_000 }
const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']
const weekdays = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT']

export interface CivilMinute {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  /** 1 is Sunday, as in cron expressions of AWS. */
  readonly weekday: number
}

function civilMinute(time: number, zone: string): CivilMinute {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    weekday: 'short',
  }).formatToParts(time)
  const part = (type: string) => parts.find(each => each.type === type)?.value ?? ''
  return {
    year: Number(part('year')),
    month: Number(part('month')),
    day: Number(part('day')),
    hour: Number(part('hour')),
    minute: Number(part('minute')),
    weekday: weekdays.indexOf(part('weekday').toUpperCase()) + 1,
  }
}

const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()

function numberIn(text: string, names: readonly string[], first: number): number {
  const index = names.indexOf(text.toUpperCase())
  return index === -1 ? Number(text) : index + first
}

function matchesField(field: string, value: number, names: readonly string[] = [], first = 0): boolean {
  return field.split(',').some(item => {
    const [range = '', step] = item.split('/')
    if (range === '*' || range === '?') return step === undefined || (value - first) % Number(step) === 0
    const [low = '', high] = range.split('-')
    const from = numberIn(low, names, first)
    if (step !== undefined)
      return value >= from && (high === undefined || value <= numberIn(high, names, first)) && (value - from) % Number(step) === 0
    return high === undefined ? value === from : value >= from && value <= numberIn(high, names, first)
  })
}

function matchesDay(field: string, { year, month, day }: CivilMinute): boolean {
  const last = lastDay(year, month)
  if (field === 'L') return day === last
  if (field.startsWith('L-')) return day === last - Number(field.slice(2))
  return matchesField(field, day)
}

function matchesWeekday(field: string, { year, month, day, weekday }: CivilMinute): boolean {
  const nth = /^(\w+)#(\d)$/.exec(field)
  if (nth) return weekday === numberIn(nth[1] ?? '', weekdays, 1) && Math.ceil(day / 7) === Number(nth[2])
  const last = /^(\w+)L$/.exec(field)
  if (last) return weekday === numberIn(last[1] ?? '', weekdays, 1) && day > lastDay(year, month) - 7
  return matchesField(field, weekday, weekdays, 1)
}

export function matchesCron(expression: string, civil: CivilMinute): boolean {
  const [minute = '*', hour = '*', day = '*', month = '*', weekday = '?', year = '*'] = expression.trim().split(/\s+/)
  return (
    matchesField(minute, civil.minute) &&
    matchesField(hour, civil.hour) &&
    matchesField(month, civil.month, months, 1) &&
    matchesField(year, civil.year) &&
    matchesDay(day, civil) &&
    matchesWeekday(weekday, civil)
  )
}

/** A machine that slept longer than this misses what was due before. */
const longestLookBack = 8 * 86_400_000

/** The latest instant in (after, until] at which the schedule is due, if there is one. */
export function latestDue(expression: string, zone: string, after: number, until: number): number | undefined {
  const parsed = /^(rate|cron|at)\((.*)\)$/.exec(expression.trim())
  if (!parsed) throw new Error(`the local reader does not know the schedule ${expression}`)
  const [, kind, inner = ''] = parsed
  if (kind === 'rate') {
    const [count = '1', unit = 'minute'] = inner.trim().split(/\s+/)
    const period = Number(count) * (unitMilliseconds[unit.replace(/s$/, '')] ?? Number.NaN)
    const due = Math.floor(until / period) * period
    return due > after ? due : undefined
  }
  const firstMinute = Math.floor(until / 60_000) * 60_000
  if (kind === 'at') {
    const wanted = inner.slice(0, 16)
    for (let time = firstMinute; time > after; time -= 60_000) {
      const { year, month, day, hour, minute } = civilMinute(time, zone)
      const pad = (value: number) => String(value).padStart(2, '0')
      if (`${year}-${pad(month)}-${pad(day)}T${pad(hour)}:${pad(minute)}` === wanted) return time
      if (until - time > longestLookBack) return undefined
    }
    return undefined
  }
  for (let time = firstMinute; time > after && until - time <= longestLookBack; time -= 60_000) {
    if (matchesCron(inner, civilMinute(time, zone))) return time
  }
  return undefined
}
