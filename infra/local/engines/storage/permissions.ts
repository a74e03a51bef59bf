// The IAM rights that a request needs, for the gate that stands before this engine.
import type { IncomingMessage } from 'node:http'
import { bucketArn, objectArn } from './call.ts'
import { copySourceOf } from './copy-object.ts'
import { operationOf } from './operations.ts'
import { S3Request } from './s3-request.ts'

export type Permission = { action: string; resource: string; context: Record<string, string> }

/**
 * Every right the signer must have before the request may go on. Empty for what the engine asks about itself (each key of DeleteObjects,
 * a form's policy) and for preflights, which nobody signs. Throws what the engine would answer to a request that it does not know.
 */
export function permissionsFor(incoming: IncomingMessage, isBucket: (name: string) => boolean): Permission[] {
  const request = new S3Request(incoming, isBucket)
  const { bucket, key, method } = request
  if (bucket === undefined) return [{ action: 's3:ListAllMyBuckets', resource: '*', context: {} }]
  if (method === 'OPTIONS' || isFormPost(request)) return []
  const operation = operationOf(request)
  if (operation.name === 'DeleteObjects') return []
  if (operation.on === 'bucket' || key === undefined)
    return [{ action: operation.action, resource: bucketArn(bucket), context: contextOf(request, ['prefix', 'delimiter', 'max-keys']) }]
  const ofVersion = operation.versioned === true && request.has('versionId')
  const needed: Permission[] = [
    {
      action: ofVersion ? actionOnVersion(operation.action) : operation.action,
      resource: objectArn(bucket, key),
      context: headersOf(request),
    },
  ]
  const also = (action: string, resource = objectArn(bucket, key)) => needed.push({ action, resource, context: {} })
  if (operation.copies) {
    const source = copySourceOf(request)
    also(source.versionId === undefined ? 's3:GetObject' : 's3:GetObjectVersion', objectArn(source.bucket, source.key))
  }
  if (operation.action === 's3:PutObject') {
    if (request.header('x-amz-tagging') !== undefined) also('s3:PutObjectTagging')
    if (request.header('x-amz-object-lock-mode') !== undefined) also('s3:PutObjectRetention')
    if (request.header('x-amz-object-lock-legal-hold') !== undefined) also('s3:PutObjectLegalHold')
  }
  if (request.header('x-amz-bypass-governance-retention')?.toLowerCase() === 'true') also('s3:BypassGovernanceRetention')
  if (operation.name === 'GetObjectAttributes') also(ofVersion ? 's3:GetObjectVersion' : 's3:GetObject')
  return needed
}

/** `s3:GetObjectTagging` becomes `s3:GetObjectVersionTagging`. */
const actionOnVersion = (action: string): string => action.replace(/Object(?=Tagging|Attributes|$)/, 'ObjectVersion')

export const isFormPost = (request: S3Request): boolean =>
  request.method === 'POST' && request.key === undefined && /^multipart\/form-data\b/i.test(request.header('content-type') ?? '')

const contextOf = (request: S3Request, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.flatMap(name => (request.has(name) ? [[`s3:${name}`, request.parameter(name) ?? '']] : [])))

function headersOf(request: S3Request): Record<string, string> {
  const names = [
    'x-amz-server-side-encryption',
    'x-amz-server-side-encryption-aws-kms-key-id',
    'x-amz-storage-class',
    'x-amz-copy-source',
    'x-amz-acl',
  ]
  return Object.fromEntries(names.flatMap(name => (request.header(name) === undefined ? [] : [[`s3:${name}`, request.header(name) ?? '']])))
}
