// Every bad file is refused for its own cause, every good one passes, whole or by its ends.
import { describe, expect, it } from 'vitest'
import { type ContentBytes, wholeContent } from '../../functions/documents/content-bytes.ts'
import type { Inspection } from '../../functions/documents/document.ts'
import { type AcceptedType, refusalCauses } from '../../functions/documents/document-form.ts'
import { inspect } from '../../functions/documents/document-inspection.ts'
import { openPdf } from '../../functions/documents/pdf-gateway.ts'
import { badContents, infected } from './bad-files.ts'
import { goodFiles } from './good-files.ts'
import { jpeg, largeJpeg } from './made-images.ts'
import { eicar, pdf, textOf } from './made-pdf.ts'

/** As the server looks: structure first, then a PDF is opened for real. */
const lookAt = async (type: AcceptedType, bytes: Uint8Array): Promise<Inspection> => {
  const inspection = await inspect(type, wholeContent(bytes))
  if (inspection !== 'sound' || type !== 'application/pdf') return inspection
  const opened = await openPdf(bytes.slice())
  return typeof opened === 'string' ? opened : 'sound'
}

/** As the server looks at a file that is too large to be held. */
const endsOf = (bytes: Uint8Array, size: number): ContentBytes => ({
  sizeBytes: bytes.length,
  head: bytes.subarray(0, size),
  tail: bytes.subarray(-Math.min(size, bytes.length)),
})

describe('a file that cannot be taken is refused for its own cause', () => {
  it.each(badContents)('$name: $cause', async ({ type, cause, make }) => {
    expect(await lookAt(type, await make())).toBe(cause)
  })

  it('the corpus holds at least fifty files and every cause that content can have', () => {
    expect(badContents.length + infected.length).toBeGreaterThanOrEqual(50)
    const fromContent = refusalCauses.filter(
      cause => !['too-large', 'too-many', 'type-not-accepted', 'interrupted', 'infected'].includes(cause),
    )
    expect(new Set(badContents.map(file => file.cause))).toEqual(new Set(fromContent))
  })

  it.each(infected)('$name carries what the scanner looks for', async ({ make }) => {
    expect(textOf(await make())).toContain(eicar)
  })
})

describe('a file that people really send passes', () => {
  it.each(goodFiles)('$what', async ({ type, make }) => {
    expect(await lookAt(type, await make())).toBe('sound')
  })

  it.each(goodFiles)('$what, also when only its ends are at hand', async ({ type, make }) => {
    const bytes = await make()
    expect(await inspect(type, endsOf(bytes, Math.max(128, Math.floor(bytes.length * 0.4))))).not.toBe('not-what-it-claims')
  })
})

describe('a large file is looked at by its ends', () => {
  it('a photo of three megabytes passes', async () => {
    expect(await inspect('image/jpeg', endsOf(largeJpeg(48), 100_000))).toBe('sound')
  })

  it('a photo cut short is corrupt', async () => {
    expect(await inspect('image/jpeg', endsOf(largeJpeg(48).subarray(0, 2_000_000), 100_000))).toBe('corrupt')
  })

  it('a PDF whose end is missing is corrupt', async () => {
    const bytes = await pdf()
    expect(await inspect('application/pdf', endsOf(bytes.subarray(0, -200), 300))).toBe('corrupt')
  })

  it('an encrypted PDF is found by its trailer', async () => {
    const bytes = await pdf({ userPassword: 'secret' })
    expect(await inspect('application/pdf', endsOf(bytes, 900))).toBe('encrypted')
  })
})

it('the number of pages is read from the file', async () => {
  expect(await openPdf(await pdf())).toEqual({ pages: 2 })
})

it('every cut of a photo is corrupt', async () => {
  const whole = jpeg()
  for (let length = 4; length < whole.length; length += 7) {
    expect(await inspect('image/jpeg', wholeContent(whole.subarray(0, length))), `${length} bytes`).toBe('corrupt')
  }
})
