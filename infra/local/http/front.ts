// The one address of the portal on this machine: plain HTTP in, the distribution's answer out.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { EdgeResponse, Headers, ViewerRequest } from './viewer.ts'

export interface FrontHandlers {
  readonly handle: (request: ViewerRequest) => Promise<EdgeResponse>
  /** Pages about the reader itself, under /_local. */
  readonly local: (request: ViewerRequest) => Promise<EdgeResponse>
}

export interface Front {
  readonly port: number
  /** Begins to answer; until then requests wait. */
  open(handlers: FrontHandlers): void
  stop(): Promise<void>
}

function headersOf(incoming: IncomingMessage): Headers {
  const headers: Record<string, string> = {}
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(name === 'cookie' ? '; ' : ',') : value
  }
  return headers
}

async function readRequest(incoming: IncomingMessage): Promise<ViewerRequest> {
  const parts: Buffer[] = []
  for await (const part of incoming) parts.push(Buffer.isBuffer(part) ? part : Buffer.from(part))
  const url = incoming.url ?? '/'
  const mark = url.indexOf('?')
  return {
    method: incoming.method ?? 'GET',
    path: mark === -1 ? url : url.slice(0, mark),
    query: mark === -1 ? '' : url.slice(mark + 1),
    headers: headersOf(incoming),
    address: (incoming.socket.remoteAddress ?? '127.0.0.1').replace('::ffff:', ''),
    body: Buffer.concat(parts),
  }
}

const bodiless = (status: number) => status === 204 || status === 304

function send(response: ServerResponse, method: string, answer: EdgeResponse): void {
  const headers: Record<string, string | readonly string[]> = { ...answer.headers }
  if (answer.cookies.length > 0) headers['set-cookie'] = answer.cookies
  if (bodiless(answer.status)) delete headers['content-length']
  else headers['content-length'] = String(answer.body.length)
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  response.writeHead(answer.status)
  response.end(method === 'HEAD' || bodiless(answer.status) ? undefined : answer.body)
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      const bound = server.address()
      resolve(typeof bound === 'object' && bound !== null ? bound.port : port)
    })
  })
}

export async function startFront(port: number): Promise<Front> {
  const opened = Promise.withResolvers<FrontHandlers>()
  const listener = (incoming: IncomingMessage, response: ServerResponse) => {
    const serve = async () => {
      const request = await readRequest(incoming)
      const handlers = await opened.promise
      const own = request.path === '/_local' || request.path.startsWith('/_local/')
      send(response, request.method, await (own ? handlers.local(request) : handlers.handle(request)))
    }
    serve().catch(error => {
      console.error(`front: ${incoming.method} ${incoming.url?.split('?')[0]} failed:`, error)
      if (!response.headersSent) response.writeHead(502)
      response.end()
    })
  }
  const servers: Server[] = []
  const bind = async (wanted: number, host: string) => {
    const server = createServer({ keepAliveTimeout: 65_000 }, listener)
    const bound = await listen(server, wanted, host)
    servers.push(server)
    return bound
  }
  const bound = await bind(port, '127.0.0.1').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE') throw new Error(`port ${port} is in use; choose another one: PORT=8081 npm start`)
    throw error
  })
  // `localhost` may mean either address family; machines without the second one go on with the first.
  await bind(bound, '::1').catch(() => undefined)
  return {
    port: bound,
    open: opened.resolve,
    stop: async () => {
      await Promise.all(
        servers.map(
          server =>
            new Promise<void>(resolve => {
              server.close(() => resolve())
              server.closeAllConnections()
            }),
        ),
      )
    },
  }
}
