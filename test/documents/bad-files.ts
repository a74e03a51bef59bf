// Files that cannot be taken, each built by the test, each with the one cause that its owner must hear.
import type { AcceptedType, RefusalCause } from '../../functions/documents/document-form.ts'
import { ascii, heif, join, jpeg, largeJpeg, png } from './made-images.ts'
import { eicar, latin, overwrite, pdf, plainPdf, streamPdf, textOf } from './made-pdf.ts'
import { contentTypes, macroType, ole, sheetType, word, zip } from './made-word.ts'

export interface BadFile {
  name: string
  type: AcceptedType
  cause: RefusalCause
  make: () => Uint8Array | Promise<Uint8Array>
}

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const typeOf: Readonly<Record<string, AcceptedType>> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  png: 'image/png',
  heic: 'image/heic',
  docx,
}

const bad = (cause: RefusalCause, name: string, make: BadFile['make']): BadFile => {
  const type = typeOf[name.split('.').at(-1) ?? '']
  if (type === undefined) throw new Error(`bad-files: no type for ${name}`)
  return { name, type, cause, make }
}

const firstOf = (bytes: Uint8Array, part: number): Uint8Array => bytes.subarray(0, Math.floor(bytes.length * part))

const flipped = (bytes: Uint8Array, at: number): Uint8Array => {
  const changed = bytes.slice()
  changed[at] = (changed[at] ?? 0) ^ 0xff
  return changed
}

/** One byte wrong in the middle of the second part: the document's text. */
const textDamaged = (bytes: Uint8Array): Uint8Array => flipped(bytes, textOf(bytes).indexOf('word/document.xml') + 60)

const program = join(ascii('MZ'), new Uint8Array(400).fill(0x90))
const html = ascii('<!doctype html><html><body>Session expired, sign in again</body></html>')

const empty: readonly BadFile[] = ['scan.pdf', 'photo.jpg', 'picture.png', 'IMG_0001.heic', 'letter.docx'].map(name =>
  bad('empty', name, () => new Uint8Array(0)),
)

const encrypted: readonly BadFile[] = [
  bad('encrypted', 'rc4-40-bit.pdf', () => pdf({ pdfVersion: '1.3', userPassword: 'secret' })),
  bad('encrypted', 'rc4-128-bit.pdf', () => pdf({ pdfVersion: '1.4', userPassword: 'secret' })),
  bad('encrypted', 'aes-128-bit.pdf', () => pdf({ pdfVersion: '1.7', userPassword: 'secret' })),
  bad('encrypted', 'aes-256-bit.pdf', () => pdf({ pdfVersion: '1.7ext3', userPassword: 'secret' })),
  bad('encrypted', 'opens-but-locked-rc4.pdf', () => pdf({ pdfVersion: '1.4', ownerPassword: 'owner' })),
  bad('encrypted', 'opens-but-locked-aes.pdf', () => pdf({ pdfVersion: '1.7ext3', ownerPassword: 'owner' })),
  bad('encrypted', 'locked-by-its-cross-reference-stream.pdf', () => streamPdf({ extra: '/Encrypt 9 0 R' })),
  bad('encrypted', 'password.docx', () => ole('Root Entry', 'EncryptionInfo', 'EncryptedPackage')),
  bad('encrypted', 'zip-password.docx', () => word({ document: { encrypted: true } })),
]

const corruptPdfs: readonly BadFile[] = [
  bad('corrupt', 'half.pdf', async () => firstOf(await pdf(), 0.5)),
  bad('corrupt', 'without-its-last-bytes.pdf', async () => (await pdf()).subarray(0, -30)),
  bad('corrupt', 'header-only.pdf', () => latin('%PDF-1.7\n')),
  bad('corrupt', 'offset-outside.pdf', () => latin(textOf(plainPdf()).replace(/startxref\n\d+/, 'startxref\n99999999'))),
  bad('corrupt', 'offset-astray.pdf', () => latin(textOf(plainPdf()).replace(/startxref\n\d+/, 'startxref\n12'))),
  bad('corrupt', 'table-overwritten.pdf', () => overwrite(plainPdf(), 'xref\n0 4', 'XXXX\n0 4')),
  bad('corrupt', 'no-trailer.pdf', () => overwrite(plainPdf(), 'trailer', 'trouble')),
  bad('corrupt', 'no-startxref.pdf', () => overwrite(plainPdf(), 'startxref', 'beginxref')),
  bad('corrupt', 'no-pages.pdf', () => overwrite(plainPdf(), '/Type/Pages/Count 1/Kids[3 0 R]', '/Type/Nothing')),
  bad('corrupt', 'pages-overwritten.pdf', async () => {
    const whole = await pdf()
    return join(whole.subarray(0, 15), new Uint8Array(whole.length - 15 - 900).fill(0x20), whole.subarray(-900))
  }),
  bad('corrupt', 'web-download-cut.pdf', () => plainPdf({ firstObject: '9 0 obj\n<</Linearized 1/L 5000000/N 1>>\nendobj\n' })),
  bad('corrupt', 'length-without-content.pdf', () => new Uint8Array(50_000)),
]

