// The petition as a PDF: what the filer reads, signs by its hash, and sends.
import { PaperPdf } from '../platform/paper-pdf.ts'
import type { PaperBlock, PetitionPaper } from './petition-paper.ts'

const motto = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc']

/** The list of evidence has five columns; any other table gets equal ones. */
const sharesOf = (count: number): number[] => (count === 5 ? [0.08, 0.38, 0.2, 0.1, 0.24] : Array.from({ length: count }, () => 1 / count))

const write = (pdf: PaperPdf, block: PaperBlock): void => {
  if (block.kind === 'fields') {
    for (const { label, value } of block.fields) pdf.field(label, value)
    pdf.space(0.3)
  } else if (block.kind === 'paragraphs') {
    for (const paragraph of block.paragraphs) pdf.paragraph(paragraph)
  } else if (block.kind === 'list') {
    pdf.list(block.items)
  } else {
    const shares = sharesOf(block.columns.length)
    const columns = block.columns.map((title, index) => ({ title, share: shares[index] ?? 0 }))
    pdf.table(columns, block.rows)
  }
}

/** Renders the paper. `preparedAt` is the only time in the file: the same paper at the same instant gives the same bytes. */
export const renderPetition = async (paper: PetitionPaper, preparedAt: string): Promise<{ bytes: Uint8Array; pages: number }> => {
  const pdf = new PaperPdf({ title: paper.title, language: 'vi-VN', at: preparedAt })
  pdf.motto(motto)
  pdf.paragraph(paper.placeAndDate, { align: 'right' })
  pdf.title(paper.title)
  pdf.paragraph(`Kính gửi: ${paper.addressee}`, { isBold: true, align: 'center' })
  for (const section of paper.sections) {
    pdf.heading(section.heading)
    for (const block of section.blocks) write(pdf, block)
  }
  pdf.space(0.6)
  for (const line of paper.closing) pdf.paragraph(line)
  pdf.space(0.6)
  pdf.paragraph(paper.signature.heading, { isBold: true, align: 'right' })
  for (const name of paper.signature.names) pdf.paragraph(name, { align: 'right' })
  pdf.space(0.4)
  pdf.paragraph(paper.signature.note, { size: 10 })
  return pdf.finish(paper.footer, (page, pages) => `Trang ${page}/${pages}`)
}
