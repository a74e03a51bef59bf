// The storage of a running portal as its owner sees it: every version of every object in every bucket, older ones and delete markers among them.
import { join } from 'node:path'
import {
  GetObjectCommand,
  ListBucketsCommand,
  ListObjectVersionsCommand,
  type ListObjectVersionsOutput,
  S3Client,
} from '@aws-sdk/client-s3'
import { openCallers } from '../../infra/local/gate/caller.ts'
import { openPortMemory } from '../../infra/local/gate/local-server.ts'
import { defaultRegion } from '../../infra/local/run/options.ts'

export interface StoredVersion {
  bucket: string
  key: string
  versionId: string
  isCurrent: boolean
  isMarker: boolean
}

export interface PortalStorage {
  versions(bucketEnd?: string): Promise<StoredVersion[]>
  /** Empty when it was deleted meanwhile: other tests delete while this one reads. */
  bytes(version: StoredVersion): Promise<Buffer>
  close(): void
}

export const storageOf = (directory: string): PortalStorage => {
  const credentials = openCallers(join(directory, 'credentials')).issue('root', { kind: 'root' })
  const endpoint = `http://127.0.0.1:${openPortMemory(join(directory, 'ports.json')).find('s3')}`
  const client = new S3Client({ region: defaultRegion, endpoint, credentials, forcePathStyle: true })
  const inBucket = async (bucket: string): Promise<StoredVersion[]> => {
    const found: StoredVersion[] = []
    let page: ListObjectVersionsOutput = { IsTruncated: true }
    while (page.IsTruncated) {
      const after = page.NextKeyMarker === undefined ? {} : { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker }
      page = await client.send(new ListObjectVersionsCommand({ Bucket: bucket, ...after }))
      const add = (isMarker: boolean, each: { Key?: string | undefined; VersionId?: string | undefined; IsLatest?: boolean | undefined }) =>
        found.push({ bucket, key: each.Key ?? '', versionId: each.VersionId ?? '', isCurrent: each.IsLatest ?? false, isMarker })
      for (const each of page.Versions ?? []) add(false, each)
      for (const each of page.DeleteMarkers ?? []) add(true, each)
    }
    return found
  }
  return {
    versions: async (bucketEnd = '') => {
      const { Buckets = [] } = await client.send(new ListBucketsCommand())
      const names = Buckets.flatMap(({ Name = '' }) => (Name.includes(bucketEnd) ? [Name] : []))
      return (await Promise.all(names.map(inBucket))).flat()
    },
    bytes: async ({ bucket, key, versionId, isMarker }) => {
      if (isMarker) return Buffer.alloc(0)
      try {
        const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key, VersionId: versionId }))
        return Buffer.from((await Body?.transformToByteArray()) ?? [])
      } catch {
        return Buffer.alloc(0)
      }
    },
    close: () => client.destroy(),
  }
}
