// The receipt of a payment as a PDF: what the payer keeps, prints and lets others verify. It is sealed afterwards (filings/receipt-seal.ts).
import qrcode from 'qrcode-generator'
import { PaperPdf } from '../platform/paper-pdf.ts'
import type { PaymentPaper } from './payment-paper.ts'

/** A QR code this wide scans from paper with an old phone: about 0.5 mm a module. */
const qrSidePoints = 150

export const renderPaymentReceipt = async (paper: PaymentPaper, link: string, issuedAt: string): Promise<Uint8Array> => {
  const pdf = new PaperPdf({ title: paper.title, language: 'vi-VN', at: issuedAt })
  pdf.title(paper.title)
  pdf.paragraph(paper.number.label, { align: 'center' })
  pdf.paragraph(paper.number.value, { align: 'center', isBold: true, size: 18 })
  pdf.space(0.4)
  for (const { label, value } of paper.fields) pdf.field(label, value)
  for (const note of paper.notes) pdf.paragraph(note, { size: 10 })
  const code = qrcode(0, 'M')
  code.addData(link)
  code.make()
  pdf.modules(code.getModuleCount(), (row, column) => code.isDark(row, column), qrSidePoints, paper.scanHint)
  pdf.paragraph(paper.scanHint, { size: 10 })
  const { bytes } = await pdf.finish(paper.footer, (page, pages) => `Trang ${page}/${pages}`)
  return bytes
}
