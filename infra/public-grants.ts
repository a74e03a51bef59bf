// The words for what functions may do with public files and with the full-text index.
import { bucketName, objectsUnder, searchIndexPrefix } from './bucket.ts'
import type { Grant } from './grant-words.ts'
import { type House, prefixOf } from './house.ts'

/** Where public files lie. Each prefix has one family of writers; pages stand under their address, in English under `en/`. */
type PublicPrefix =
  | `${'status' | 'reference' | 'keys' | 'hearings' | 'docket' | 'judgments' | 'register' | 'proofs' | 'transparency' | 'service'}/`
  | `${'' | 'en/'}${'lich-xet-xu' | 'so-thu-ly' | 'ban-an' | 'danh-muc-ban-an' | 'minh-bach'}/`

const publicObjects = ({ stage }: House, prefix: string): string => objectsUnder(bucketName(prefixOf(stage), 'public'), prefix)

/** Writes the public files under these prefixes. */
export const publishes =
  (...prefixes: readonly PublicPrefix[]): Grant =>
  house => {
    const { publicBucket } = house
    if (!publicBucket) throw new Error('only workers publish: nothing public is written inside a request')
    return {
      statements: [{ actions: ['s3:PutObject'], resources: prefixes.map(prefix => publicObjects(house, prefix)) }],
      environment: { BUCKET_PUBLIC: publicBucket.bucketName },
    }
  }

/** Takes public files away again: S3 keeps them behind a delete marker until their bucket forgets old versions. */
export const takesAway =
  (...prefixes: readonly PublicPrefix[]): Grant =>
  house => ({ statements: [{ actions: ['s3:DeleteObject'], resources: prefixes.map(prefix => publicObjects(house, prefix)) }] })

/** Takes public files away for good, with every version that S3 has kept of them. */
export const erases =
  (...prefixes: readonly PublicPrefix[]): Grant =>
  house => ({
    statements: [
      { actions: ['s3:ListBucketVersions'], resources: [`arn:aws:s3:::${bucketName(prefixOf(house.stage), 'public')}`] },
      { actions: ['s3:DeleteObjectVersion'], resources: prefixes.map(prefix => publicObjects(house, prefix)) },
    ],
  })

/** Makes pages out of the shells that the site's build left in the public bucket (functions/platform/page-shell.ts). */
export const fillsShells: Grant = house => ({
  statements: [
    { actions: ['s3:GetObject'], resources: [publicObjects(house, '_shell/')] },
    // On a new deployment the site comes after the functions: a shell that is not there yet must not look like one that may not be read.
    { actions: ['s3:ListBucket'], resources: [`arn:aws:s3:::${bucketName(prefixOf(house.stage), 'public')}`] },
  ],
})

/** Publishes under a prefix what adds to the file that is there, if one is. */
export const addsTo =
  (...prefixes: readonly PublicPrefix[]): Grant =>
  house => {
    const { statements, environment = {} } = publishes(...prefixes)(house)
    return {
      statements: [
        ...statements,
        { actions: ['s3:GetObject'], resources: prefixes.map(prefix => publicObjects(house, prefix)) },
        // Without the right to list, S3 answers "denied" for a file that is not there yet.
        { actions: ['s3:ListBucket'], resources: [`arn:aws:s3:::${bucketName(prefixOf(house.stage), 'public')}`] },
      ],
      environment,
    }
  }

/** Reads what others publish under a prefix, if it is there. */
export const readsPublic =
  (...prefixes: readonly PublicPrefix[]): Grant =>
  house => {
    const bucket = bucketName(prefixOf(house.stage), 'public')
    return {
      statements: [
        { actions: ['s3:GetObject'], resources: prefixes.map(prefix => publicObjects(house, prefix)) },
        { actions: ['s3:ListBucket'], resources: [`arn:aws:s3:::${bucket}`] },
      ],
    }
  }

const searchIndex = ({ stage }: House): string => objectsUnder(bucketName(prefixOf(stage), 'search'), searchIndexPrefix)

/** Reads the full-text index; without the right to list, S3 answers "denied" for a shard that is not there. */
export const readsSearchIndex: Grant = house => ({
  statements: [
    { actions: ['s3:GetObject'], resources: [searchIndex(house)] },
    { actions: ['s3:ListBucket'], resources: [house.searchIndex.bucketArn] },
  ],
  environment: { BUCKET_SEARCH: house.searchIndex.bucketName },
})

/** Keeps the full-text index and what the register is written from. */
export const keepsSearchIndex: Grant = house => {
  const { statements, environment = {} } = readsSearchIndex(house)
  return { statements: [...statements, { actions: ['s3:PutObject', 's3:DeleteObject'], resources: [searchIndex(house)] }], environment }
}
