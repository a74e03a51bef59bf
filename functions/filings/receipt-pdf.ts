// The receipt as a PDF: what the filer keeps, prints and lets others verify. It is sealed afterwards (receipt-seal.ts).
import qrcode from 'qrcode-generator'
import { PaperPdf } from '../platform/paper-pdf.ts'
import type { ReceiptPaper } from './receipt-paper.ts'

/** A QR code this wide scans from paper with an old phone: about 0.5 mm a module. */
const qrSidePoints = 150

const pageWords = {
  vi: (page: number, pages: number) => `Trang ${page}/${pages}`,
  en: (page: number, pages: number) => `Page ${page} of ${pages}`,
}

export const renderReceipt = async (paper: ReceiptPaper, receivedAt: string): Promise<{ bytes: Uint8Array; pages: number }> => {
  const pdf = new PaperPdf({ title: paper.title, language: paper.language === 'vi' ? 'vi-VN' : 'en', at: receivedAt })
  pdf.title(paper.title)
  pdf.paragraph(paper.code.label, { align: 'center' })
  pdf.paragraph(paper.code.value, { align: 'center', isBold: true, size: 22 })
  pdf.space(0.4)
  for (const { label, value } of paper.fields) pdf.field(label, value)
  pdf.heading(paper.files.heading)
  pdf.table(
    paper.files.columns.map((title, index) => ({ title, share: [0.07, 0.29, 0.16, 0.48][index] ?? 0 })),
    paper.files.rows,
    9,
  )
  if (paper.next.rows.length > 0) {
    pdf.heading(paper.next.heading)
    pdf.table(
      paper.next.columns.map((title, index) => ({ title, share: [0.42, 0.34, 0.24][index] ?? 0 })),
      paper.next.rows,
    )
    pdf.paragraph(paper.next.note, { size: 10 })
  }
  for (const note of paper.notes) pdf.paragraph(note, { size: 10 })
  const code = qrcode(0, 'M')
  code.addData(paper.link)
  code.make()
  pdf.modules(code.getModuleCount(), (row, column) => code.isDark(row, column), qrSidePoints, paper.scanHint)
  pdf.paragraph(paper.scanHint, { size: 10 })
  return pdf.finish(paper.footer, pageWords[paper.language])
}
