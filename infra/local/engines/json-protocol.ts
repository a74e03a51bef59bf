// Reads requests and writes answers of the AWS services that speak JSON.
import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { crc32 } from 'node:zlib'

export type JsonObject = { readonly [name: string]: unknown }

/** An answer that the service gives instead of a result; `code` is the name that SDK clients see. */
export class ServiceError extends Error {
  readonly code: string
  readonly status: number
  readonly details: JsonObject
  constructor(code: string, message: string, status = 400, details: JsonObject = {}) {
    super(message)
    this.name = code
    this.code = code
    this.status = status
    this.details = details
  }
}

export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(Buffer.isBuffer(part) ? part : Buffer.from(part))
  return Buffer.concat(parts)
}

export const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The object in a body; an empty body counts as an empty object. */
export function parseObject(body: Buffer | string): JsonObject {
  const text = body.toString()
  try {
    const value: unknown = text === '' ? {} : JSON.parse(text)
    if (isObject(value)) return value
  } catch {
    // Answered below like any other body that holds no object.
  }
  throw new ServiceError('SerializationException', 'The request body is not a JSON object.')
}

export function optionalText(input: JsonObject, name: string): string | undefined {
  const value = input[name]
  if (value === undefined || value === null) return undefined
  if (typeof value !== 'string') throw new ServiceError('SerializationException', `${name} must be a string.`)
  return value
}

export function requiredText(input: JsonObject, name: string): string {
  const value = optionalText(input, name)
  if (value === undefined || value === '') {
    throw new ServiceError(
      'ValidationException',
      `1 validation error detected: Value at '${name}' failed to satisfy constraint: Member must not be null`,
    )
  }
  return value
}

/** The operation that `X-Amz-Target` names, after the service's prefix: `TrentService.Sign` gives `Sign`. */
export function targetOperation(request: IncomingMessage): string {
  const target = request.headers['x-amz-target']
  return typeof target === 'string' ? target.slice(target.lastIndexOf('.') + 1) : ''
}

export function answerJson(response: ServerResponse, status: number, value: unknown, type = 'application/x-amz-json-1.1'): void {
  const bytes = Buffer.from(JSON.stringify(value))
  response.writeHead(status, {
    'content-type': type,
    'content-length': bytes.length,
    'x-amz-crc32': crc32(bytes),
    'x-amzn-requestid': randomUUID(),
  })
  response.end(bytes)
}

export function answerError(response: ServerResponse, error: unknown, type?: string): void {
  const known = error instanceof ServiceError ? error : new ServiceError('InternalFailure', String(error), 500)
  answerJson(response, known.status, { __type: known.code, message: known.message, ...known.details }, type)
}
