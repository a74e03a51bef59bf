// Files that people really send and that must pass, each built by the test.
import type { AcceptedType } from '../../functions/documents/document-form.ts'
import { ascii, heif, join, jpeg, largeJpeg, phoneJpeg, png } from './made-images.ts'
import { latin, pdf, plainPdf, streamPdf, updatedPdf } from './made-pdf.ts'
import { word } from './made-word.ts'

export interface GoodFile {
  what: string
  type: AcceptedType
  make: () => Uint8Array | Promise<Uint8Array>
}

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export const goodFiles: readonly GoodFile[] = [
  { what: 'a PDF of two pages', type: 'application/pdf', make: () => pdf() },
  { what: 'a tagged PDF 1.7', type: 'application/pdf', make: () => pdf({ pdfVersion: '1.7', tagged: true, lang: 'vi' }) },
  { what: 'the smallest PDF', type: 'application/pdf', make: () => plainPdf() },
  { what: 'a PDF with a cross-reference stream', type: 'application/pdf', make: () => streamPdf() },
  { what: 'a PDF with a change appended', type: 'application/pdf', make: () => updatedPdf() },
  {
    what: 'a PDF with mail headers in front',
    type: 'application/pdf',
    make: () => plainPdf({ before: 'Content-Type: application/pdf\r\n\r\n' }),
  },
  { what: 'a PDF padded by a scanner', type: 'application/pdf', make: () => join(plainPdf(), new Uint8Array(20_000)) },
  {
    what: 'a PDF that speaks of /Encrypt in its text',
    type: 'application/pdf',
    make: () => latin(`${Buffer.from(plainPdf()).toString('latin1')}% trailer <</Encrypt 1 0 R>>\n`),
  },
  { what: 'a photo', type: 'image/jpeg', make: () => jpeg() },
  { what: 'a photo of a phone, with preview and film', type: 'image/jpeg', make: () => phoneJpeg() },
  { what: 'a photo of 3 MB', type: 'image/jpeg', make: () => largeJpeg(48) },
  { what: 'a picture', type: 'image/png', make: () => png() },
  { what: 'a picture with data after its end', type: 'image/png', make: () => join(png(), ascii('trailer')) },
  { what: 'a photo of an iPhone', type: 'image/heic', make: () => heif() },
  { what: 'a burst of an iPhone', type: 'image/heic', make: () => heif({ major: 'msf1', brands: ['hevc', 'mif1'] }) },
  { what: 'a HEIF photo of general brand', type: 'image/heic', make: () => heif({ major: 'mif1', brands: ['mif1', 'heix'] }) },
  {
    what: 'a HEIC photo with data of the phone after it',
    type: 'image/heic',
    make: () => join(heif(), ascii('SEFH'), new Uint8Array(300).fill(255)),
  },
  { what: 'a Word file', type: docx, make: () => word() },
  { what: 'a Word file of Office 365', type: docx, make: () => word({ document: { name: 'word/document2.xml' } }) },
  { what: 'a Word file without compression', type: docx, make: () => word({ document: { stored: true } }) },
  { what: 'a Word file with a comment in its package', type: docx, make: () => word({ comment: 'made by an office suite' }) },
]
