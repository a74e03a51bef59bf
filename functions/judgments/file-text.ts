// The text of a judgment as it came in a file: plain text, Word, or the lines that were read from a PDF.
import { wholeContent } from '../documents/content-bytes.ts'
import { wordParts } from '../documents/word-inspection.ts'

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const plain = (xml: string): string =>
  xml.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined
    return code === undefined ? (entities[name] ?? whole) : String.fromCodePoint(code)
  })

/** What was deleted in a tracked change is not the judgment's text. */
const withoutDeletions = (xml: string): string => xml.replace(/<w:del [^>]*>.*?<\/w:del>/gs, '')

const paragraphsOf = (xml: string): string[] =>
  [...withoutDeletions(xml).matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(tab|br|cr)(?: [^>]*)?\/>/g)]
      .map(([, text, space]) => (space === undefined ? plain(text ?? '') : space === 'tab' ? ' ' : '\n'))
      .join(''),
  )

/** Body, footnotes and endnotes of a Word file; undefined when it cannot be opened. */
export const textOfWord = async (bytes: Uint8Array): Promise<string | undefined> => {
  const parts = await wordParts(wholeContent(bytes), /^word\/(document\d*|footnotes|endnotes)\.xml$/)
  return parts && parts.length > 0 ? parts.flatMap(paragraphsOf).join('\n') : undefined
}

/** UTF-8, or UTF-16 as Windows saves it; undefined for any other encoding. */
export const textOfPlain = (bytes: Uint8Array): string | undefined => {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** A line of a page of a PDF, as it was set. */
export interface SetLine {
  text: string
  /** Right end, in points. */
  right: number
}

const pageNumber = /^\d{1,4}$/

/** How far from the longest line's end a line still counts as full, in points. */
const fullWithin = 40

/** Lines joined into paragraphs: a full line that does not end a sentence goes on in the next one. */
export const paragraphsOfLines = (lines: readonly SetLine[]): string => {
  const kept = lines.filter(({ text }) => text.trim() !== '' && !pageNumber.test(text.trim()))
  const margin = Math.max(0, ...kept.map(line => line.right))
  const paragraphs: string[] = []
  let goesOn = false
  for (const { text, right } of kept) {
    const line = text.trim()
    if (goesOn) paragraphs.push(`${paragraphs.pop() ?? ''} ${line}`)
    else paragraphs.push(line)
    goesOn = right >= margin - fullWithin && !/[.:;!?]$/.test(line)
  }
  return paragraphs.join('\n')
}
