// What an S3 request needs to be allowed to do, told from its method, path, query and headers.
import type { IncomingMessage } from 'node:http'
import type { Context, Need } from '../authorizer.ts'
import type { Estate } from './estate.ts'

const objectReads: { readonly [query: string]: string } = {
  tagging: 's3:GetObjectTagging',
  acl: 's3:GetObjectAcl',
  retention: 's3:GetObjectRetention',
  'legal-hold': 's3:GetObjectLegalHold',
  uploadId: 's3:ListMultipartUploadParts',
}
const objectWrites: { readonly [query: string]: string } = {
  tagging: 's3:PutObjectTagging',
  acl: 's3:PutObjectAcl',
  retention: 's3:PutObjectRetention',
  'legal-hold': 's3:PutObjectLegalHold',
}
const objectDeletes: { readonly [query: string]: string } = { tagging: 's3:DeleteObjectTagging', uploadId: 's3:AbortMultipartUpload' }
const bucketReads: { readonly [query: string]: string } = {
  versions: 's3:ListBucketVersions',
  uploads: 's3:ListBucketMultipartUploads',
  location: 's3:GetBucketLocation',
  versioning: 's3:GetBucketVersioning',
  'object-lock': 's3:GetBucketObjectLockConfiguration',
  cors: 's3:GetBucketCORS',
  policy: 's3:GetBucketPolicy',
}

/** Actions on a version are actions of their own. */
const ofVersion = new Set([
  's3:GetObject',
  's3:GetObjectTagging',
  's3:PutObjectTagging',
  's3:DeleteObject',
  's3:DeleteObjectTagging',
  's3:GetObjectAcl',
  's3:PutObjectAcl',
])
const versioned = (action: string, query: URLSearchParams) =>
  query.has('versionId') && ofVersion.has(action) ? action.replace(/Object/, 'ObjectVersion') : action

const headerContext: { readonly [header: string]: string } = {
  'x-amz-server-side-encryption': 's3:x-amz-server-side-encryption',
  'x-amz-server-side-encryption-aws-kms-key-id': 's3:x-amz-server-side-encryption-aws-kms-key-id',
  'x-amz-acl': 's3:x-amz-acl',
  'x-amz-storage-class': 's3:x-amz-storage-class',
  'x-amz-object-lock-mode': 's3:object-lock-mode',
  'x-amz-object-lock-retain-until-date': 's3:object-lock-retain-until-date',
  'x-amz-content-sha256': 's3:x-amz-content-sha256',
}

function contextOf(request: IncomingMessage, query: URLSearchParams): Context {
  const context: Record<string, string | readonly string[]> = {
    's3:authType': query.has('X-Amz-Signature') ? 'REST-QUERY-STRING' : 'REST-HEADER',
    's3:signatureversion': 'AWS4-HMAC-SHA256',
    's3:TlsVersion': '1.3',
  }
  for (const [header, key] of Object.entries(headerContext)) {
    const value = request.headers[header]
    if (typeof value === 'string') context[key] = value
  }
  for (const name of ['prefix', 'delimiter', 'max-keys']) if (query.has(name)) context[`s3:${name}`] = query.get(name) ?? ''
  const version = query.get('versionId')
  if (version !== null) context['s3:VersionId'] = version
  const tags = new URLSearchParams(typeof request.headers['x-amz-tagging'] === 'string' ? request.headers['x-amz-tagging'] : '')
  for (const [name, value] of tags) context[`s3:RequestObjectTag/${name}`] = value
  if ([...tags].length > 0) context['s3:RequestObjectTagKeys'] = [...tags.keys()]
  return context
}

const firstNamed = (table: { readonly [query: string]: string }, query: URLSearchParams): string | undefined => {
  const name = Object.keys(table).find(each => query.has(each))
  return name === undefined ? undefined : table[name]
}

interface ObjectCall {
  readonly request: IncomingMessage
  readonly query: URLSearchParams
  readonly bucketArn: string
  readonly resource: string
  readonly estate: Estate
}

