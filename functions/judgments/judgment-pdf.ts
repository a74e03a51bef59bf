// A published judgment as a PDF, rebuilt from its anonymised text: nothing of the original file is in it, and its metadata names no person.
import { formatPaperDate, parseCivilDate } from '../kernel/civil-date.ts'
import { PaperPdf } from '../platform/paper-pdf.ts'
import type { PublishedJudgment } from './published-judgment.ts'

/** The mark that each page bears: which judgment this is, and that it is for reference. */
const markOf = ({ number, date, courtName }: PublishedJudgment): string =>
  `${courtName} · số ${number} ${formatPaperDate(parseCivilDate(date))} · Bản đã mã hóa, công bố để tham khảo`

export const renderJudgment = async (judgment: PublishedJudgment): Promise<Uint8Array> => {
  const { number, date, courtName, title, paragraphs, precedents, corrections, updatedAt } = judgment
  // The title of the file is the number: whom the judgment is about stands in neither its name nor its properties.
  const pdf = new PaperPdf({ title: `Số ${number}, ${courtName}`, language: 'vi-VN', at: updatedAt })
  pdf.paragraph(courtName.toUpperCase(), { align: 'center', isBold: true })
  pdf.paragraph(`Số: ${number}`, { align: 'center' })
  pdf.paragraph(formatPaperDate(parseCivilDate(date)), { align: 'center' })
  pdf.title(title)
  for (const { on, note } of corrections) pdf.paragraph(`Đính chính ${formatPaperDate(parseCivilDate(on))}: ${note}`, { size: 10 })
  if (precedents.length > 0) pdf.field('Áp dụng án lệ', precedents.join(', '))
  pdf.space(0.4)
  for (const paragraph of paragraphs) pdf.paragraph(paragraph)
  pdf.space(0.6)
  pdf.paragraph(
    'Tên người, tổ chức, địa chỉ và các số riêng đã được mã hóa theo Nghị quyết 03/2017/NQ-HĐTP. Bản này không thay thế bản án.',
    {
      size: 10,
    },
  )
  const { bytes } = await pdf.finish(
    'Cửa Công – Tòa án nhân dân hai cấp tỉnh Nghệ An',
    (page, pages) => `Trang ${page}/${pages}`,
    markOf(judgment),
  )
  return bytes
}
