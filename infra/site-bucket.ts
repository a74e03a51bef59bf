// The site's bucket as the publication uses it, through S3's own client: in AWS and on one machine alike.
import { DeleteObjectCommand, GetObjectCommand, NoSuchKey, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3'
import type { SiteBucket } from './publish-site.ts'

export const siteBucket = (client: S3Client, Bucket: string): SiteBucket => ({
  read: async Key => {
    try {
      const object = await client.send(new GetObjectCommand({ Bucket, Key }))
      return await object.Body?.transformToString()
    } catch (error) {
      if (error instanceof NoSuchKey) return undefined
      throw error
    }
  },
  put: async (Key, Body, { contentType: ContentType, cacheControl: CacheControl }) => {
    await client.send(new PutObjectCommand({ Bucket, Key, Body, ContentType, CacheControl }))
  },
  remove: async Key => {
    await client.send(new DeleteObjectCommand({ Bucket, Key }))
  },
})
