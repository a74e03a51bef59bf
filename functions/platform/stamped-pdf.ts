// Puts the pages of somebody else's PDF into a paper of ours, each under a watermark and over a footer that are drawn on top of it.
import { degrees, PDFDocument as EditedPdf, type PDFPage } from '@cantoo/pdf-lib'
import PDFDocument from 'pdfkit'
import { drawWatermark, regular, whole } from './paper-font.ts'

interface Sheet {
  width: number
  height: number
}

export interface Stamp {
  watermark: string
  /** Of the page that becomes the paper's `page`-th. */
  footer: (page: number) => string
}

/** Pages with nothing on them but watermark and footer, as large as those that they are laid over. */
const overlay = async (sheets: readonly Sheet[], firstPage: number, { watermark, footer }: Stamp): Promise<Uint8Array> => {
  const document = new PDFDocument({ autoFirstPage: false, margin: 0, font: regular })
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise<void>(done => {
    document.on('end', done)
  })
  for (const [index, { width, height }] of sheets.entries()) {
    document.addPage({ size: [width, height], margin: 0 })
    drawWatermark(document, watermark)
    document.font(regular).fontSize(8)
    document.text(footer(firstPage + index), 24, height - 16, whole({ lineBreak: false, width: width - 48, align: 'right' }))
  }
  document.end()
  await ended
  return new Uint8Array(Buffer.concat(chunks))
}

/** How the page is turned when it is shown, and how large it is then. */
const shownAs = (page: PDFPage): Sheet & { turn: number } => {
  const turn = (((page.getRotation().angle % 360) + 360) % 360) as number
  const { width, height } = page.getCropBox()
  return turn === 90 || turn === 270 ? { turn, width: height, height: width } : { turn, width, height }
}

/** Where the overlay begins, so that it stands upright on a page that is shown turned. */
const cornerOf = (page: PDFPage, turn: number): { x: number; y: number } => {
  const { x, y, width, height } = page.getCropBox()
  return { x: turn === 90 || turn === 180 ? x + width : x, y: turn === 180 || turn === 270 ? y + height : y }
}

/** Opened for a closer look: a file whose pages cannot be laid into another one is undefined. */
export const readForStamping = async (bytes: Uint8Array): Promise<{ pages: number; source: EditedPdf } | undefined> => {
  try {
    const source = await EditedPdf.load(bytes, { updateMetadata: false })
    return source.isEncrypted || source.getPageCount() === 0 ? undefined : { pages: source.getPageCount(), source }
  } catch {
    return undefined
  }
}

/** `base` with the pages of `source` after its first `after` pages. The other pages keep their structure for screen readers. */
export const withStampedPages = async (base: Uint8Array, source: EditedPdf, after: number, stamp: Stamp): Promise<Uint8Array> => {
  const paper = await EditedPdf.load(base, { updateMetadata: false })
  const pages = await paper.copyPages(source, source.getPageIndices())
  for (const [index, page] of pages.entries()) paper.insertPage(after + index, page)
  const shown = pages.map(shownAs)
  const sheets = await paper.embedPdf(await overlay(shown, after + 1, stamp), source.getPageIndices())
  for (const [index, page] of pages.entries()) {
    const { turn = 0 } = shown[index] ?? {}
    const sheet = sheets[index]
    if (sheet) page.drawPage(sheet, { ...cornerOf(page, turn), rotate: degrees(turn) })
  }
  return paper.save()
}
