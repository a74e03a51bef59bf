// Publishes judges named without the lot, and replacements, under transparency/designations; the reason in words stays with the case.
import { json } from 'node:stream/consumers'
import { putObject, readObject } from '../platform/bucket.ts'
import { settings } from '../platform/settings.ts'
import type { Designation } from './case-judge.ts'
import { designationsFileForm } from './draw-form.ts'

const { BUCKET_PUBLIC } = settings('BUCKET_PUBLIC')

/** Adds the lines of one case to the court's file, in the place of those that it had. */
export const publishDesignations = async (courtCode: string, caseKey: string, lines: readonly Designation[]): Promise<void> => {
  const key = `transparency/designations/${courtCode}.json`
  const object = await readObject(BUCKET_PUBLIC, key)
  const known = object ? designationsFileForm.parse(await json(object.body)).designations : []
  if (lines.length === 0 && !known.some(line => line.id === caseKey)) return
  const others = known.filter(line => line.id !== caseKey)
  const designations = [...others, ...lines.map(line => ({ id: caseKey, ...line }))].sort((a, b) => (a.on < b.on ? 1 : -1))
  await putObject(BUCKET_PUBLIC, key, new TextEncoder().encode(JSON.stringify({ courtCode, designations })), {
    contentType: 'application/json; charset=utf-8',
    cacheControl: 'public, max-age=0, s-maxage=60',
  })
}
