import { createHash } from 'node:crypto'
import { ListObjectsV2Command, type S3Client } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { refusalOf, type StorageServer, startStorage, temporaryDirectory } from './storage-server.ts'

const directory = await temporaryDirectory()
let server: StorageServer
let s3: S3Client

beforeAll(async () => {
  server = await startStorage(directory.path)
  s3 = server.client()
})
afterAll(async () => {
  await server.stop()
  await directory.remove()
})

describe('listing', () => {
  beforeAll(async () => {
    server.storage.createBucket('lists')
    const keys = ['a.txt', 'b/1.txt', 'b/2.txt', 'b/c/3.txt', 'd.txt', 'd/4.txt', 'é.txt', '😀.txt', 'Z.txt']
    for (const key of keys) await server.storage.putObject('lists', key, key)
  })
  const list = (more: Partial<ListObjectsV2Command['input']>) => s3.send(new ListObjectsV2Command({ Bucket: 'lists', ...more }))

  test('gives keys in the order of their UTF-8 bytes', async () => {
    const { Contents, KeyCount, IsTruncated } = await list({})
    expect(Contents?.map(({ Key }) => Key)).toEqual([
      'Z.txt',
      'a.txt',
      'b/1.txt',
      'b/2.txt',
      'b/c/3.txt',
      'd.txt',
      'd/4.txt',
      'é.txt',
      '😀.txt',
    ])
    expect({ KeyCount, IsTruncated }).toEqual({ KeyCount: 9, IsTruncated: false })
    expect(Contents?.[1]).toMatchObject({ Size: 5, ETag: `"${createHash('md5').update('a.txt').digest('hex')}"` })
  })

  test('takes a prefix and folds behind a delimiter', async () => {
    const top = await list({ Delimiter: '/' })
    expect(top.Contents?.map(({ Key }) => Key)).toEqual(['Z.txt', 'a.txt', 'd.txt', 'é.txt', '😀.txt'])
    expect(top.CommonPrefixes?.map(({ Prefix }) => Prefix)).toEqual(['b/', 'd/'])
    const inside = await list({ Prefix: 'b/', Delimiter: '/' })
    expect(inside.Contents?.map(({ Key }) => Key)).toEqual(['b/1.txt', 'b/2.txt'])
    expect(inside.CommonPrefixes?.map(({ Prefix }) => Prefix)).toEqual(['b/c/'])
  })

  test.each([undefined, '/'])('pages of two give everything once, delimiter %s', async Delimiter => {
    const seen: (string | undefined)[] = []
    let ContinuationToken: string | undefined
    do {
      const page = await list({ MaxKeys: 2, Delimiter, ContinuationToken })
      seen.push(...(page.Contents ?? []).map(({ Key }) => Key), ...(page.CommonPrefixes ?? []).map(({ Prefix }) => Prefix))
      expect(page.KeyCount).toBeLessThanOrEqual(2)
      ContinuationToken = page.NextContinuationToken
      expect(page.IsTruncated).toBe(ContinuationToken !== undefined)
    } while (ContinuationToken)
    expect(seen.sort()).toEqual(
      Delimiter === undefined
        ? ['Z.txt', 'a.txt', 'b/1.txt', 'b/2.txt', 'b/c/3.txt', 'd.txt', 'd/4.txt', 'é.txt', '😀.txt'].sort()
        : ['Z.txt', 'a.txt', 'b/', 'd.txt', 'd/', 'é.txt', '😀.txt'].sort(),
    )
  })

  test('starts after a key, and writes keys percent-encoded when asked', async () => {
    const { Contents } = await list({ StartAfter: 'd.txt', EncodingType: 'url' })
    expect(Contents?.map(({ Key }) => Key)).toEqual(['d/4.txt', '%C3%A9.txt', '%F0%9F%98%80.txt'])
    expect(await refusalOf(list({ Bucket: 'nobucket' }))).toMatchObject({ name: 'NoSuchBucket' })
  })
})

describe('a long listing', () => {
  test('goes past what is read at once, and folds a crowded prefix into one line', async () => {
    server.storage.createBucket('crowd')
    const keys = Array.from({ length: 520 }, (_, n) => `many/${String(n).padStart(4, '0')}`)
    await Promise.all([...keys, 'zuletzt'].map(key => server.storage.putObject('crowd', key, 'x')))
    const all = await s3.send(new ListObjectsV2Command({ Bucket: 'crowd' }))
    expect(all.Contents?.map(({ Key }) => Key)).toEqual([...keys, 'zuletzt'])
    const folded = await s3.send(new ListObjectsV2Command({ Bucket: 'crowd', Delimiter: '/' }))
    expect([folded.CommonPrefixes, folded.Contents?.map(({ Key }) => Key)]).toEqual([[{ Prefix: 'many/' }], ['zuletzt']])
  })
})
