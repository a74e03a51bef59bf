// Carries one request to the database process and its answer back.
import { Agent, request } from 'node:http'

export interface DatabaseAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

/** The database insists on a signed request and verifies nothing: whoever may call has been decided before. */
const authorization =
  'AWS4-HMAC-SHA256 Credential=local/20260101/local/dynamodb/aws4_request, SignedHeaders=host;x-amz-date;x-amz-target, Signature=0'

const headersKept = ['content-type', 'x-amzn-requestid'] as const

export interface Forwarder {
  send(port: number, target: string, body: Buffer): Promise<DatabaseAnswer>
  close(): void
}

export function createForwarder(): Forwarder {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  return {
    send: (port, target, body) =>
      new Promise((resolve, reject) => {
        const headers = {
          authorization,
          'content-type': 'application/x-amz-json-1.0',
          'content-length': body.length,
          'x-amz-date': '20260101T000000Z',
          'x-amz-target': target,
        }
        const call = request({ agent, host: '127.0.0.1', port, method: 'POST', path: '/', headers }, answer => {
          const parts: Buffer[] = []
          answer.on('data', (part: Buffer) => parts.push(part))
          answer.once('error', reject)
          answer.once('end', () => {
            const kept = headersKept.flatMap(name => (typeof answer.headers[name] === 'string' ? [[name, answer.headers[name]]] : []))
            resolve({ status: answer.statusCode ?? 500, headers: Object.fromEntries(kept), body: Buffer.concat(parts) })
          })
        })
        call.once('error', reject)
        call.end(body)
      }),
    close: () => agent.destroy(),
  }
}