const corruptOthers: readonly BadFile[] = [
  bad('corrupt', 'half.jpg', () => firstOf(jpeg(), 0.8)),
  bad('corrupt', 'without-its-last-bytes.jpg', () => jpeg().subarray(0, -2)),
  bad('corrupt', 'header-only.jpg', () => jpeg().subarray(0, 20)),
  bad('corrupt', 'zeros-for-its-end.jpg', () => join(firstOf(jpeg(), 0.9), new Uint8Array(1000))),
  bad('corrupt', 'cut-3-megabytes.jpg', () => firstOf(largeJpeg(48), 0.7)),
  bad('corrupt', 'length-without-content.jpg', () => new Uint8Array(4000)),
  bad('corrupt', 'half.png', () => firstOf(png(), 0.6)),
  bad('corrupt', 'one-bit-wrong.png', () => flipped(png(), 44)),
  bad('corrupt', 'no-picture.png', () => png({ picture: false })),
  bad('corrupt', 'no-end.png', () => png({ end: false })),
  bad('corrupt', 'no-width.png', () => png({ width: 0 })),
  bad('corrupt', 'half.heic', () => firstOf(heif(), 0.5)),
  bad('corrupt', 'first-box-only.heic', () => heif({ meta: false, picture: false })),
  bad('corrupt', 'no-picture.heic', () => heif({ picture: false })),
  bad('corrupt', 'half.docx', () => firstOf(word(), 0.5)),
  bad('corrupt', 'directory-astray.docx', () => word({ offsetShift: 7 })),
  bad('corrupt', 'text-damaged.docx', () => textDamaged(word())),
  bad('corrupt', 'unpacks-without-end.docx', () => word({ document: { statedBytes: 0x7fffffff } })),
]

const disguised: readonly BadFile[] = [
  bad('not-what-it-claims', 'web-page.pdf', () => html),
  bad('not-what-it-claims', 'program.pdf', () => program),
  bad('not-what-it-claims', 'program-with-a-pdf-header.pdf', () => join(ascii('MZ'), plainPdf())),
  bad('not-what-it-claims', 'web-page-with-a-pdf-header.pdf', () => join(ascii('<script>alert(1)</script>\n'), plainPdf())),
  bad('not-what-it-claims', 'package.pdf', () => zip([{ name: 'a.txt', text: 'a' }])),
  bad('not-what-it-claims', 'photo.pdf', () => jpeg()),
  bad('not-what-it-claims', 'words.pdf', () => ascii('This was never a PDF, whatever its name says.')),
  bad('not-what-it-claims', 'script.pdf', () => ascii('#!/bin/sh\necho hello\n')),
  bad('not-what-it-claims', 'postscript.pdf', () => ascii('%!PS-Adobe-3.0\n')),
  bad('not-what-it-claims', 'picture.jpg', () => png()),
  bad('not-what-it-claims', 'webp.jpg', () => join(ascii('RIFF'), [60, 0, 0, 0], ascii('WEBPVP8 '), new Uint8Array(48))),
  bad('not-what-it-claims', 'iphone.jpg', () => heif()),
  bad('not-what-it-claims', 'tiff.jpg', () => join(ascii('II'), [42, 0, 8, 0, 0, 0], new Uint8Array(40))),
  bad('not-what-it-claims', 'program.jpg', () => program),
  bad('not-what-it-claims', 'photo.png', () => jpeg()),
  bad('not-what-it-claims', 'animation.png', () => ascii('GIF89a\u0001\u0000\u0001\u0000')),
  bad('not-what-it-claims', 'drawing.png', () => ascii('<svg xmlns="http://www.w3.org/2000/svg"/>')),
  bad('not-what-it-claims', 'photo.heic', () => jpeg()),
  bad('not-what-it-claims', 'avif.heic', () => heif({ major: 'avif', brands: ['mif1', 'avif'] })),
  bad('not-what-it-claims', 'film.heic', () => heif({ major: 'isom', brands: ['isom', 'mp42'] })),
  bad('not-what-it-claims', 'document.docx', () => plainPdf()),
  bad('not-what-it-claims', 'word-97.docx', () => ole('Root Entry', 'WordDocument', '1Table')),
  bad('not-what-it-claims', 'rich-text.docx', () => ascii('{\\rtf1\\ansi Hello}')),
  bad('not-what-it-claims', 'package.docx', () => zip([{ name: 'a.txt', text: 'a' }])),
  bad('not-what-it-claims', 'spreadsheet.docx', () => zip([contentTypes(sheetType), { name: 'xl/workbook.xml', text: '<workbook/>' }])),
  bad('not-what-it-claims', 'open-document.docx', () =>
    zip([
      { name: 'mimetype', text: 'application/vnd.oasis.opendocument.text', stored: true },
      { name: 'content.xml', text: '<office/>' },
    ]),
  ),
  bad('not-what-it-claims', 'spreadsheet-in-word-clothes.docx', () => word({ main: sheetType })),
]

const programs: readonly BadFile[] = [
  bad('macros', 'visual-basic.docx', () => word({ more: [{ name: 'word/vbaProject.bin', text: 'Attribute VB_Name = "ThisDocument"' }] })),
  bad('macros', 'renamed-docm.docx', () => word({ main: macroType })),
  bad('macros', 'control.docx', () => word({ more: [{ name: 'word/activeX/activeX1.bin', text: 'control' }] })),
]

/** Sound by their structure; only the scanner finds what they carry. */
export const infected: readonly BadFile[] = [
  bad('infected', 'eicar.pdf', () => ascii(eicar)),
  bad('infected', 'eicar-inside.pdf', () => join(plainPdf(), ascii(`%${eicar}\n`))),
  bad('infected', 'eicar-after-the-end.jpg', () => join(jpeg(), ascii(eicar))),
  bad('infected', 'eicar-inside.docx', () => word({ more: [{ name: 'word/media/image1.emf', text: eicar, stored: true }] })),
]

export const badContents: readonly BadFile[] = [...empty, ...encrypted, ...corruptPdfs, ...corruptOthers, ...disguised, ...programs]
