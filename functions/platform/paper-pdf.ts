// A court paper as a tagged, accessible PDF (PDF 1.7, Noto Sans embedded): headings, fields, lists and tables in reading order, page numbers as artifacts.
import PDFDocument from 'pdfkit'
import { bold, drawWatermark, regular, whole } from './paper-font.ts'

/** A4, in points; margins of Decree 30/2020 on the form of papers: 20 mm top and bottom, 30 mm left, 20 mm right. */
const margins = { top: 57, bottom: 62, left: 85, right: 57 }
const bodySize = 12
const lineGap = 4

export interface Column {
  title: string
  /** Share of the width, the shares of all columns adding up to 1. */
  share: number
}

type Tag = 'H1' | 'H2' | 'P' | 'LI' | 'TH' | 'TD'

/** Writes one paper from top to bottom. Every text is tagged, so that a screen reader hears what the eye reads. */
export class PaperPdf {
  private readonly document: PDFKit.PDFDocument
  private readonly chunks: Buffer[] = []
  private readonly root: PDFKit.PDFStructureElement

  /** `at` is the only time that the file knows: the same paper prepared at the same instant has the same bytes. */
  constructor(about: { title: string; language: string; at: string }) {
    const options: PDFKit.PDFDocumentOptions & { fontCache?: boolean } = {
      size: 'A4',
      margins,
      pdfVersion: '1.7',
      tagged: true,
      lang: about.language,
      displayTitle: true,
      bufferPages: true,
      font: regular,
      info: {
        Title: about.title,
        Producer: 'Cửa Công',
        Creator: 'Cửa Công',
        CreationDate: new Date(about.at),
        ModDate: new Date(about.at),
      },
    }
    this.document = new PDFDocument(options)
    this.document.on('data', (chunk: Buffer) => this.chunks.push(chunk))
    this.root = this.document.struct('Document')
    this.document.addStructure(this.root)
    this.document.fontSize(bodySize)
  }

  get width(): number {
    return this.document.page.width - margins.left - margins.right
  }

  private tagged(tag: Tag | 'Figure', draw: () => void, parent = this.root, options: PDFKit.Mixins.StructureElementOptions = {}): void {
    const element = this.document.struct(tag, options, draw)
    parent.add(element)
    element.end()
  }

  private text(text: string, options: PDFKit.Mixins.TextOptions & { isBold?: boolean; size?: number } = {}): void {
    const { isBold = false, size = bodySize, ...rest } = options
    this.document
      .font(isBold ? bold : regular)
      .fontSize(size)
      .text(text, whole({ lineGap, ...rest }))
  }

  /** Starts a new page when less than this height is left, so that a heading never stands alone. */
  private keepTogether(height: number): void {
    if (this.document.y + height > this.document.page.height - margins.bottom) this.document.addPage()
  }

  /** A centred block of bold lines, such as the name of the Republic. */
  motto(lines: readonly string[]): void {
    for (const line of lines) this.tagged('P', () => this.text(line, { align: 'center', isBold: true }))
    this.space(0.5)
  }

  title(text: string): void {
    this.space(0.5)
    this.tagged('H1', () => this.text(text, { align: 'center', isBold: true, size: 16 }))
    this.space(0.5)
  }

  heading(text: string): void {
    this.keepTogether(60)
    this.space(0.6)
    this.tagged('H2', () => this.text(text, { isBold: true, size: 13 }))
    this.space(0.15)
  }

  paragraph(text: string, options: { align?: 'left' | 'right' | 'center'; isBold?: boolean; size?: number } = {}): void {
    this.tagged('P', () => this.text(text, options))
    this.space(0.15)
  }

  /** `Label: value`, the label bold, in one paragraph. */
  field(label: string, value: string): void {
    this.tagged('P', () => {
      this.text(`${label}: `, { isBold: true, continued: true })
      this.text(value)
    })
  }

  list(items: readonly string[]): void {
    const list = this.document.struct('L')
    this.root.add(list)
    items.forEach((item, index) => {
      this.tagged('LI', () => this.text(`${index + 1}. ${item}`, { indent: 0 }), list)
      this.space(0.1)
    })
    list.end()
  }

  /** A table whose header row is repeated on each page; rows never break across pages. */
  table(columns: readonly Column[], rows: readonly (readonly string[])[], size = 10): void {
    const table = this.document.struct('Table')
    this.root.add(table)
    this.row(
      table,
      'TH',
      columns,
      columns.map(column => column.title),
      size,
    )
    for (const cells of rows) {
      if (this.document.y + this.rowHeight(columns, cells, size) > this.document.page.height - margins.bottom) {
        this.document.addPage()
        this.artifact(() =>
          this.drawCells(
            columns,
            columns.map(column => column.title),
            size,
            true,
          ),
        )
        this.rule(true)
      }
      this.row(table, 'TD', columns, cells, size)
    }
    table.end()
    this.document.x = margins.left
    this.space(0.3)
  }

