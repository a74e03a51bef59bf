// Serves an engine on a free port, as the gate does, so that unmodified SDK clients can talk to it.
import { createServer } from 'node:http'
import type { Engine } from '../../../../infra/local/engines/engine.ts'

export interface ServedEngine {
  /** What an SDK client needs to reach the engine. */
  readonly client: {
    readonly endpoint: string
    readonly region: string
    readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string }
  }
  close(): Promise<void>
}

export async function serveEngine(engine: Engine): Promise<ServedEngine> {
  const server = createServer((request, response) => void engine.handle(request, response))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return {
    client: {
      endpoint: `http://127.0.0.1:${address.port}`,
      region: 'ap-southeast-1',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    },
    async close() {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
      await engine.stop()
    },
  }
}
