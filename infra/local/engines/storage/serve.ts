// One request from its signature to its answer.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Answer, sendAnswer, sendError, startAnswer } from './answer.ts'
import { bucketArn } from './call.ts'
import { actualHeaders, answerPreflight } from './cors.ts'
import { listBuckets } from './list-objects.ts'
import { operationOf } from './operations.ts'
import { isFormPost } from './permissions.ts'
import { postObject } from './post-object.ts'
import { S3Request } from './s3-request.ts'
import { type SecretFor, verifySignature } from './signature.ts'
import { StorageError, storageError } from './storage-error.ts'
import type { Store } from './store.ts'

export type Judges = {
  secretFor: SecretFor
  /** Whether this signer may do this; asked for what only the engine can see: keys inside bodies, forms, and what a missing key may reveal. */
  allows: (accessKeyId: string, action: string, resource: string) => Promise<boolean>
}

export async function serve(store: Store, judges: Judges, incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  startAnswer(response, store.now())
  try {
    const request = new S3Request(incoming, name => store.buckets.has(name))
    await sendAnswer(response, await answer(store, judges, request, response))
  } catch (error) {
    // Whoever asked has gone: nobody is left to answer.
    if (incoming.errored || response.closed) response.destroy()
    else await sendError(response, error, incoming.method ?? 'GET', incoming.url?.split('?')[0] ?? '/')
  }
}

async function answer(store: Store, judges: Judges, request: S3Request, response: ServerResponse): Promise<Answer> {
  const { secretFor } = judges
  const { method, key } = request
  const name = request.bucket
  const header = (named: string) => request.header(named)
  if (name !== undefined && store.buckets.has(name)) {
    const bucket = store.buckets.get(name)
    if (method === 'OPTIONS') return answerPreflight(bucket, header)
    for (const [allowed, value] of Object.entries(actualHeaders(bucket, method, header))) response.setHeader(allowed, value)
    if (isFormPost(request)) return await postObject(store, { request, bucket, ...judges })
  }
  const { accessKeyId, payload } = verifySignature(request, secretFor, store.now())
  if (name === undefined) {
    if (method === 'GET') return listBuckets(store)
    throw storageError('NotImplemented')
  }
  const bucket = store.buckets.get(name)
  const allows = (action: string, resource: string) => judges.allows(accessKeyId, action, resource)
  const operation = operationOf(request)
  const call = { request, bucket, accessKeyId, payload, allows }
  try {
    if (operation.on === 'bucket') return await operation.run(store, call)
    return await operation.run(store, { ...call, key: key ?? '' })
  } catch (error) {
    // Who may not list a bucket is not told that a key is missing from it.
    const missing = error instanceof StorageError && error.code === 'NoSuchKey' && (method === 'GET' || method === 'HEAD')
    if (missing && !(await allows('s3:ListBucket', bucketArn(bucket.name)))) throw storageError('AccessDenied')
    throw error
  }
}
