// Files of judgments opened: Word and text by ourselves, PDF by PDF.js. The file itself is not kept: its text is the judgment.
import { refuse } from '../kernel/refusal.ts'
import { paragraphsOfLines, type SetLine, textOfPlain, textOfWord } from './file-text.ts'

/** Longer files are scans, or not judgments. */
const mostPages = 400

const startsWith = (bytes: Uint8Array, text: string): boolean => [...text].every((letter, index) => bytes[index] === letter.charCodeAt(0))

const textOfPdf = async (bytes: Uint8Array): Promise<string | undefined> => {
  const [{ getDocument, VerbosityLevel }, worker] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    // @ts-expect-error the package types its worker nowhere
    import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
  ])
  // Found here, its worker runs in this thread; otherwise PDF.js would look for a file beside the bundle.
  Object.assign(globalThis, { pdfjsWorker: worker })
  const task = getDocument({ data: bytes, verbosity: VerbosityLevel.ERRORS, disableFontFace: true, useSystemFonts: false, useWasm: false })
  try {
    const document = await task.promise
    const lines: SetLine[] = []
    for (let number = 1; number <= Math.min(document.numPages, mostPages); number += 1) {
      const { items } = await (await document.getPage(number)).getTextContent()
      let line = { text: '', right: 0 }
      for (const item of items) {
        if (!('str' in item)) continue
        const [, , , , left = 0] = item.transform.map(Number)
        line = { text: line.text + item.str, right: Math.max(line.right, left + item.width) }
        if (item.hasEOL) {
          lines.push(line)
          line = { text: '', right: 0 }
        }
      }
      lines.push(line)
    }
    return paragraphsOfLines(lines)
  } catch {
    return undefined
  } finally {
    await task.destroy()
  }
}

/** Refuses `judgment.file-unreadable`, `judgment.file-without-text`. */
export const textOfFile = async (base64: string): Promise<string> => {
  const bytes = new Uint8Array(Buffer.from(base64, 'base64'))
  const read = startsWith(bytes, '%PDF-') ? textOfPdf : startsWith(bytes, 'PK') ? textOfWord : textOfPlain
  const text = await read(bytes)
  if (text === undefined) return refuse('invalid', 'judgment.file-unreadable')
  return text.trim() === '' ? refuse('invalid', 'judgment.file-without-text') : text.normalize('NFC')
}
