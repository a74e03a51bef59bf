// PDF files built byte by byte or by pdfkit, for tests: whole ones, and the same ones damaged.
import PDFDocument from 'pdfkit'

type Options = ConstructorParameters<typeof PDFDocument>[0]

export const latin = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'))
export const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

/** Two pages by pdfkit; encrypted when the options name a password. */
export const pdf = (options: Options = {}): Promise<Uint8Array> => {
  const document = new PDFDocument({ size: 'A4', info: { CreationDate: new Date(0) }, ...options })
  document.text('Petition').addPage().text('Second page')
  const chunks: Buffer[] = []
  const made = new Promise<Uint8Array>((resolve, reject) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk))
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
    document.on('error', reject)
  })
  document.end()
  return made
}

/** Writes over every occurrence with a text of the same length. */
export const overwrite = (bytes: Uint8Array, from: string, to: string): Uint8Array => {
  if (!textOf(bytes).includes(from)) throw new Error(`made-pdf: nothing to overwrite: ${from}`)
  return latin(textOf(bytes).replaceAll(from, to.padEnd(from.length).slice(0, from.length)))
}

const catalog = '1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n'
const pages = '2 0 obj\n<</Type/Pages/Count 1/Kids[3 0 R]>>\nendobj\n'
const page = '3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<>>>>\nendobj\n'

const offset10 = (offset: number): string => `${String(offset).padStart(10, '0')} 00000 n \n`

/** The smallest whole PDF; `extra` is put into the trailer, `before` in front of the header. */
export const plainPdf = ({ extra = '', before = '', firstObject = '' } = {}): Uint8Array => {
  const parts = [`${before}%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n${firstObject}`, catalog, pages, page]
  const offsets = [1, 2, 3].map(index => parts.slice(0, index).join('').length - before.length)
  const body = parts.join('')
  const xref = `xref\n0 4\n0000000000 65535 f \n${offsets.map(offset10).join('')}`
  return latin(`${body}${xref}trailer\n<</Size 4/Root 1 0 R${extra}>>\nstartxref\n${body.length - before.length}\n%%EOF\n`)
}

/** The same with a cross-reference stream, as most programs write since 2003. */
export const streamPdf = ({ extra = '' } = {}): Uint8Array => {
  const head = `%PDF-1.7\n`
  const parts = [head, catalog, pages, page]
  const offsets = [1, 2, 3].map(index => parts.slice(0, index).join('').length)
  const body = parts.join('')
  const rows = [[0, 0, 255], ...[...offsets, body.length].map(offset => [1, offset, 0])]
  const table = rows
    .map(([type = 0, offset = 0, generation = 0]) => String.fromCharCode(type, offset >> 8, offset & 255, generation))
    .join('')
  const stream = `4 0 obj\n<</Type/XRef/Size 5/W[1 2 1]/Root 1 0 R/Length ${table.length}${extra}>>\nstream\n${table}\nendstream\nendobj\n`
  return latin(`${body}${stream}startxref\n${body.length}\n%%EOF\n`)
}

/** A whole PDF with a later change appended, as a reader's program saves a comment. */
export const updatedPdf = (): Uint8Array => {
  const first = textOf(plainPdf())
  const changed = '3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<<>>>>\nendobj\n'
  const at = first.length + changed.length
  const previous = /startxref\n(\d+)/.exec(first)?.[1] ?? ''
  return latin(
    `${first}${changed}xref\n3 1\n${offset10(first.length)}trailer\n<</Size 4/Root 1 0 R/Prev ${previous}>>\nstartxref\n${at}\n%%EOF\n`,
  )
}

/** The test file of the European Institute for Computer Antivirus Research: harmless, and every scanner calls it malware. */
export const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE', '!$H+H*'].join('')
