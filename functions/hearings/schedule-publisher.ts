// Writes a court's schedule as public files; the only writer of hearings/ and lich-xet-xu/.
import { addDays, type CivilDate, civilDateOf } from '../kernel/civil-date.ts'
import type { CourtCalendar } from '../kernel/court-calendar.ts'
import { deleteObject, putObject } from '../platform/bucket.ts'
import { publishPage } from '../platform/page-shell.ts'
import { settings } from '../platform/settings.ts'
import type { Hearing } from './hearing.ts'
import { hearingsBetween, hearingsOfKind } from './hearing-store.ts'
import { followedKinds, freshForSeconds } from './public-files.ts'
import {
  caseFiles,
  courtFiles,
  dayFiles,
  everyKindFiles,
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
  /** Every court that may have hearings of the same kind. */
  courts: readonly CourtNames[]
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

/**
 * A kind of case at every court. The index of kinds lags behind by a moment, so a court that has just changed gives its own hearings as they are.
 */
const filesOfKind = async (
  { courts, now }: Pick<Occasion, 'courts' | 'now'>,
  kind: string,
  changed?: { court: CourtNames; hearings: readonly Hearing[] },
): Promise<PublicFile[]> => {
  const { from, to } = windowOf(civilDateOf(now))
  const others = (await hearingsOfKind(kind, from, to)).filter(({ courtCode }) => courtCode !== changed?.court.code)
  const own = (changed?.hearings ?? []).filter(hearing => hearing.kind === kind)
  return everyKindFiles({ courts, hearings: [...closedAlike(others), ...own], origin: PORTAL_ORIGIN }, kind)
}

/** Once a day: every kind at every court, as of now. */
export const publishKinds = async (occasion: Pick<Occasion, 'courts' | 'now'>): Promise<void> => {
  for (const kind of followedKinds) await writeAll(await filesOfKind(occasion, kind))
}

/** After a change of one case's hearings: the days that it touches, the court, its kind here and everywhere, its number. */
export const publishChange = (occasion: Occasion, changed: { days: readonly CivilDate[]; caseId: string }): Promise<void> =>
  untilUnchanged(occasion, async schedule => {
    const { from } = windowOf(schedule.today)
    const its = schedule.hearings.filter(({ caseId }) => caseId === changed.caseId)
    const numbers = [...new Set(its.map(({ caseNumber }) => caseNumber))].map(number => caseFiles(schedule, number))
    const days = [...new Set(changed.days)].filter(day => day >= from)
    const kinds = [...new Set(its.map(({ kind }) => kind))]
    const everywhere = await Promise.all(kinds.map(kind => filesOfKind(occasion, kind, schedule)))
    await writeAll([
      ...days.flatMap(day => dayFiles(schedule, day)),
      ...courtFiles(schedule),
      ...kinds.flatMap(kind => kindFiles(schedule, kind)),
      ...everywhere.flat(),
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
