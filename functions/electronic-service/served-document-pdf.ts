// A court's paper as a PDF, as it is served: it is sealed afterwards (filings/receipt-seal.ts), and its QR code leads to the verification page.
import qrcode from 'qrcode-generator'
import { PaperPdf } from '../platform/paper-pdf.ts'
import type { DocumentPaper } from './document-template.ts'

/** A QR code this wide scans from paper with an old phone: about 0.5 mm a module. */
const qrSidePoints = 110

export const drawQr = (pdf: PaperPdf, link: string, hint: string, sidePoints: number): void => {
  const code = qrcode(0, 'M')
  code.addData(link)
  code.make()
  pdf.modules(code.getModuleCount(), (row, column) => code.isDark(row, column), sidePoints, hint)
  pdf.paragraph(hint, { size: 10 })
}

export const renderServedDocument = (
  paper: DocumentPaper,
  about: { code: string; link: string; sealedAt: string },
): Promise<{ bytes: Uint8Array; pages: number }> => {
  const pdf = new PaperPdf({ title: paper.title, language: 'vi-VN', at: about.sealedAt })
  pdf.motto(['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập – Tự do – Hạnh phúc'])
  pdf.paragraph(paper.court.toUpperCase(), { isBold: true, align: 'center' })
  pdf.paragraph(paper.place, { align: 'right' })
  pdf.title(paper.title.toUpperCase())
  // Before acceptance a petition has the portal's code and no number of the docket.
  pdf.field(paper.caseNumber.includes('/') ? 'Số thụ lý' : 'Mã tiếp nhận đơn', paper.caseNumber)
  pdf.field('Mã tống đạt', about.code)
  pdf.space(0.4)
  for (const paragraph of paper.paragraphs) pdf.paragraph(paragraph)
  pdf.space(0.6)
  pdf.paragraph(paper.signerTitle.toUpperCase(), { align: 'right', isBold: true })
  pdf.paragraph(paper.signer, { align: 'right', isBold: true })
  pdf.heading('Nơi nhận')
  pdf.list(paper.recipients)
  drawQr(pdf, about.link, 'Quét mã để kiểm tra giấy này có phải do Cổng lập và ký hay không.', qrSidePoints)
  return pdf.finish(`${paper.title} – ${about.code}`, (page, pages) => `Trang ${page}/${pages}`)
}
