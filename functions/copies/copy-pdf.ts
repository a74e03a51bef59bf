// A certified copy as a PDF: the text, page by page, and behind it a page of certification with the QR code. It is sealed afterwards.
import qrcode from 'qrcode-generator'
import { PaperPdf } from '../platform/paper-pdf.ts'
import { readForStamping, withStampedPages } from '../platform/stamped-pdf.ts'
import type { CopyPaper } from './copy-paper.ts'

/** A QR code this wide scans from paper with an old phone: about 0.5 mm a module. */
const qrSidePoints = 170

const begun = (paper: CopyPaper, at: string): PaperPdf => {
  const pdf = new PaperPdf({ title: paper.title, language: 'vi-VN', at })
  for (const mark of paper.marks) pdf.paragraph(mark, { align: 'center', isBold: true, size: 14 })
  for (const line of paper.lines) pdf.paragraph(line, { align: 'center' })
  pdf.title(paper.heading)
  for (const paragraph of paper.body) pdf.paragraph(paragraph)
  return pdf
}

/** How many A4 pages the copy has, without the page of certification: what the fee is counted by. */
export const countPages = async (paper: CopyPaper, at: string): Promise<number> => {
  const pdf = begun(paper, at)
  const { pages } = pdf
  await pdf.finish(paper.footer, () => '')
  return pages
}

/** A paper of the file, in its own bytes. */
export interface Attached {
  bytes: Uint8Array
  name: string
  type: string
  sha256: string
}

const drawsItself = ['image/jpeg', 'image/png']

/** A PDF that can be laid page by page into another one; larger ones would not fit into a worker's memory twice. */
const stampedUpToBytes = 64 * 1024 * 1024

const pagesToStamp = async (attached: Attached | undefined) =>
  attached?.type === 'application/pdf' && attached.bytes.length <= stampedUpToBytes ? readForStamping(attached.bytes) : undefined

/**
 * A photo stands on this page and the pages of a PDF follow it, under the watermark of whoever gets the copy; a file that has no pages lies
 * unchanged inside the PDF. Name and hash are said of each: by them the original is known.
 */
const attach = (pdf: PaperPdf, { bytes, name, type, sha256 }: Attached, stamped: number, at: string): void => {
  pdf.field('Tệp', name)
  pdf.field('Mã băm SHA-256 của bản gốc', sha256)
  if (stamped > 0) pdf.paragraph(`Tài liệu gồm ${stamped} trang, in lại ở các trang sau.`)
  else if (drawsItself.includes(type)) pdf.image(bytes, name)
  else {
    pdf.paragraph('Tài liệu được đính kèm nguyên vẹn trong tệp này: mở mục tệp đính kèm của chương trình đọc PDF.')
    pdf.attach(bytes, { name, type, at })
  }
}

/** `certify`: signs for so many pages, and answers what was signed with the link of the QR code. */
export const renderCopy = async <Certified extends { link: string }>(
  paper: CopyPaper,
  { at, attached }: { at: string; attached: Attached | undefined },
  certify: (pages: number) => Promise<Certified>,
): Promise<{ bytes: Uint8Array; certified: Certified }> => {
  const pdf = begun(paper, at)
  const inserted = await pagesToStamp(attached)
  const stamped = inserted?.pages ?? 0
  if (attached) attach(pdf, attached, stamped, at)
  const { pages } = pdf
  const certified = await certify(pages)
  pdf.newPage()
  pdf.heading('Chứng thực bản sao')
  for (const { label, value } of paper.certification) pdf.field(label, value)
  if (attached === undefined) pdf.field('Số trang', `${pages}, không kể trang này`)
  pdf.space(0.4)
  for (const note of paper.notes) pdf.paragraph(note)
  const code = qrcode(0, 'L')
  code.addData(certified.link)
  code.make()
  pdf.modules(code.getModuleCount(), (row, column) => code.isDark(row, column), qrSidePoints, paper.scanHint)
  pdf.paragraph(paper.scanHint, { size: 10 })
  let allPages = stamped
  const pageSaid = (page: number): string => `Trang ${page}/${allPages}`
  const words = (page: number, own: number): string => {
    allPages = own + stamped
    return pageSaid(page > pages ? page + stamped : page)
  }
  const { bytes } = await pdf.finish(paper.footer, words, '', paper.watermark)
  if (inserted === undefined) return { bytes, certified }
  const stamp = { watermark: paper.watermark, footer: (page: number) => `${paper.footer} · ${pageSaid(page)}` }
  return { bytes: await withStampedPages(bytes, inserted.source, pages, stamp), certified }
}
