// A certified copy as a PDF: the text, page by page, and behind it a page of certification with the QR code. It is sealed afterwards.
import qrcode from 'qrcode-generator'
import { PaperPdf } from '../platform/paper-pdf.ts'
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

/** A photo stands on a page of its own; any other file lies unchanged inside the PDF, and its name and hash are said. */
const attach = (pdf: PaperPdf, { bytes, name, type, sha256 }: Attached, at: string): void => {
  pdf.field('Tệp', name)
  pdf.field('Mã băm SHA-256', sha256)
  if (drawsItself.includes(type)) pdf.image(bytes, name)
  else pdf.paragraph('Tài liệu được đính kèm nguyên vẹn trong tệp này: mở mục tệp đính kèm của chương trình đọc PDF.')
  pdf.attach(bytes, { name, type, at })
}

/** `certify`: signs for so many pages, and answers what was signed with the link of the QR code. */
export const renderCopy = async <Certified extends { link: string }>(
  paper: CopyPaper,
  { at, attached }: { at: string; attached: Attached | undefined },
  certify: (pages: number) => Promise<Certified>,
): Promise<{ bytes: Uint8Array; certified: Certified }> => {
  const pdf = begun(paper, at)
  if (attached) attach(pdf, attached, at)
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
  const { bytes } = await pdf.finish(paper.footer, (page, all) => `Trang ${page}/${all}`, '', paper.watermark)
  return { bytes, certified }
}
