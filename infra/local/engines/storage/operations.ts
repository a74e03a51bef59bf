// Table of contents: every operation of S3 that this stand-in plays, how a request is recognised as it, and the right it needs.

import { createMultipartUpload } from './begin-upload.ts'
import { getEncryption, getLocation, getLockConfiguration, getVersioning, headBucket } from './bucket-facets.ts'
import type { BucketOperation, ObjectOperation } from './call.ts'
import { copyObject } from './copy-object.ts'
import { deleteObject, deleteObjects } from './delete-object.ts'
import { abortMultipartUpload, completeMultipartUpload } from './end-upload.ts'
import { getObject, headObject } from './get-object.ts'
import { listObjects, listVersions } from './list-objects.ts'
import { listMultipartUploads, listUploadedParts } from './list-uploads.ts'
import * as facets from './object-facets.ts'
import { putObject } from './put-object.ts'
import type { S3Request } from './s3-request.ts'
import { storageError } from './storage-error.ts'
import { uploadPart, uploadPartCopy } from './upload-part.ts'

type Recognised = {
  name: string
  method: string
  /** Parameters that must all be in the query. */
  query: readonly string[]
  /** Whether the request names the source of a copy. */
  copies?: boolean
  /** The IAM action; `Version` is added where the request names a version and `versioned` is set. */
  action: string
  versioned?: boolean
}
type OnBucket = Recognised & { on: 'bucket'; run: BucketOperation }
type OnObject = Recognised & { on: 'object'; run: ObjectOperation }
export type Operation = OnBucket | OnObject

const onBucket = (method: string, query: readonly string[], name: string, action: string, run: BucketOperation): OnBucket => ({
  on: 'bucket',
  method,
  query,
  name,
  action,
  run,
})

const onObject = (
  method: string,
  query: readonly string[],
  name: string,
  action: string,
  run: ObjectOperation,
  more: { copies?: boolean; versioned?: boolean } = {},
): OnObject => ({ on: 'object', method, query, name, action, run, ...more })

const versioned = { versioned: true }
const copies = { copies: true }

const operations: readonly Operation[] = [
  onBucket('HEAD', [], 'HeadBucket', 's3:ListBucket', headBucket),
  onBucket('GET', ['location'], 'GetBucketLocation', 's3:GetBucketLocation', getLocation),
  onBucket('GET', ['versioning'], 'GetBucketVersioning', 's3:GetBucketVersioning', getVersioning),
  onBucket('GET', ['object-lock'], 'GetObjectLockConfiguration', 's3:GetBucketObjectLockConfiguration', getLockConfiguration),
  onBucket('GET', ['encryption'], 'GetBucketEncryption', 's3:GetEncryptionConfiguration', getEncryption),
  onBucket('GET', ['versions'], 'ListObjectVersions', 's3:ListBucketVersions', listVersions),
  onBucket('GET', ['uploads'], 'ListMultipartUploads', 's3:ListBucketMultipartUploads', listMultipartUploads),
  onBucket('GET', ['list-type'], 'ListObjectsV2', 's3:ListBucket', listObjects),
  onBucket('POST', ['delete'], 'DeleteObjects', 's3:DeleteObject', deleteObjects),

  onObject('POST', ['uploads'], 'CreateMultipartUpload', 's3:PutObject', createMultipartUpload),
  onObject('PUT', ['uploadId', 'partNumber'], 'UploadPartCopy', 's3:PutObject', uploadPartCopy, copies),
  onObject('PUT', ['uploadId', 'partNumber'], 'UploadPart', 's3:PutObject', uploadPart),
  onObject('POST', ['uploadId'], 'CompleteMultipartUpload', 's3:PutObject', completeMultipartUpload),
  onObject('DELETE', ['uploadId'], 'AbortMultipartUpload', 's3:AbortMultipartUpload', abortMultipartUpload),
  onObject('GET', ['uploadId'], 'ListParts', 's3:ListMultipartUploadParts', listUploadedParts),
  onObject('GET', ['tagging'], 'GetObjectTagging', 's3:GetObjectTagging', facets.getTagging, versioned),
  onObject('PUT', ['tagging'], 'PutObjectTagging', 's3:PutObjectTagging', facets.putTagging, versioned),
  onObject('DELETE', ['tagging'], 'DeleteObjectTagging', 's3:DeleteObjectTagging', facets.deleteTagging, versioned),
  onObject('GET', ['retention'], 'GetObjectRetention', 's3:GetObjectRetention', facets.getRetention),
  onObject('PUT', ['retention'], 'PutObjectRetention', 's3:PutObjectRetention', facets.putRetention),
  onObject('GET', ['legal-hold'], 'GetObjectLegalHold', 's3:GetObjectLegalHold', facets.getLegalHold),
  onObject('PUT', ['legal-hold'], 'PutObjectLegalHold', 's3:PutObjectLegalHold', facets.putLegalHold),
  onObject('GET', ['attributes'], 'GetObjectAttributes', 's3:GetObjectAttributes', facets.getAttributes, versioned),
  onObject('PUT', [], 'CopyObject', 's3:PutObject', copyObject, copies),
  onObject('PUT', [], 'PutObject', 's3:PutObject', putObject),
  onObject('GET', [], 'GetObject', 's3:GetObject', getObject, versioned),
  onObject('HEAD', [], 'HeadObject', 's3:GetObject', headObject, versioned),
  onObject('DELETE', [], 'DeleteObject', 's3:DeleteObject', deleteObject, versioned),
]

/** Words in a query that make a request another operation than its method alone would. */
const subresources = new Set([
  ...operations.flatMap(({ query }) => query),
  ...['accelerate', 'acl', 'analytics', 'cors', 'intelligent-tiering', 'inventory', 'lifecycle', 'logging', 'metrics', 'notification'],
  ...[
    'ownershipControls',
    'policy',
    'policyStatus',
    'publicAccessBlock',
    'replication',
    'requestPayment',
    'restore',
    'select',
    'torrent',
    'website',
  ],
])
// GetObject and HeadObject take a part number without an upload.
subresources.delete('partNumber')

/** A request that is recognised as nothing is refused by name, never taken for something near. */
export function operationOf(request: S3Request): Operation {
  const on = request.key === undefined ? 'bucket' : 'object'
  const copying = request.header('x-amz-copy-source') !== undefined
  const found = operations.find(
    operation =>
      operation.on === on &&
      operation.method === request.method &&
      (operation.copies ?? false) === (copying && request.method === 'PUT') &&
      operation.query.every(name => request.has(name)) &&
      request.query.every(([name]) => !subresources.has(name) || operation.query.includes(name)),
  )
  if (found) return found
  const asked = request.query.map(([name]) => name).filter(name => subresources.has(name))
  throw storageError('NotImplemented', { message: `${request.method} ${on} ${asked.join(' ')} is not implemented by this stand-in` })
}
