// The files of the buckets, for the status page: what lies where, and each to be looked at.
import { ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3'
import type { AccessKey } from '../gate/caller.ts'
import type { Templates } from '../template/resources.ts'

export interface StoredFile {
  readonly key: string
  readonly bytes: number
  readonly changedAt: string
}

export interface BucketFiles {
  readonly bucket: string
  /** Newest first; `more` tells that the bucket holds others. */
  readonly files: readonly StoredFile[]
  readonly more: boolean
}

const mostFiles = 1_000

export function createFileList(
  templates: Templates,
  region: string,
  endpoint: string,
  credentials: AccessKey,
): () => Promise<readonly BucketFiles[]> {
  const buckets = templates.ofType('AWS::S3::Bucket').map(bucket => bucket.ref)
  const client = new S3Client({ region, endpoint, credentials, forcePathStyle: true })
  return () =>
    Promise.all(
      buckets.map(async bucket => {
        const listed = await client.send(new ListObjectsV2Command({ Bucket: bucket, MaxKeys: mostFiles }))
        const files = (listed.Contents ?? []).map(({ Key = '', Size = 0, LastModified }) => ({
          key: Key,
          bytes: Size,
          changedAt: LastModified?.toISOString() ?? '',
        }))
        return { bucket, files: files.sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1)), more: listed.IsTruncated === true }
      }),
    )
}
