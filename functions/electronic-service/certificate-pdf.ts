// The certificate of service as a PDF; sealed afterwards (filings/receipt-seal.ts).
import { PaperPdf } from '../platform/paper-pdf.ts'
import type { CertificatePaper } from './certificate-paper.ts'
import { drawQr } from './served-document-pdf.ts'

const qrSidePoints = 130
const shares = [0.06, 0.2, 0.2, 0.15, 0.26, 0.13]

export const renderCertificate = async (paper: CertificatePaper, link: string, at: string): Promise<Uint8Array> => {
  const pdf = new PaperPdf({ title: paper.title, language: 'vi-VN', at })
  pdf.motto(['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập – Tự do – Hạnh phúc'])
  pdf.title(paper.title.toUpperCase())
  for (const { label, value } of paper.fields) pdf.field(label, value)
  pdf.heading(paper.heading)
  pdf.table(
    paper.columns.map((title, index) => ({ title, share: shares[index] ?? 0 })),
    paper.rows,
    8,
  )
  for (const note of paper.notes) pdf.paragraph(note, { size: 9 })
  drawQr(pdf, link, paper.scanHint, qrSidePoints)
  return (await pdf.finish(paper.footer, (page, pages) => `Trang ${page}/${pages}`)).bytes
}
