// What an operation answers, and how an answer or an error is written to the connection.
import { randomBytes } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { StorageError, storageError } from './storage-error.ts'
import { writeXml } from './xml.ts'

export type Answer = { status: number; headers?: Record<string, string>; xml?: string; stream?: Readable }

export function startAnswer(response: ServerResponse, now: Date): void {
  response.setHeader('Date', now.toUTCString())
  response.setHeader('Server', 'AmazonS3')
  response.setHeader('x-amz-request-id', randomBytes(8).toString('hex').toUpperCase())
  response.setHeader('x-amz-id-2', randomBytes(32).toString('base64'))
}

export async function sendAnswer(response: ServerResponse, { status, headers = {}, xml, stream }: Answer): Promise<void> {
  response.statusCode = status
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  if (stream) return await pipeline(stream, response)
  if (xml !== undefined) {
    response.setHeader('Content-Type', 'application/xml')
    response.setHeader('Content-Length', Buffer.byteLength(xml))
  }
  response.end(xml)
}

/** An answer to HEAD has no body, so its error is only a status. */
export async function sendError(response: ServerResponse, error: unknown, method: string, resource: string): Promise<void> {
  const known = error instanceof StorageError ? error : storageError('InternalError')
  if (known !== error) console.error('storage: unexpected error', error)
  if (response.headersSent) return void response.destroy()
  const RequestId = String(response.getHeader('x-amz-request-id'))
  const HostId = String(response.getHeader('x-amz-id-2'))
  const xml = writeXml('Error', { Code: known.code, Message: known.message, ...known.facts, Resource: resource, RequestId, HostId }, false)
  await sendAnswer(response, { status: known.status, headers: known.headers, ...(method !== 'HEAD' && { xml }) })
}
