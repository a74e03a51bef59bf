// One HTTP server on a free port of this machine, on the same port as last time where that is still free.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import { dirname } from 'node:path'
import { isObject, numberOf } from '../template/values.ts'

export interface PortMemory {
  find(name: string): number
  keep(name: string, port: number): void
}

/** Addresses handed out before a restart (presigned uploads, queue URLs in messages) stay good when ports stay the same. */
export function openPortMemory(file: string): PortMemory {
  const known: Record<string, number> = {}
  if (existsSync(file)) {
    const read: unknown = JSON.parse(readFileSync(file, 'utf8'))
    if (isObject(read)) for (const [name, port] of Object.entries(read)) known[name] = numberOf(port, 0)
  }
  mkdirSync(dirname(file), { recursive: true })
  return {
    find: name => known[name] ?? 0,
    keep: (name, port) => {
      if (known[name] === port) return
      known[name] = port
      writeFileSync(`${file}.new`, JSON.stringify(known))
      renameSync(`${file}.new`, file)
    },
  }
}

const host = '127.0.0.1'

function listen(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' && port !== 0 ? resolve(false) : reject(error))
    server.once('error', failed)
    server.listen(port, host, () => {
      server.off('error', failed)
      resolve(true)
    })
  })
}

export interface LocalServer {
  readonly port: number
  readonly address: string
  close(): Promise<void>
}

export async function startServer(name: string, ports: PortMemory, listener: RequestListener): Promise<LocalServer> {
  const server = createServer({ keepAliveTimeout: 65_000, requestTimeout: 0 }, listener)
  if (!(await listen(server, ports.find(name)))) await listen(server, 0)
  const bound = server.address()
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0
  ports.keep(name, port)
  return {
    port,
    address: `http://${host}:${port}`,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
