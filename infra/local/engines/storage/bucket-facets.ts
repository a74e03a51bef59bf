// What can be asked of a bucket itself: whether it is there, where, versioned, locked, encrypted.
import type { Answer } from './answer.ts'
import type { BucketCall } from './call.ts'
import { storageError } from './storage-error.ts'
import type { Store } from './store.ts'
import { writeXml } from './xml.ts'

export const headBucket = ({ region }: Store): Answer => ({ status: 200, headers: { 'x-amz-bucket-region': region } })

export const getLocation = ({ region }: Store): Answer => ({
  status: 200,
  // This answer has no element inside its root, only text.
  xml: writeXml('LocationConstraint', {}).replace('></', `>${region}</`),
})

export const getVersioning = (_: Store, { bucket }: BucketCall): Answer => ({
  status: 200,
  xml: writeXml('VersioningConfiguration', { Status: bucket.versioned ? 'Enabled' : undefined }),
})

export function getLockConfiguration(_: Store, { bucket }: BucketCall): Answer {
  if (!bucket.objectLock) throw storageError('ObjectLockConfigurationNotFoundError')
  return { status: 200, xml: writeXml('ObjectLockConfiguration', { ObjectLockEnabled: 'Enabled' }) }
}

export const getEncryption = (_: Store, { bucket: { encryption } }: BucketCall): Answer => ({
  status: 200,
  xml: writeXml('ServerSideEncryptionConfiguration', {
    Rule: { ApplyServerSideEncryptionByDefault: { SSEAlgorithm: encryption.algorithm, KMSMasterKeyID: encryption.keyId } },
  }),
})
