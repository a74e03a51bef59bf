// A storage engine behind its own server, with the unmodified SDK client before it.
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { S3Client, type S3ClientConfig, S3ServiceException } from '@aws-sdk/client-s3'
import { createStorage, type Storage, type StorageOptions } from '../../../infra/local/engines/storage/storage.ts'

export const root = { accessKeyId: 'root', secretAccessKey: 'root-secret' }
export const region = 'ap-southeast-1'

export type Message = { queueArn: string; body: string }

export type StorageServer = {
  storage: Storage
  port: number
  url: string
  messages: Message[]
  client(config?: S3ClientConfig): S3Client
  stop(): Promise<void>
}

export async function startStorage(directory: string, options: Partial<StorageOptions> = {}): Promise<StorageServer> {
  const messages: Message[] = []
  const storage = await createStorage({
    directory,
    now: () => new Date(),
    secretFor: id => (id === root.accessKeyId ? root.secretAccessKey : undefined),
    onObjectCreated: (queueArn, body) => void messages.push({ queueArn, body }),
    ...options,
  })
  const server = createServer((request, response) => void storage.handle(request, response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const url = `http://127.0.0.1:${address.port}`
  const clients: S3Client[] = []
  return {
    storage,
    port: address.port,
    url,
    messages,
    client(config = {}) {
      const client = new S3Client({ endpoint: url, region, credentials: root, maxAttempts: 1, ...config })
      clients.push(client)
      return client
    },
    async stop() {
      for (const client of clients) client.destroy()
      server.closeAllConnections()
      server.close()
      await storage.stop()
    },
  }
}

type WireRequest = { path: string; headers: Record<string, string>; body?: unknown }

const isWireRequest = (request: unknown): request is WireRequest =>
  typeof request === 'object' && request !== null && 'path' in request && 'headers' in request

/** Lets a test change what the SDK is about to sign and send. */
export function beforeSigning(client: S3Client, change: (request: WireRequest) => void): S3Client {
  client.middlewareStack.add(
    next => async args => {
      if (isWireRequest(args.request)) change(args.request)
      return await next(args)
    },
    { step: 'build', name: 'changedByTest', priority: 'low' },
  )
  return client
}

export async function temporaryDirectory(): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'storage-'))
  return { path, remove: () => rm(path, { recursive: true, force: true }) }
}

/** The name and status of the refusal that the promise ends in; fails when it does not. */
export async function refusalOf(promise: Promise<unknown>): Promise<{ name: string; status: number | undefined; message: string }> {
  try {
    await promise
  } catch (error) {
    if (error instanceof S3ServiceException) return { name: error.name, status: error.$metadata.httpStatusCode, message: error.message }
    throw error
  }
  throw new Error('was not refused')
}

export async function until(holds: () => boolean): Promise<void> {
  const deadline = Date.now() + 25_000
  while (!holds()) {
    if (Date.now() > deadline) throw new Error('did not happen in time')
    await new Promise(resolve => setTimeout(resolve, 2))
  }
}
