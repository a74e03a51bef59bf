import { degrees, PDFDocument } from '@cantoo/pdf-lib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { readForStamping, withStampedPages } from '../../functions/platform/stamped-pdf.ts'
import { latin, pdf } from '../documents/made-pdf.ts'

const watermark = 'Cấp cho Nguyễn Văn An · BS-1234'
const stamp = { watermark, footer: (page: number) => `Bản sao · trang ${page}` }

/** Three pages: A4, A5 across, and one that is shown turned. */
const original = async (turn: number): Promise<Uint8Array> => {
  const document = await PDFDocument.create()
  for (const [size, words] of [
    [[595, 842], 'mot'],
    [[595, 420], 'hai'],
    [[595, 842], 'ba'],
  ] as const)
    document.addPage([...size]).drawText(words, { x: 60, y: 300 })
  document.getPage(2).setRotation(degrees(turn))
  return document.save()
}

const stamped = async (bytes: Uint8Array): Promise<Uint8Array> => {
  const read = await readForStamping(bytes)
  if (read === undefined) throw new Error('the file cannot be read')
  return withStampedPages(await pdf(), read.source, 1, stamp)
}

/** Of each page what is written on it, and where its footer is seen: from the left, from the top, of width and height. */
const seen = async (bytes: Uint8Array) => {
  const file = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, disableFontFace: true, verbosity: 0 }).promise
  return Promise.all(
    Array.from({ length: file.numPages }, async (_, index) => {
      const page = await file.getPage(index + 1)
      const view = page.getViewport({ scale: 1 })
      const items = (await page.getTextContent()).items.flatMap(item => ('str' in item ? [item] : []))
      const footer = items.find(({ str }) => str.includes('trang'))
      const [left = 0, top = 0] = footer ? view.convertToViewportPoint(Number(footer.transform[4]), Number(footer.transform[5])) : []
      return {
        text: items
          .map(({ str }) => str)
          .join('')
          .normalize('NFC'),
        left: left / view.width,
        top: top / view.height,
      }
    }),
  )
}

describe('pages of another file in a paper of ours', () => {
  it.each([0, 90, 180, 270])('stand under the watermark and over the footer, upright where a page is shown turned by %i°', async turn => {
    const pages = await seen(await stamped(await original(turn)))
    expect(pages).toHaveLength(5)
    expect(pages.map(({ text }) => text.includes(watermark))).toEqual([false, true, true, true, false])
    expect(['mot', 'hai', 'ba'].map((words, at) => pages[at + 1]?.text.includes(words))).toEqual([true, true, true])
    for (const [at, page] of [2, 3, 4].entries()) {
      expect(pages[at + 1]?.text).toContain(`Bản sao · trang ${page}`)
      expect(pages[at + 1]?.top).toBeGreaterThan(0.95)
      expect(pages[at + 1]?.left).toBeGreaterThan(0.5)
    }
  })

  it('are those of a whole file only: a damaged, locked or empty one is left to its caller', async () => {
    expect(await readForStamping(latin('%PDF-1.7 nothing'))).toBeUndefined()
    expect(await readForStamping(await pdf({ userPassword: 'kin', ownerPassword: 'kin' }))).toBeUndefined()
    expect((await readForStamping(await pdf()))?.pages).toBe(2)
  })
})
