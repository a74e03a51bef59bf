// Reads the public files of the schedule: they come from the edge, with the API stopped too. A file that is not there says that nothing is set down.
import type { PublishedCase, PublishedCourt, PublishedDay } from '../../../../functions/hearings/hearing-form.ts'
import { caseFile, courtFile, dayFile } from '../../../../functions/hearings/public-files.ts'
import { addDays, type CivilDate } from '../../../../functions/kernel/civil-date.ts'
import { has } from '../kit/reading.ts'

const isDay = (value: unknown): value is PublishedDay => has(value, 'day', 'hearings')
const isCourt = (value: unknown): value is PublishedCourt => has(value, 'days')
const isCase = (value: unknown): value is PublishedCase => has(value, 'number', 'hearings')

async function read<Content>(key: string, isContent: (value: unknown) => value is Content): Promise<Content | undefined> {
  const answer = await fetch(`/${key}`, { headers: { accept: 'application/json' } })
  if (answer.status === 404 || answer.status === 403) return undefined
  if (!answer.ok) throw new Error(`${key} answered ${answer.status}`)
  const content: unknown = await answer.json()
  if (!isContent(content)) throw new Error(`${key} holds something else`)
  return content
}

/** The days of a court within `length` days from `from` on: one small index, then one file for each day that has hearings. */
export async function readDays(court: string, from: CivilDate, length: number): Promise<PublishedDay[]> {
  const index = await read(courtFile(court, 'index.json'), isCourt)
  const last = addDays(from, length - 1)
  const days = (index?.days ?? []).map(({ day }) => day).filter(day => day >= from && day <= last)
  const files = await Promise.all(days.map(day => read(dayFile(court, day, 'json'), isDay)))
  return files.filter(each => each !== undefined)
}

/** The hearings of one case number at a court, in one request. */
export const readCase = (court: string, number: string): Promise<PublishedCase | undefined> => read(caseFile(court, number, 'json'), isCase)