function readNeeds({ query, bucketArn, resource, estate }: ObjectCall, context: Context): readonly Need[] {
  const other = firstNamed(objectReads, query)
  if (other !== undefined) return [{ action: versioned(other, query), resource, context }]
  const needs = [{ action: versioned('s3:GetObject', query), resource, context }, ...estate.keyNeeds(bucketArn, 's3', 'kms:Decrypt')]
  return query.has('attributes')
    ? [{ action: query.has('versionId') ? 's3:GetObjectVersionAttributes' : 's3:GetObjectAttributes', resource, context }, ...needs]
    : needs
}

function writeNeeds({ request, query, bucketArn, resource, estate }: ObjectCall, context: Context): readonly Need[] {
  const other = request.method === 'PUT' ? firstNamed(objectWrites, query) : undefined
  if (other !== undefined) {
    const bypass = other === 's3:PutObjectRetention' && request.headers['x-amz-bypass-governance-retention'] === 'true'
    return [
      { action: versioned(other, query), resource, context },
      ...(bypass ? [{ action: 's3:BypassGovernanceRetention', resource, context }] : []),
    ]
  }
  const needs: Need[] = [{ action: 's3:PutObject', resource, context }, ...estate.keyNeeds(bucketArn, 's3', 'kms:GenerateDataKey')]
  // The parts of a multipart upload are decrypted when they are put together.
  if (query.has('uploads') || query.has('uploadId')) needs.push(...estate.keyNeeds(bucketArn, 's3', 'kms:Decrypt'))
  if (request.headers['x-amz-tagging'] !== undefined) needs.push({ action: 's3:PutObjectTagging', resource, context })
  if (request.headers['x-amz-object-lock-mode'] !== undefined) needs.push({ action: 's3:PutObjectRetention', resource, context })
  if (request.headers['x-amz-object-lock-legal-hold'] !== undefined) needs.push({ action: 's3:PutObjectLegalHold', resource, context })
  const source = request.headers['x-amz-copy-source']
  if (typeof source === 'string') {
    const [path = '', version] = decodeURIComponent(source).replace(/^\//, '').split('?versionId=')
    const from = `arn:aws:s3:::${path}`
    needs.push({ action: version === undefined ? 's3:GetObject' : 's3:GetObjectVersion', resource: from, context: {} })
    needs.push(...estate.keyNeeds(from.split('/')[0] ?? '', 's3', 'kms:Decrypt'))
    const copiesTags = !query.has('partNumber') && request.headers['x-amz-tagging-directive'] !== 'REPLACE'
    if (copiesTags)
      needs.push({ action: version === undefined ? 's3:GetObjectTagging' : 's3:GetObjectVersionTagging', resource: from, context: {} })
  }
  return needs
}

export function s3Needs(request: IncomingMessage, estate: Estate): readonly Need[] {
  const [path = '/', search = ''] = (request.url ?? '/').split('?')
  const query = new URLSearchParams(search)
  const context = contextOf(request, query)
  const [bucket = '', ...rest] = path.slice(1).split('/')
  const key = decodeURIComponent(rest.join('/'))
  if (bucket === '') return [{ action: 's3:ListAllMyBuckets', resource: '*' }]
  const bucketArn = `arn:aws:s3:::${bucket}`
  if (key === '') {
    if (request.method === 'POST' && query.has('delete')) return [{ action: 's3:DeleteObject', resource: `${bucketArn}/*`, context }]
    return [{ action: firstNamed(bucketReads, query) ?? 's3:ListBucket', resource: bucketArn, context }]
  }
  const call: ObjectCall = { request, query, bucketArn, resource: `${bucketArn}/${key}`, estate }
  if (request.method === 'GET' || request.method === 'HEAD') return readNeeds(call, context)
  if (request.method !== 'DELETE') return writeNeeds(call, context)
  const action = versioned(firstNamed(objectDeletes, query) ?? 's3:DeleteObject', query)
  const bypass = request.headers['x-amz-bypass-governance-retention'] === 'true'
  return [
    { action, resource: call.resource, context },
    ...(bypass ? [{ action: 's3:BypassGovernanceRetention', resource: call.resource, context }] : []),
  ]
}
