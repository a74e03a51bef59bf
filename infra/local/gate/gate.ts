// Stands before every AWS stand-in: finds the caller, asks its policies, and denies what IAM would deny.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Engine } from '../engines/engine.ts'
import { isObject, type JsonObject } from '../template/values.ts'
import type { Authorizer, Need } from './authorizer.ts'
import { accessKeyOf, type Caller, type Callers } from './caller.ts'
import { answerDenied, answerNotPlayed, answerUnknownKey, type ServiceName } from './denial.ts'
import type { CallLog } from './denial-log.ts'
import { type LocalServer, type PortMemory, startServer } from './local-server.ts'
import { dynamodbNeeds } from './needs/dynamodb-needs.ts'
import type { Estate } from './needs/estate.ts'
import { kmsNeeds, secretNeeds } from './needs/key-needs.ts'
import { eventsNeeds, sesNeeds, snsNeeds, sqsNeeds } from './needs/message-needs.ts'
import { s3Needs } from './needs/s3-needs.ts'

/** What the gate needs once the templates are open; before that its servers only hold their ports. */
export interface GateWiring {
  readonly engines: { readonly [service in ServiceName]?: Engine }
  readonly estate: Estate
  readonly authorizer: Authorizer
  readonly callers: Callers
  readonly log: CallLog
  readonly now: () => Date
}

export interface Gate {
  readonly addresses: { readonly [service in ServiceName]: string }
  /** Where calls to services without a stand-in go: they are refused instead of leaving the machine. */
  readonly elsewhere: string
  wire(wiring: GateWiring): void
  stop(): Promise<void>
}

const services: readonly ServiceName[] = ['dynamodb', 's3', 'sqs', 'sns', 'kms', 'secretsmanager', 'ses', 'events']

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(Buffer.isBuffer(part) ? part : Buffer.from(part))
  return Buffer.concat(parts)
}

function parsed(body: Buffer): JsonObject {
  try {
    const value: unknown = body.length === 0 ? {} : JSON.parse(body.toString())
    return isObject(value) ? value : {}
  } catch {
    // The stand-in answers a malformed body with the service's own error.
    return {}
  }
}

function needsOf(service: ServiceName, request: IncomingMessage, body: Buffer, { estate }: GateWiring): readonly Need[] {
  const target = request.headers['x-amz-target']
  const operation = typeof target === 'string' ? target.slice(target.lastIndexOf('.') + 1) : ''
  const path = (request.url ?? '/').split('?')[0] ?? '/'
  switch (service) {
    case 's3':
      return s3Needs(request, estate)
    case 'dynamodb':
      return dynamodbNeeds(operation, parsed(body), estate)
    case 'sqs':
      return sqsNeeds(operation, parsed(body), estate)
    case 'sns':
      return snsNeeds(new URLSearchParams(body.toString()), estate)
    case 'kms':
      return kmsNeeds(operation, parsed(body), estate)
    case 'secretsmanager':
      return secretNeeds(operation, parsed(body), estate)
    case 'ses':
      return sesNeeds(request.method ?? 'POST', path, parsed(body), estate)
    case 'events':
      return eventsNeeds(operation, parsed(body), estate)
  }
}

export const callerName = (caller: Caller): string => (caller.kind === 'root' ? 'root' : caller.name)

/** The first need that the caller's policies do not meet, with the reason; both are logged. */
export async function firstRefusal(
  caller: Caller,
  needs: readonly Need[],
  authorizer: Authorizer,
  log: CallLog,
): Promise<string | undefined> {
  for (const need of needs) {
    const reason = await authorizer.refusal(caller, need)
    if (reason === undefined) continue
    log.denied({ caller: callerName(caller), action: need.action, resource: need.resource, reason })
    return reason
  }
  return undefined
}

export async function startGate(ports: PortMemory): Promise<Gate> {
  let wiring: GateWiring | undefined
  const servers = new Map<ServiceName, LocalServer>()

  async function serve(service: ServiceName, request: IncomingMessage, response: ServerResponse, wired: GateWiring): Promise<void> {
    // Clients compare this header with their clock, which may be shifted.
    response.setHeader('date', wired.now().toUTCString())
    const engine = wired.engines[service]
    if (engine === undefined) return answerNotPlayed(response, service)
    const accessKeyId = accessKeyOf(request)
    const caller = accessKeyId === undefined ? undefined : wired.callers.find(accessKeyId)
    if (service === 's3') {
      // A preflight carries no key, and a form carries its own: S3 itself checks both.
      const unsigned = request.method === 'OPTIONS' || (request.method === 'POST' && accessKeyId === undefined)
      if (unsigned) return await engine.handle(request, response)
    }
    if (caller === undefined) return answerUnknownKey(response, service)
    const body = service === 's3' ? undefined : await readBody(request)
    if (caller.kind !== 'root') {
      const needs = needsOf(service, request, body ?? Buffer.alloc(0), wired)
      if (needs[0] !== undefined) wired.log.called(callerName(caller), needs[0].action)
      const reason = await firstRefusal(caller, needs, wired.authorizer, wired.log)
      if (reason !== undefined) {
        request.resume()
        return answerDenied(response, service, reason)
      }
    }
    await engine.handle(request, response, body)
  }

  function listener(service: ServiceName) {
    return (request: IncomingMessage, response: ServerResponse) => {
      const wired = wiring
      if (wired === undefined) {
        response.writeHead(503).end()
        return
      }
      serve(service, request, response, wired).catch(error => {
        console.error(`gate: ${service} failed:`, error)
        if (!response.headersSent) response.writeHead(500)
        response.end()
      })
    }
  }

  for (const service of services) servers.set(service, await startServer(service, ports, listener(service)))
  const other = await startServer('elsewhere', ports, (request, response) => {
    request.resume()
    answerNotPlayed(response, `the service behind ${request.method} ${request.url} ${request.headers['x-amz-target'] ?? ''}`)
  })
  const address = (service: ServiceName) => servers.get(service)?.address ?? ''
  return {
    addresses: {
      dynamodb: address('dynamodb'),
      s3: address('s3'),
      sqs: address('sqs'),
      sns: address('sns'),
      kms: address('kms'),
      secretsmanager: address('secretsmanager'),
      ses: address('ses'),
      events: address('events'),
    },
    elsewhere: other.address,
    wire: given => {
      wiring = given
    },
    stop: async () => {
      await Promise.all([...servers.values(), other].map(server => server.close()))
    },
  }
}
