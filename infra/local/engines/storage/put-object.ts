// PutObject: one body becomes the current version of its key.
import type { Answer } from './answer.ts'
import type { ObjectCall } from './call.ts'
import { conditionsOf } from './conditions.ts'
import { checksumHeaders, describedBy, encryptionHeaders, versionHeader } from './object-facts.ts'
import { receiveBody } from './receive-body.ts'
import { invalidRequest } from './storage-error.ts'
import { entityTag, type Store, storeVersion } from './store.ts'
import type { ObjectFacts, Version } from './versions.ts'

export async function putObject(store: Store, { request, bucket, key, accessKeyId, payload }: ObjectCall): Promise<Answer> {
  const { facts, tags, lock } = describedBy(request, bucket)
  const conditions = conditionsOf(name => request.header(name))
  const { blob, measured } = await receiveBody(store.disk, request, payload)
  if (Object.keys(lock).length > 0 && !measured.checksum && request.header('content-md5') === undefined) {
    await store.disk.discard([blob])
    throw invalidRequest('Content-MD5 OR x-amz-checksum- HTTP header is required for Put Object requests with Object Lock parameters')
  }
  const version = await storeVersion(store, {
    bucket,
    key,
    by: 'Put',
    accessKeyId,
    conditions,
    size: measured.size,
    etag: entityTag(measured.md5, facts.encryption),
    facts: withChecksum(facts, measured.checksum),
    tags,
    lock,
    segments: [{ number: 1, blob, size: measured.size }],
  })
  return { status: 200, headers: storedHeaders(version) }
}

/** The checksum of a body that came in one piece covers the whole object. */
export const withChecksum = (
  facts: ObjectFacts,
  checksum: Pick<NonNullable<ObjectFacts['checksum']>, 'algorithm' | 'value'> | undefined,
): ObjectFacts => (checksum ? { ...facts, checksum: { ...checksum, type: 'FULL_OBJECT' } } : facts)

const storedHeaders = (version: Version): Record<string, string> => ({
  etag: `"${version.etag}"`,
  ...encryptionHeaders(version.facts),
  ...checksumHeaders(version.facts),
  ...versionHeader(version),
})
