// Says "access denied" in the words and the format of each AWS service.
import { randomUUID } from 'node:crypto'
import type { ServerResponse } from 'node:http'

export type ServiceName = 'dynamodb' | 's3' | 'sqs' | 'sns' | 'kms' | 'secretsmanager' | 'ses' | 'events'

interface Denied {
  readonly status: number
  readonly type: string
  readonly body: string
  readonly headers?: { readonly [name: string]: string }
}

const forXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const json = (code: string, message: string) => JSON.stringify({ __type: `com.amazon.coral.service#${code}`, message, Message: message })

function jsonDenial(version: '1.0' | '1.1', message: string, headers: { readonly [name: string]: string } = {}): Denied {
  return { status: 400, type: `application/x-amz-json-${version}`, body: json('AccessDeniedException', message), headers }
}

function denial(service: ServiceName, message: string): Denied {
  switch (service) {
    case 's3':
      return {
        status: 403,
        type: 'application/xml',
        body: `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>AccessDenied</Code><Message>${forXml(message)}</Message></Error>`,
      }
    case 'sns':
      return {
        status: 403,
        type: 'text/xml',
        body: `<ErrorResponse><Error><Type>Sender</Type><Code>AuthorizationError</Code><Message>${forXml(message)}</Message></Error></ErrorResponse>`,
      }
    case 'ses':
      return { ...jsonDenial('1.1', message, { 'x-amzn-errortype': 'AccessDeniedException' }), status: 403, type: 'application/json' }
    case 'sqs':
      return jsonDenial('1.0', message, { 'x-amzn-query-error': 'AccessDenied;Sender' })
    case 'dynamodb':
      return jsonDenial('1.0', message)
    default:
      return jsonDenial('1.1', message)
  }
}

function answer(response: ServerResponse, { status, type, body, headers }: Denied): void {
  const requestId = randomUUID()
  const length = Buffer.byteLength(body)
  response.writeHead(status, {
    'content-type': type,
    'content-length': length,
    'x-amzn-requestid': requestId,
    'x-amz-request-id': requestId,
    ...headers,
  })
  response.end(body)
}

export function answerDenied(response: ServerResponse, service: ServiceName, message: string): void {
  answer(response, denial(service, message))
}

const failure = (status: number, code: string, message: string): Denied => ({
  status,
  type: 'application/json',
  body: json(code, message),
  headers: { 'x-amzn-errortype': code },
})

/** The answer to a key that nobody was given. */
export function answerUnknownKey(response: ServerResponse, service: ServiceName): void {
  const unknown = failure(403, 'UnrecognizedClientException', 'The security token included in the request is invalid.')
  answer(response, service === 's3' ? denial('s3', 'Access Denied') : unknown)
}

/** A service that has no stand-in: the call must not leave this machine, and must not be mistaken for a failure of AWS. */
export function answerNotPlayed(response: ServerResponse, what: string): void {
  answer(response, failure(501, 'NotPlayedLocally', `the local reader has no stand-in for ${what}`))
}
