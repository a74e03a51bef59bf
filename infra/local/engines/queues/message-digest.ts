// The MD5 digests that SQS answers and its clients check.
import { createHash } from 'node:crypto'
import { isObject, type JsonObject } from '../json-protocol.ts'

export const digestOfText = (text: string): string => createHash('md5').update(text).digest('hex')

const withLength = (bytes: Buffer): Buffer => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes.length)
  return Buffer.concat([length, bytes])
}

const bytesOf = (value: JsonObject): Buffer =>
  typeof value.BinaryValue === 'string' ? Buffer.from(value.BinaryValue, 'base64') : Buffer.from(String(value.StringValue ?? ''))

/** Names, types and values in the order of names, each with its length, as the SQS developer guide describes. */
export function digestOfAttributes(attributes: JsonObject | undefined): string | undefined {
  if (!attributes || Object.keys(attributes).length === 0) return undefined
  const hash = createHash('md5')
  for (const name of Object.keys(attributes).sort()) {
    const value = attributes[name]
    if (!isObject(value)) continue
    hash.update(withLength(Buffer.from(name)))
    hash.update(withLength(Buffer.from(String(value.DataType))))
    hash.update(Buffer.from([typeof value.BinaryValue === 'string' ? 2 : 1]))
    hash.update(withLength(bytesOf(value)))
  }
  return hash.digest('hex')
}

/** Bytes that count towards the limit: the body and each attribute's name, type and value. */
export function sizeBytesOf(body: string, attributes: JsonObject | undefined): number {
  let size = Buffer.byteLength(body)
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (isObject(value)) size += Buffer.byteLength(name) + Buffer.byteLength(String(value.DataType)) + bytesOf(value).length
  }
  return size
}
