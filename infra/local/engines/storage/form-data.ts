// Reads a multipart/form-data body: the fields first, then the file as a stream, without holding the file in memory.
import { storageError } from './storage-error.ts'

export type UploadForm = {
  /** Field names in lower case. */
  fields: ReadonlyMap<string, string>
  fileName: string
  /** Ends at the boundary; whatever follows the file is ignored, as S3 does. */
  file: AsyncIterable<Buffer>
}

/** S3 takes at most 20 KB of form before the file. */
const largestHead = 20 * 1024

const malformed = () => storageError('MalformedPOSTRequest')

class FormReader {
  readonly #source: AsyncIterator<Buffer>
  #held: Buffer = Buffer.alloc(0)

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]()
  }

  async #more(): Promise<void> {
    const next = await this.#source.next()
    if (next.done) throw malformed()
    this.#held = this.#held.length === 0 ? next.value : Buffer.concat([this.#held, next.value])
  }

  /** Everything before the mark, which is taken too. */
  async until(mark: string): Promise<Buffer> {
    for (;;) {
      const at = this.#held.indexOf(mark)
      if (at >= 0) {
        const taken = this.#held.subarray(0, at)
        this.#held = this.#held.subarray(at + mark.length)
        return taken
      }
      if (this.#held.length > largestHead) throw storageError('MaxMessageLengthExceeded')
      await this.#more()
    }
  }

  async *stream(mark: string): AsyncGenerator<Buffer> {
    for (;;) {
      const at = this.#held.indexOf(mark)
      if (at >= 0) {
        if (at > 0) yield this.#held.subarray(0, at)
        return
      }
      // The end of what is held may be the beginning of the mark.
      const safe = this.#held.length - mark.length + 1
      if (safe > 0) {
        yield this.#held.subarray(0, safe)
        this.#held = this.#held.subarray(safe)
      }
      await this.#more()
    }
  }
}

function partHeaders(text: string): Map<string, string> {
  const headers = new Map<string, string>()
  for (const line of text.split('\r\n')) {
    const cut = line.indexOf(':')
    if (cut > 0) headers.set(line.slice(0, cut).trim().toLowerCase(), line.slice(cut + 1).trim())
  }
  return headers
}

/** Browsers write a quote inside a name as %22. */
const dispositionValue = (disposition: string, name: string): string | undefined =>
  new RegExp(`[; ]${name}="([^"]*)"`).exec(disposition)?.[1]?.replaceAll('%22', '"')

export async function readUploadForm(contentType: string | undefined, source: AsyncIterable<Buffer>): Promise<UploadForm> {
  const [, quoted, plain] = /^multipart\/form-data\b.*;\s*boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType ?? '') ?? []
  const boundary = quoted ?? plain
  if (boundary === undefined) throw storageError('MalformedPOSTRequest', { message: 'The Content-Type is not multipart/form-data' })
  const reader = new FormReader(source)
  const fields = new Map<string, string>()
  let head = 0
  await reader.until(`--${boundary}\r\n`)
  for (;;) {
    const headers = partHeaders((await reader.until('\r\n\r\n')).toString())
    const disposition = headers.get('content-disposition') ?? ''
    const name = dispositionValue(disposition, 'name')?.toLowerCase()
    if (name === undefined) throw malformed()
    if (name === 'file')
      return {
        fields,
        fileName: dispositionValue(disposition, 'filename') ?? '',
        file: reader.stream(`\r\n--${boundary}`),
      }
    const value = await reader.until(`\r\n--${boundary}`)
    head += value.length
    if (head > largestHead) throw storageError('MaxMessageLengthExceeded')
    fields.set(name, value.toString())
    const after = await reader.until('\r\n')
    if (after.toString() === '--') throw storageError('InvalidArgument', { message: 'POST requires exactly one file upload per request.' })
  }
}
