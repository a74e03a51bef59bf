// Writes a court's schedule as public files; the only writer of hearings/ and lich-xet-xu/.
import { addDays, type CivilDate, civilDateOf } from '../kernel/civil-date.ts'
import type { CourtCalendar } from '../kernel/court-calendar.ts'
import { deleteObject, putObject } from '../platform/bucket.ts'
import { publishPage } from '../platform/page-shell.ts'
import { settings } from '../platform/settings.ts'
import type { Hearing } from './hearing.ts'
import { hearingsBetween } from './hearing-store.ts'
import { followedKinds, freshForSeconds } from './public-files.ts'
import {
  caseFiles,
  courtFiles,
  dayFiles,
  keysOfCase,
  keysOfPastDay,
  kindFiles,
  type PublicFile,
  type Schedule,
  windowOf,
} from './schedule-files.ts'
import type { CourtNames } from './schedule-page.ts'

const { BUCKET_PUBLIC, PORTAL_ORIGIN } = settings('BUCKET_PUBLIC', 'PORTAL_ORIGIN')

const write = async (file: PublicFile): Promise<void> => {
  if (file.kind === 'file') {
    await putObject(BUCKET_PUBLIC, file.key, new TextEncoder().encode(file.content), {
      contentType: `${file.type}; charset=utf-8`,
      cacheControl: `public, max-age=0, s-maxage=${freshForSeconds}`,
    })
    return
  }
  const { shell, path, slots } = file
  for (const language of ['vi', 'en'] as const) await publishPage({ shell, path, freshForSeconds }, language, slots(language))
}

const writeAll = async (files: readonly PublicFile[]): Promise<void> => {
  await Promise.all(files.map(write))
}

const remove = async (keys: readonly string[]): Promise<void> => {
  await Promise.all(keys.map(key => deleteObject(BUCKET_PUBLIC, key)))
}

export interface Occasion {
  court: CourtNames
  calendar: CourtCalendar
  now: string
}

/** A case that is tried behind closed doors now is not told by its earlier days either. */
const closedAlike = (hearings: readonly Hearing[]): Hearing[] => {
  const closed = new Set(hearings.filter(({ isClosed }) => isClosed).map(({ caseId }) => caseId))
  return hearings.map(hearing => (closed.has(hearing.caseId) ? { ...hearing, isClosed: true } : hearing))
}

const scheduleOf = async ({ court, calendar, now }: Occasion): Promise<Schedule> => {
  const today = civilDateOf(now)
  const { from, to } = windowOf(today)
  const dayOff = (day: CivilDate) => {
    const found = calendar.byDate.get(day)
    return found && found.kind !== 'make_up_working_day' && found.status !== 'undecided' ? found : undefined
  }
  return { court, hearings: closedAlike(await hearingsBetween(court.code, from, to)), today, now, origin: PORTAL_ORIGIN, dayOff }
}

const stateOf = (hearings: readonly Hearing[]): string => hearings.map(({ id, version }) => `${id}:${version}`).join(' ')

/** Another worker may have written a newer state between our reading and our writing: whoever writes last looks again. */
const untilUnchanged = async (occasion: Occasion, publish: (schedule: Schedule) => Promise<void>): Promise<void> => {
  let schedule = await scheduleOf(occasion)
  for (;;) {
    await publish(schedule)
    const now = await scheduleOf(occasion)
    if (stateOf(now.hearings) === stateOf(schedule.hearings)) return
    schedule = now
  }
}

/** After a change of one case's hearings: the days that it touches, the court, its kind, its number. */
export const publishChange = (occasion: Occasion, changed: { days: readonly CivilDate[]; caseId: string }): Promise<void> =>
  untilUnchanged(occasion, async schedule => {
    const { from } = windowOf(schedule.today)
    const its = schedule.hearings.filter(({ caseId }) => caseId === changed.caseId)
    const numbers = [...new Set(its.map(({ caseNumber }) => caseNumber))].map(number => caseFiles(schedule, number))
    const days = [...new Set(changed.days)].filter(day => day >= from)
    await writeAll([
      ...days.flatMap(day => dayFiles(schedule, day)),
      ...courtFiles(schedule),
      ...[...new Set(its.map(({ kind }) => kind))].flatMap(kind => kindFiles(schedule, kind)),
      ...numbers.flatMap(({ files }) => files),
    ])
    await remove(numbers.flatMap(({ gone }) => gone))
  })

/** A run that failed for days is made good. */
const forgottenDays = 60

/** Once a day: the window has moved. Days and numbers that left it are taken away. */
export const publishCourt = async (occasion: Occasion): Promise<void> => {
  await untilUnchanged(occasion, async schedule => {
    await writeAll([...courtFiles(schedule), ...followedKinds.flatMap(kind => kindFiles(schedule, kind))])
  })
  const { court, hearings, today } = await scheduleOf(occasion)
  const { from } = windowOf(today)
  const gone = await hearingsBetween(court.code, addDays(from, -forgottenDays), addDays(from, -1))
  const kept = new Set(hearings.map(({ caseNumber }) => caseNumber))
  const days = [...new Set(gone.map(({ day }) => day))]
  const numbers = [...new Set(gone.map(({ caseNumber }) => caseNumber))].filter(number => !kept.has(number))
  await remove([...days.flatMap(day => keysOfPastDay(court.code, day)), ...numbers.flatMap(number => keysOfCase(court.code, number))])
}
