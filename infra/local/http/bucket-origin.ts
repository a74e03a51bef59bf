// A bucket behind CloudFront: reads an object as CloudFront's own identity, if the bucket's policy lets it.
import { buffer } from 'node:stream/consumers'
import type { Storage } from '../engines/storage/storage.ts'
import { StorageError } from '../engines/storage/storage-error.ts'
import { serviceCaller } from '../events/delivery.ts'
import type { Authorizer } from '../gate/authorizer.ts'
import type { CallLog } from '../gate/denial-log.ts'
import { firstRefusal } from '../gate/gate.ts'
import type { EdgeResponse, Headers, ViewerRequest } from './viewer.ts'

export interface BucketOriginOptions {
  readonly bucket: string
  readonly distributionArn: string
  readonly account: string
  readonly storage: Storage
  readonly authorizer: Authorizer
  readonly log: CallLog
}

const xml = (status: number, code: string): EdgeResponse => ({
  status,
  headers: { 'content-type': 'application/xml' },
  cookies: [],
  body: Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code></Error>`),
})

export type Origin = (request: ViewerRequest) => Promise<EdgeResponse>

function keyOf(path: string): string | undefined {
  try {
    return decodeURIComponent(path.slice(1))
  } catch {
    return undefined
  }
}

export function openBucketOrigin({ bucket, distributionArn, account, storage, authorizer, log }: BucketOriginOptions): Origin {
  const caller = serviceCaller('cloudfront.amazonaws.com', distributionArn, account)
  const lists = () => authorizer.refusal(caller, { action: 's3:ListBucket', resource: `arn:aws:s3:::${bucket}` })

  return async request => {
    const key = keyOf(request.path)
    if (key === undefined) return xml(400, 'InvalidURI')
    if (request.method !== 'GET' && request.method !== 'HEAD') return xml(405, 'MethodNotAllowed')
    const resource = `arn:aws:s3:::${bucket}/${key}`
    if ((await firstRefusal(caller, [{ action: 's3:GetObject', resource }], authorizer, log)) !== undefined) return xml(403, 'AccessDenied')
    const { range } = request.headers
    try {
      const found = key === '' ? undefined : await storage.getObject(bucket, key, range === undefined ? {} : { range })
      // S3 tells only those who may list the bucket that a key is missing.
      if (found === undefined) return (await lists()) === undefined ? xml(404, 'NoSuchKey') : xml(403, 'AccessDenied')
      const headers: Headers = Object.fromEntries(Object.entries(found.headers).map(([name, value]) => [name.toLowerCase(), value]))
      return { status: found.status, headers, cookies: [], body: await buffer(found.stream) }
    } catch (error) {
      if (error instanceof StorageError) return xml(error.status, error.code)
      throw error
    }
  }
}
