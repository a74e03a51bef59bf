// The administrator's acts over the wire: the calendar moves open deadlines, the directory is imported line by line, both are public files.
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, inject, test } from 'vitest'
import { fileLawsuit } from '../../demonstration/file-lawsuit.ts'
import { photoPaper } from '../../demonstration/papers.ts'
import { loanPetition } from '../../demonstration/petitions.ts'
import type { PortalClient } from '../../demonstration/portal-client.ts'
import type { CalendarView, DirectoryView } from '../../functions/administration/administration-form.ts'
import type { DeskFiling } from '../../functions/desk/desk-form.ts'
import { addDays, parseCivilDate } from '../../functions/kernel/civil-date.ts'
import { refusalOf, signedIn, todayHere } from './people.ts'

const { origin } = inject('portal')

const calendarOf = async (administrator: PortalClient) => (await administrator.get('/api/administration/calendar')) as CalendarView
const directoryOf = async (administrator: PortalClient) => (await administrator.get('/api/administration/courts')) as DirectoryView

const eventually = async (isSo: () => Promise<boolean>): Promise<boolean> => {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (await isSo()) return true
    await pause(200)
  }
  return false
}

describe('the calendar', () => {
  test('a new day off moves the due dates of open filings, says so in their journal, and is published', async () => {
    const [administrator, filer, clerk] = await Promise.all(['quantri', 'an', 'thuky1'].map(login => signedIn(origin, login)))
    if (!administrator || !filer || !clerk) throw new Error('nobody signed in')
    const filed = await fileLawsuit(filer, [photoPaper()], ids => loanPetition(ids, todayHere()), 'Nguyễn Văn An')
    const before = (await clerk.get(`/api/desk/filings/${filed.id}`)) as DeskFiling
    const due = parseCivilDate(before.deadlines[0]?.due ?? '')
    const calendar = await calendarOf(administrator)
    const dayOff = {
      date: due,
      nameVi: 'Nghỉ bão',
      nameEn: 'Storm',
      kind: 'public_holiday' as const,
      status: 'official' as const,
      source: 'Công điện 1',
      confidence: 'confirmed',
      note: '',
    }
    await administrator.put('/api/administration/calendar', {
      version: calendar.version,
      years: calendar.years,
      days: [...calendar.days, dayOff],
      reason: 'Công điện 1',
    })
    const moved = await eventually(async () => {
      const after = (await clerk.get(`/api/desk/filings/${filed.id}`)) as DeskFiling
      return after.deadlines[0]?.due !== due && after.history.some(step => step.event === 'filing.deadlines-recomputed')
    })
    expect(moved).toBe(true)
    const published = await eventually(async () => {
      const file = (await (await fetch(`${origin}/reference/calendar.json`)).json()) as { days: { date: string }[] }
      return file.days.some(day => day.date === due)
    })
    expect(published).toBe(true)
    const now = await calendarOf(administrator)
    await administrator.put('/api/administration/calendar', {
      version: now.version,
      years: now.years,
      days: now.days.filter(day => day.date !== due),
      reason: 'Thu hồi công điện 1',
    })
  })

  test('two administrators never overwrite each other', async () => {
    const administrator = await signedIn(origin, 'quantri')
    const { version, years, days } = await calendarOf(administrator)
    const change = { version, years, days, reason: 'không đổi gì' }
    const answers = await Promise.all([1, 2, 3].map(() => refusalOf(administrator.put('/api/administration/calendar', change))))
    expect(answers.sort()).toEqual(['409 calendar.changed-meanwhile', '409 calendar.changed-meanwhile', 'taken'])
  })

  test('a make-up day on a working day is refused by its rule', async () => {
    const administrator = await signedIn(origin, 'quantri')
    const { version, years, days } = await calendarOf(administrator)
    let monday = addDays(parseCivilDate('2026-12-07'), 0)
    while (days.some(day => day.date === monday)) monday = addDays(monday, 7)
    const wrong = {
      date: monday,
      nameVi: 'Làm bù',
      nameEn: 'Make-up',
      kind: 'make_up_working_day',
      status: 'official',
      source: '',
      confidence: '',
      note: '',
    }
    expect(
      await refusalOf(administrator.put('/api/administration/calendar', { version, years, days: [...days, wrong], reason: 'x' })),
    ).toBe('422 calendar.make-up-not-on-weekend')
  })
})

describe('the court directory', () => {
  test('comes as a file, says what a change would do, and takes effect with its reason', async () => {
    const administrator = await signedIn(origin, 'quantri')
    const { version, csv } = await directoryOf(administrator)
    const edited = csv.replace(/^(NA-KV05,[^\n]*)$/m, line => line.replace('?', '16738 16744'))
    expect(edited).not.toBe(csv)
    const change = { version, csv: edited, reason: 'NQ 81, phụ lục', dryRun: true }
    expect(await administrator.put('/api/administration/courts', change)).toMatchObject({
      version,
      courts: { changed: ['NA-KV05'], added: [], ended: [] },
      communes: { changed: 2 },
    })
    expect(await administrator.put('/api/administration/courts', { ...change, dryRun: false })).toMatchObject({ version: version + 1 })
    const published = await eventually(async () => {
      const file = (await (await fetch(`${origin}/reference/courts.json`)).json()) as {
        courts: { code: string; communeCodes: string[] | null }[]
      }
      return file.courts.find(court => court.code === 'NA-KV05')?.communeCodes?.includes('16738') === true
    })
    expect(published).toBe(true)
  })

  test('a court cannot be taken out, only ended', async () => {
    const administrator = await signedIn(origin, 'quantri')
    const { version, csv } = await directoryOf(administrator)
    const without = csv.replace(/^NA-KV12,[^\n]*\n/m, '')
    expect(await refusalOf(administrator.put('/api/administration/courts', { version, csv: without, reason: 'x', dryRun: true }))).toMatch(
      /court-directory\.(court-vanished|unknown-successor)/,
    )
  })
})