  private rowHeight(columns: readonly Column[], cells: readonly string[], size: number): number {
    this.document.font(regular).fontSize(size)
    return (
      6 + Math.max(...cells.map((cell, index) => this.document.heightOfString(cell, { width: this.cellWidth(columns[index]), lineGap: 2 })))
    )
  }

  private cellWidth(column: Column | undefined): number {
    return (column?.share ?? 0) * this.width - 6
  }

  private row(
    table: PDFKit.PDFStructureElement,
    tag: 'TH' | 'TD',
    columns: readonly Column[],
    cells: readonly string[],
    size: number,
  ): void {
    const row = this.document.struct('TR')
    table.add(row)
    this.drawCells(columns, cells, size, tag === 'TH', draw => this.tagged(tag, draw, row))
    row.end()
    this.rule(tag === 'TH')
  }

  private drawCells(
    columns: readonly Column[],
    cells: readonly string[],
    size: number,
    isHeader: boolean,
    wrap: (draw: () => void) => void = draw => draw(),
  ): void {
    const top = this.document.y
    const height = this.rowHeight(columns, cells, size)
    let left = margins.left
    columns.forEach((column, index) => {
      wrap(() => {
        this.document
          .font(isHeader ? bold : regular)
          .fontSize(size)
          .text(cells[index] ?? '', left + 3, top + 3, whole({ width: this.cellWidth(column), lineGap: 2 }))
      })
      left += column.share * this.width
    })
    this.document.x = margins.left
    this.document.y = top + height
  }

  /** The line under a row. */
  private rule(isHeader: boolean): void {
    const { y } = this.document
    this.artifact(() => {
      this.document
        .moveTo(margins.left, y)
        .lineTo(margins.left + this.width, y)
        .lineWidth(isHeader ? 1 : 0.4)
        .stroke()
    })
  }

  /** A square of modules, as a QR code is; `alt` says what it is for. */
  modules(size: number, isDark: (row: number, column: number) => boolean, sidePoints: number, alt: string): void {
    this.keepTogether(sidePoints + 20)
    const [left, top] = [this.document.x, this.document.y]
    const side = sidePoints / size
    this.tagged(
      'Figure',
      () => {
        for (let row = 0; row < size; row += 1)
          for (let column = 0; column < size; column += 1)
            if (isDark(row, column)) this.document.rect(left + column * side, top + row * side, side + 0.05, side + 0.05)
        this.document.fill('black')
      },
      this.root,
      { alt },
    )
    this.document.y = top + sidePoints + 8
    this.document.x = left
  }

  space(lines: number): void {
    this.document.moveDown(lines)
  }

  private artifact(draw: () => void): void {
    this.document.markContent('Artifact', { type: 'Layout' })
    draw()
    this.document.endMarkedContent()
  }

  /** A picture as large as the rest of the page lets it be; `alt` says what it shows. */
  image(bytes: Uint8Array, alt: string): void {
    this.keepTogether(300)
    const height = this.document.page.height - margins.bottom - this.document.y - 10
    const draw = (): void => {
      this.document.image(Buffer.from(bytes), margins.left, this.document.y, { fit: [this.width, height] })
    }
    this.tagged('Figure', draw, this.root, { alt })
    this.document.x = margins.left
  }

  /** Another file inside this one, unchanged. */
  attach(bytes: Uint8Array, { name, type, at }: { name: string; type: string; at: string }): void {
    const date = new Date(at)
    this.document.file(Buffer.from(bytes), { name, type, creationDate: date, modifiedDate: date })
  }

  get pages(): number {
    return this.document.bufferedPageRange().count
  }

  newPage(): void {
    this.document.addPage()
  }

  /** Numbers the pages with the footer's words, sets `header` over each of them and `watermark` across, and ends the file. */
  async finish(
    footer: string,
    pageWords: (page: number, pages: number) => string,
    header = '',
    watermark = '',
  ): Promise<{ bytes: Uint8Array; pages: number }> {
    const { count } = this.document.bufferedPageRange()
    for (let page = 0; page < count; page += 1) {
      this.document.switchToPage(page)
      const bottom = this.document.page.margins.bottom
      // Text below the margin would start a new page.
      this.document.page.margins.bottom = 0
      if (watermark !== '') drawWatermark(this.document, watermark)
      const top = this.document.page.height - 40
      this.document.markContent('Artifact', { type: 'Pagination' })
      this.document.font(regular).fontSize(9)
      if (header !== '')
        this.document.text(header, margins.left, 24, whole({ width: this.width, align: 'center', height: 30, ellipsis: true }))
      this.document.text(footer, margins.left, top, whole({ lineBreak: false, width: this.width }))
      this.document.text(pageWords(page + 1, count), margins.left, top, whole({ lineBreak: false, width: this.width, align: 'right' }))
      this.document.endMarkedContent()
      this.document.page.margins.bottom = bottom
    }
    this.root.end()
    const ended = new Promise<void>(done => {
      this.document.on('end', done)
    })
    this.document.end()
    await ended
    return { bytes: new Uint8Array(Buffer.concat(this.chunks)), pages: count }
  }
}
