// What a look-up in the hearing schedule costs the reader, and a change the publisher, from 1,000 to 1,000,000 hearings: requests, bytes, files. Computed with
// the publisher's own files; the network is left out. As in a court's life, hearings come with the days: more hearings are more years.
import { gzipSync } from 'node:zlib'
import type { Hearing } from '../../functions/hearings/hearing.ts'
import {
  caseFiles,
  courtFiles,
  dayFiles,
  kindFiles,
  type PublicFile,
  type Schedule,
  windowOf,
} from '../../functions/hearings/schedule-files.ts'
import { addDays, type CivilDate, isWeekend } from '../../functions/kernel/civil-date.ts'
import { day, now, scheduled } from '../hearings/made.ts'
import { kilobytes, printTable } from './figures.ts'

/** The courts of the province; what one of them hears on a working day; how far ahead decisions to try a case set a hearing (BLTTDS 203(4): a month or two). */
const courts = 13
const aDay = 6
const aheadDays = 45

const today = day('2026-11-21')
const court = { code: 'NA-KV01', nameVi: 'Tòa án nhân dân khu vực 1 - Nghệ An', nameEn: 'Court of Region 1' }

const hearingsOn = (date: CivilDate): Hearing[] =>
  Array.from({ length: aDay }, (_, index) => ({
    ...scheduled({ startsAt: `${String(7 + index).padStart(2, '0')}:30`, endsAt: `${String(8 + index).padStart(2, '0')}:30` }),
    id: `${date.replaceAll('-', '')}-${String(index).padStart(16, '0')}`,
    seriesId: `${date.replaceAll('-', '')}-${String(index).padStart(16, '0')}`,
    day: date,
    caseId: `${date}-${index}`,
    caseNumber: `${Number(date.slice(5, 7)) * 100 + index}${date.slice(8)}/2026/TLST-DS`.replace(/^(\d{1,5})\d*/, '$1'),
  }))

/** What of so many hearings of the province lies in this court's window of public days. */
const windowHearings = (total: number): Hearing[] => {
  const workingDays = Math.ceil(total / courts / aDay)
  const { from } = windowOf(today)
  const days: CivilDate[] = []
  for (let date = addDays(today, aheadDays); date >= from && days.length < workingDays; date = addDays(date, -1))
    if (!isWeekend(date)) days.push(date)
  return days.reverse().flatMap(hearingsOn)
}

const bytesOf = (file: PublicFile): Buffer =>
  Buffer.from(file.kind === 'file' ? file.content : JSON.stringify([file.slots('vi'), file.slots('en')]))

const isNamed = (file: PublicFile, end: string): boolean => file.kind === 'file' && file.key.endsWith(end)

const fetched = (files: readonly PublicFile[], ...ends: readonly string[]): string => {
  const chosen = ends.map(end => files.find(file => isNamed(file, end))).filter(file => file !== undefined)
  const bytes = chosen.reduce((sum, file) => sum + gzipSync(bytesOf(file)).byteLength, 0)
  return `${chosen.length} · ${kilobytes(bytes)}`
}

export const scheduleLookup = async (): Promise<void> => {
  const rows = [1_000, 10_000, 100_000, 1_000_000].map(total => {
    const hearings = windowHearings(total)
    const schedule: Schedule = { court, hearings, today, now, origin: 'https://cua-cong.example', dayOff: () => undefined }
    const changed = hearings.at(-1)
    if (changed === undefined) throw new Error('bench: no hearing in the window')
    const began = performance.now()
    const byDay = [...courtFiles(schedule), ...dayFiles(schedule, changed.day)]
    const byCase = caseFiles(schedule, changed.caseNumber).files
    const written = [...byDay, ...byCase, ...kindFiles(schedule, changed.kind)]
    const bytes = written.reduce((sum, file) => sum + bytesOf(file).byteLength, 0)
    const milliseconds = performance.now() - began
    const objects = written.reduce((sum, file) => sum + (file.kind === 'page' ? 2 : 1), 0)
    return [
      total.toLocaleString('en'),
      String(hearings.length),
      fetched(byDay, 'index.json', `${changed.day}.json`),
      fetched(byCase, '.json'),
      fetched(byDay, 'calendar.ics'),
      `${objects} · ${kilobytes(bytes)}`,
      `${milliseconds.toFixed(0)} ms`,
    ]
  })
  printTable(
    'Looking up a hearing: requests · bytes over the wire (gzip)',
    ['hearings ever', 'in the window', 'a day of a court', 'a case number', "a court's calendar", 'a change writes', 'computed in'],
    rows,
    [
      `${courts} courts, ${aDay} hearings a court and working day, set ${aheadDays} days ahead; public are 30 past days and those to come. Wanted: flat from the day the`,
      'window is full. The page itself comes on top (see pages). A court that hears twice as much a day has files twice as long: a day is a file.',
    ],
  )
}
