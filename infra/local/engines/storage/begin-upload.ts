// CreateMultipartUpload: what the object will be is said now; its bytes follow in parts.
import type { Answer } from './answer.ts'
import type { ObjectCall } from './call.ts'
import { findChecksumAlgorithm } from './checksums.ts'
import { describedBy, encryptionHeaders } from './object-facts.ts'
import type { S3Request } from './s3-request.ts'
import { invalidRequest } from './storage-error.ts'
import type { Store } from './store.ts'
import { type Beginning, beginUpload } from './uploads.ts'
import { writeXml } from './xml.ts'

export function createMultipartUpload(store: Store, { request, bucket, key, accessKeyId }: ObjectCall): Answer {
  const described = describedBy(request, bucket)
  const checksum = plannedChecksum(request)
  const uploadId = beginUpload(store.database, bucket.name, key, { ...described, accessKeyId, checksum }, store.now())
  return {
    status: 200,
    headers: {
      ...encryptionHeaders(described.facts),
      ...(checksum && { 'x-amz-checksum-algorithm': checksum.algorithm, 'x-amz-checksum-type': checksum.type }),
    },
    xml: writeXml('InitiateMultipartUploadResult', { Bucket: bucket.name, Key: key, UploadId: uploadId }),
  }
}

/** SHA sums can only be made of the parts' sums, CRC64NVME only of the whole; the others may be either, by default of the parts. */
function plannedChecksum(request: S3Request): Beginning['checksum'] {
  const name = request.header('x-amz-checksum-algorithm')
  const type = request.header('x-amz-checksum-type')
  if (name === undefined) {
    if (type !== undefined)
      throw invalidRequest('The x-amz-checksum-type header can only be used with the x-amz-checksum-algorithm header.')
    return undefined
  }
  const algorithm = findChecksumAlgorithm(name)
  if (!algorithm)
    throw invalidRequest(
      'Checksum algorithm provided is unsupported. Please try again with any of the valid types: [CRC32, CRC32C, CRC64NVME, SHA1, SHA256]',
    )
  const wanted = type ?? (algorithm === 'CRC64NVME' ? 'FULL_OBJECT' : 'COMPOSITE')
  if (wanted !== 'FULL_OBJECT' && wanted !== 'COMPOSITE') throw invalidRequest('Value for x-amz-checksum-type header is invalid.')
  const impossible = wanted === 'FULL_OBJECT' ? algorithm.startsWith('SHA') : algorithm === 'CRC64NVME'
  if (impossible) throw invalidRequest(`The ${wanted} checksum type cannot be used with the ${algorithm.toLowerCase()} checksum algorithm.`)
  return { algorithm, type: wanted }
}
