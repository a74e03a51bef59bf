// The message that S3 sends to a queue when an object has been created.
import { randomBytes } from 'node:crypto'
import type { Bucket } from './buckets.ts'
import { encodeEventKey } from './uri.ts'
import type { Version } from './versions.ts'

export type CreatedBy = 'Put' | 'Post' | 'Copy' | 'CompleteMultipartUpload'

/** The whole body of the queue message: `{ "Records": [ … ] }`. */
export const createdMessage = (version: Version, by: CreatedBy, accessKeyId: string, region: string): string =>
  JSON.stringify({
    Records: [
      {
        eventVersion: '2.1',
        eventSource: 'aws:s3',
        awsRegion: region,
        eventTime: version.modified.toISOString(),
        eventName: `ObjectCreated:${by}`,
        userIdentity: { principalId: `AWS:${accessKeyId}` },
        requestParameters: { sourceIPAddress: '127.0.0.1' },
        responseElements: {
          'x-amz-request-id': randomBytes(8).toString('hex').toUpperCase(),
          'x-amz-id-2': randomBytes(32).toString('base64'),
        },
        s3: {
          s3SchemaVersion: '1.0',
          configurationId: 'local',
          bucket: { name: version.bucket, ownerIdentity: { principalId: 'local' }, arn: `arn:aws:s3:::${version.bucket}` },
          object: {
            key: encodeEventKey(version.key),
            size: version.size,
            eTag: version.etag,
            ...(version.versionId !== 'null' && { versionId: version.versionId }),
            sequencer: version.seq.toString(16).toUpperCase().padStart(18, '0'),
          },
        },
      },
    ],
  })

/** The queues that the bucket's configuration names for this object. */
export const queuesFor = (bucket: Bucket, key: string, by: CreatedBy): string[] =>
  bucket.notifications
    .filter(({ events, prefix, suffix }) => {
      const wanted = events.includes('s3:ObjectCreated:*') || events.includes(`s3:ObjectCreated:${by}`)
      return wanted && key.startsWith(prefix) && key.endsWith(suffix)
    })
    .map(({ queueArn }) => queueArn)
