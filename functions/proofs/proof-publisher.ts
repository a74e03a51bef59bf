// Publishes what everyone may check: a file for each certified thing, and one for each day that is over. The only writer of proofs/.
import { putObject } from '../platform/bucket.ts'
import { settings } from '../platform/settings.ts'
import { papersOfCode, thingAsFile } from './proof.ts'
import { type CodeFile, codePath, type DayFile, dayPath, latestPath, leavesPath, thingPath } from './proof-form.ts'
import { findThing, papersBehind } from './proof-store.ts'

const { BUCKET_PUBLIC } = settings('BUCKET_PUBLIC')

/** A withdrawal must show within a minute. */
const changing = 'public, max-age=15, s-maxage=30'
const lasting = 'public, max-age=86400, s-maxage=300'

const put = async (path: string, body: string, contentType: string, cacheControl: string): Promise<void> => {
  await putObject(BUCKET_PUBLIC, path.slice(1), new TextEncoder().encode(body), { contentType, cacheControl })
}

const putJson = (path: string, value: object, cacheControl: string): Promise<void> =>
  put(path, JSON.stringify(value), 'application/json; charset=utf-8', cacheControl)

/** As it stands; again when it changed while it was written, so that of two writers the last one leaves the latest. */
export const publishThing = async (hash: string): Promise<void> => {
  for (let written = 0; ; ) {
    const thing = await findThing(hash)
    if (thing === undefined || thing.version === written) return
    await putJson(thingPath(hash), thingAsFile(thing), changing)
    written = thing.version
  }
}

export const publishCode = (file: CodeFile): Promise<void> => putJson(codePath(file.code), file, lasting)

/** As they stand; again when one came while the file was written. Nothing is ever taken away from behind a code. */
export const publishPapers = async (code: string): Promise<void> => {
  for (let written = 0; ; ) {
    const file = papersOfCode(await papersBehind(code))
    if (file === undefined || file.papers.length === written) return
    await putJson(codePath(code), file, changing)
    written = file.papers.length
  }
}

/** The day's file last: who reads it finds the leaves. */
export const publishDay = async (day: DayFile, hashes: readonly string[]): Promise<void> => {
  await put(leavesPath(day.day), hashes.map(hash => `${hash}\n`).join(''), 'text/plain; charset=utf-8', lasting)
  await putJson(dayPath(day.day), day, lasting)
  await putJson(latestPath, { day: day.day }, changing)
}
