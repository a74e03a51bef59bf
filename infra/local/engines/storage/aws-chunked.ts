// Reads a body sent as `aws-chunked`: sized chunks, then trailers such as the checksum of what was sent.
import { storageError } from './storage-error.ts'

const longestLine = 8192

/** Yields the payload without its framing and fills `trailers`, names in lower case. */
export async function* decodeAwsChunked(source: AsyncIterable<Buffer>, trailers: Map<string, string>): AsyncGenerator<Buffer> {
  let state: 'size' | 'gap' | 'trailer' | 'end' = 'size'
  let line = ''
  let left = 0
  for await (const chunk of source) {
    let at = 0
    while (at < chunk.length) {
      if (left > 0) {
        const taken = chunk.subarray(at, at + left)
        at += taken.length
        left -= taken.length
        yield taken
        continue
      }
      const end = chunk.indexOf(0x0a, at)
      line += chunk.toString('latin1', at, end < 0 ? chunk.length : end)
      if (line.length > longestLine) throw storageError('IncompleteBody', { message: 'A line of the chunked body is too long' })
      if (end < 0) break
      at = end + 1
      const text = line.trimEnd()
      line = ''
      if (state === 'gap') {
        if (text !== '') throw storageError('IncompleteBody')
        state = 'size'
      } else if (state === 'size') {
        const size = /^([0-9a-fA-F]{1,12})(;.*)?$/.exec(text)?.[1]
        if (size === undefined) throw storageError('IncompleteBody', { message: 'The chunked body has a chunk without a size' })
        left = Number.parseInt(size, 16)
        state = left === 0 ? 'trailer' : 'gap'
      } else if (state === 'trailer') {
        const cut = text.indexOf(':')
        if (cut < 0) state = 'end'
        else trailers.set(text.slice(0, cut).toLowerCase(), text.slice(cut + 1).trim())
      }
    }
  }
  // Some clients leave out the empty line that closes the trailers.
  if (state !== 'end' && state !== 'trailer') throw storageError('IncompleteBody')
}
