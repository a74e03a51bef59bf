// Invented papers to upload: real PDF files with text, and a photo as a phone takes it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PaperPdf } from '../functions/platform/paper-pdf.ts'

export interface Paper {
  name: string
  type: string
  bytes: Uint8Array
}

/** A PDF of a few paragraphs; `at` fixes its bytes. */
export const pdfPaper = async (name: string, title: string, paragraphs: readonly string[], at = '2026-03-05T02:00:00Z'): Promise<Paper> => {
  const pdf = new PaperPdf({ title, language: 'vi-VN', at })
  pdf.title(title)
  for (const paragraph of paragraphs) pdf.paragraph(paragraph)
  const { bytes } = await pdf.finish('Tài liệu minh họa', (page, pages) => `${page}/${pages}`)
  return { name, type: 'application/pdf', bytes }
}

/** A photo of a note of debt. */
export const photoPaper = (): Paper => ({
  name: 'giay-vay-no.jpg',
  type: 'image/jpeg',
  bytes: readFileSync(join(import.meta.dirname, 'files', 'giay-vay-no.jpg')),
})

export const bankStatement = (): Promise<Paper> =>
  pdfPaper('sao-ke.pdf', 'SAO KÊ TÀI KHOẢN', [
    'Ngày 05/03/2026: chuyển đi 250.000.000 đ, nội dung "cho vay".',
    'Số tài khoản và ngân hàng trong bản minh họa này đều được bịa ra.',
  ])

export const landCertificate = (): Promise<Paper> =>
  pdfPaper('giay-chung-nhan.pdf', 'GIẤY CHỨNG NHẬN QUYỀN SỬ DỤNG ĐẤT', ['Thửa đất số 15, tờ bản đồ số 8, diện tích 420 m².'])

export const mediationRecord = (): Promise<Paper> =>
  pdfPaper('bien-ban-hoa-giai.pdf', 'BIÊN BẢN HÒA GIẢI KHÔNG THÀNH', [
    'Ngày 10/09/2026, tại trụ sở UBND phường. Hai bên không thỏa thuận được.',
  ])

export const contract = (): Promise<Paper> =>
  pdfPaper('hop-dong.pdf', 'HỢP ĐỒNG MUA BÁN SỐ 12/2026', ['Bên bán giao xi măng; bên mua trả tiền trong 30 ngày.'])

export const debtRecord = (): Promise<Paper> =>
  pdfPaper('doi-chieu.pdf', 'BIÊN BẢN ĐỐI CHIẾU CÔNG NỢ', ['Đến ngày 30/06/2026 bên mua còn nợ 700.000.000 đ.'])
