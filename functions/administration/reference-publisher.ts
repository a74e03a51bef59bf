// Writes what pages need of the calendar and the court directory as public files; the only writer of reference/.
import { putObject } from '../platform/bucket.ts'
import { settings } from '../platform/settings.ts'
import { readCalendarInForce } from './calendar-store.ts'
import { readDirectoryInForce } from './directory-store.ts'

const { BUCKET_PUBLIC } = settings('BUCKET_PUBLIC')

const publish = (key: string, value: unknown) =>
  putObject(BUCKET_PUBLIC, key, new TextEncoder().encode(JSON.stringify(value)), {
    contentType: 'application/json; charset=utf-8',
    cacheControl: 'public, max-age=60',
  })

/** `reference/calendar.json` { version, years, days } and `reference/courts.json` { courts, communes }. */
export const publishReference = async (): Promise<void> => {
  const [{ version, years, days }, directory] = await Promise.all([readCalendarInForce(), readDirectoryInForce()])
  await Promise.all([publish('reference/calendar.json', { version, years, days }), publish('reference/courts.json', directory)])
}
