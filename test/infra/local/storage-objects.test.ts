import { createHash } from 'node:crypto'
import { createReadStream, readdirSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import {
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetBucketLocationCommand,
  GetBucketVersioningCommand,
  GetObjectAclCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListBucketsCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { beforeSigning, refusalOf, type StorageServer, startStorage, temporaryDirectory, until } from './storage-server.ts'

const Bucket = 'papers'
const directory = await temporaryDirectory()
let server: StorageServer
let s3: S3Client

const put = (Key: string, Body: string | Buffer | Readable = Key, more: Partial<PutObjectCommand['input']> = {}) =>
  s3.send(new PutObjectCommand({ Bucket, Key, Body, ...more }))
const read = async (Key: string, more: Partial<GetObjectCommand['input']> = {}) => {
  const { Body, ...rest } = await s3.send(new GetObjectCommand({ Bucket, Key, ...more }))
  return { text: (await Body?.transformToString()) ?? '', ...rest }
}

beforeAll(async () => {
  server = await startStorage(directory.path)
  server.storage.createBucket(Bucket)
  server.storage.createBucket('another')
  s3 = server.client()
})
afterAll(async () => {
  await server.stop()
  await directory.remove()
})

describe('putting and getting', () => {
  test('a buffer arrives whole, with the CRC32 that the SDK adds by default', async () => {
    const stored = await put('buffer', Buffer.from('123456789'))
    expect(stored.ETag).toBe('"25f9e794323b453885f5181f1b624d0b"')
    expect(stored.ChecksumCRC32).toBe('y/Q5Jg==')
    expect(stored.ServerSideEncryption).toBe('AES256')
    expect(stored.VersionId).toBeUndefined()
    const got = await read('buffer', { ChecksumMode: 'ENABLED' })
    expect(got).toMatchObject({ text: '123456789', ContentLength: 9, ChecksumCRC32: 'y/Q5Jg==', ChecksumType: 'FULL_OBJECT' })
    expect(got.ContentType).toBe('application/octet-stream')
  })

  test('a stream sent as aws-chunked with a trailing checksum is stored without its framing', async () => {
    const file = join(directory.path, 'source')
    const bytes = Buffer.alloc(300_001, 'đơn khởi kiện ')
    await writeFile(file, bytes)
    const stored = await put('stream', createReadStream(file), { ContentLength: bytes.length, ContentEncoding: 'identity' })
    expect(stored.ETag).toBe(`"${createHash('md5').update(bytes).digest('hex')}"`)
    expect(stored.ChecksumCRC32).toBeDefined()
    const { Body, ContentEncoding } = await s3.send(new GetObjectCommand({ Bucket, Key: 'stream' }))
    expect(Buffer.from((await Body?.transformToByteArray()) ?? []).equals(bytes)).toBe(true)
    expect(ContentEncoding).toBe('identity')
  })

  test('an empty object is an object', async () => {
    await put('empty', Buffer.alloc(0))
    expect(await read('empty')).toMatchObject({ text: '', ContentLength: 0 })
  })

  test('head tells type, length, disposition, cache and metadata', async () => {
    await put('described', 'x', {
      ContentType: 'application/pdf',
      ContentDisposition: "attachment; filename*=UTF-8''%C4%91%C6%A1n.pdf",
      ContentLanguage: 'vi',
      CacheControl: 'max-age=60',
      ContentEncoding: 'br',
      Metadata: { sha256: 'abc', 'draft-id': 'd-1' },
    })
    const head = await s3.send(new HeadObjectCommand({ Bucket, Key: 'described' }))
    expect(head).toMatchObject({
      ContentType: 'application/pdf',
      ContentDisposition: "attachment; filename*=UTF-8''%C4%91%C6%A1n.pdf",
      ContentLanguage: 'vi',
      CacheControl: 'max-age=60',
      ContentEncoding: 'br',
      ContentLength: 1,
      AcceptRanges: 'bytes',
      Metadata: { sha256: 'abc', 'draft-id': 'd-1' },
    })
    expect(head.LastModified).toBeInstanceOf(Date)
  })

  test.each([
    ['bytes=2-4', '234', 'bytes 2-4/10'],
    ['bytes=7-', '789', 'bytes 7-9/10'],
    ['bytes=-3', '789', 'bytes 7-9/10'],
    ['bytes=5-99', '56789', 'bytes 5-9/10'],
  ])('range %s gives %s', async (Range, text, ContentRange) => {
    await put('digits', '0123456789')
    const got = await read('digits', { Range })
    expect(got).toMatchObject({ text, ContentRange })
    expect(got.$metadata.httpStatusCode).toBe(206)
  })

  test('a range behind the end is refused, an unreadable one ignored', async () => {
    await put('digits', '0123456789')
    expect(await refusalOf(read('digits', { Range: 'bytes=10-' }))).toMatchObject({ name: 'InvalidRange', status: 416 })
    expect((await read('digits', { Range: 'lines=1-2' })).text).toBe('0123456789')
  })

  test.each([
    'æøå/ñ',
    'đơn khởi kiện.pdf',
    'a b',
    'a+b',
    '100%',
    'a#b',
    'a?b=c&d',
    "it's (1)!*~",
    'a//b',
    '.',
    'a/../b',
    'emoji 😀',
    '%20',
    '"<&>',
  ])('key %j is kept as it is', async key => {
    await put(key, `body of ${key}`)
    expect((await read(key)).text).toBe(`body of ${key}`)
    const listed = await s3.send(new ListObjectsV2Command({ Bucket, Prefix: key }))
    expect(listed.Contents?.map(({ Key }) => Key)).toContain(key)
    await s3.send(new DeleteObjectCommand({ Bucket, Key: key }))
    expect(await refusalOf(read(key))).toMatchObject({ name: 'NoSuchKey', status: 404 })
  })

  test('what is not there is called NoSuchKey, NoSuchBucket, NotFound', async () => {
    expect(await refusalOf(read('nowhere'))).toMatchObject({ name: 'NoSuchKey', status: 404 })
    expect(await refusalOf(s3.send(new GetObjectCommand({ Bucket: 'nobucket', Key: 'x' })))).toMatchObject({
      name: 'NoSuchBucket',
      status: 404,
    })
    expect(await refusalOf(s3.send(new HeadObjectCommand({ Bucket, Key: 'nowhere' })))).toMatchObject({ name: 'NotFound', status: 404 })
    expect(await refusalOf(s3.send(new HeadBucketCommand({ Bucket: 'nobucket' })))).toMatchObject({ name: 'NotFound', status: 404 })
  })

  test('a key of more than 1,024 bytes is refused', async () => {
    expect(await refusalOf(put('đ'.repeat(513)))).toMatchObject({ name: 'KeyTooLongError', status: 400 })
  })

  test('the bucket itself answers', async () => {
    expect((await s3.send(new HeadBucketCommand({ Bucket }))).BucketRegion).toBe('ap-southeast-1')
    expect((await s3.send(new GetBucketLocationCommand({ Bucket }))).LocationConstraint).toBe('ap-southeast-1')
    expect((await s3.send(new GetBucketVersioningCommand({ Bucket }))).Status).toBeUndefined()
    expect((await s3.send(new ListBucketsCommand({}))).Buckets?.map(({ Name }) => Name)).toEqual(['another', Bucket])
  })

  test('a bucket is also found at the front of the host', async () => {
    await put('virtual', 'by host')
    const virtual = beforeSigning(server.client(), request => {
      request.path = request.path.replace(`/${Bucket}`, '')
      request.headers.host = `${Bucket}.localhost:${server.port}`
    })
    const { Body } = await virtual.send(new GetObjectCommand({ Bucket, Key: 'virtual' }))
    expect(await Body?.transformToString()).toBe('by host')
  })

  test('an operation that is not played is refused by name, never taken for another', async () => {
    expect(await refusalOf(s3.send(new GetObjectAclCommand({ Bucket, Key: 'digits' })))).toMatchObject({
      name: 'NotImplemented',
      status: 501,
    })
  })
})

describe('conditions', () => {
  test('If-None-Match: * lets one of many writers through', async () => {
    const tries = await Promise.allSettled(Array.from({ length: 8 }, (_, n) => put('first-wins', `writer ${n}`, { IfNoneMatch: '*' })))
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await refusalOf(put('first-wins', 'late', { IfNoneMatch: '*' }))).toMatchObject({ name: 'PreconditionFailed', status: 412 })
  })

  test('If-Match writes only over what the writer has seen', async () => {
    const { ETag } = await put('seen', 'one')
    await put('seen', 'two', { IfMatch: ETag })
    expect(await refusalOf(put('seen', 'three', { IfMatch: ETag }))).toMatchObject({ name: 'PreconditionFailed', status: 412 })
    expect(await refusalOf(put('never', 'x', { IfMatch: ETag }))).toMatchObject({ name: 'NoSuchKey', status: 404 })
  })

  test('a reader who has the version is told 304; one who wants another is refused', async () => {
    const { ETag } = await put('cached', 'x')
    expect(await refusalOf(read('cached', { IfNoneMatch: ETag }))).toMatchObject({ status: 304 })
    expect(await refusalOf(read('cached', { IfModifiedSince: new Date(Date.now() + 1000) }))).toMatchObject({ status: 304 })
    expect(await refusalOf(read('cached', { IfMatch: '"other"' }))).toMatchObject({ name: 'PreconditionFailed', status: 412 })
    expect(await refusalOf(read('cached', { IfUnmodifiedSince: new Date(0) }))).toMatchObject({ status: 412 })
    expect((await read('cached', { IfMatch: ETag, IfNoneMatch: '"other"' })).text).toBe('x')
  })
})

describe('deleting', () => {
  test('one key, and one that was never there', async () => {
    await put('gone')
    expect((await s3.send(new DeleteObjectCommand({ Bucket, Key: 'gone' }))).$metadata.httpStatusCode).toBe(204)
    expect((await s3.send(new DeleteObjectCommand({ Bucket, Key: 'gone' }))).$metadata.httpStatusCode).toBe(204)
  })

  test('many keys at once, odd names included, quietly or not', async () => {
    const keys = ['many/1', 'many/ø &<>"\r', 'many/never']
    await put('many/1')
    await put('many/ø &<>"\r')
    const deleted = await s3.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects: keys.map(Key => ({ Key })) } }))
    expect(deleted.Deleted?.map(({ Key }) => Key)).toEqual(keys)
    expect((await s3.send(new ListObjectsV2Command({ Bucket, Prefix: 'many/' }))).KeyCount).toBe(0)
    const quiet = await s3.send(new DeleteObjectsCommand({ Bucket, Delete: { Quiet: true, Objects: [{ Key: 'many/1' }] } }))
    expect(quiet.Deleted).toBeUndefined()
  })
})

describe('a reader who leaves in the middle', () => {
  test('holds no file back', async () => {
    const blobs = () =>
      readdirSync(join(directory.path, 'blobs'), { recursive: true, withFileTypes: true }).filter(file => file.isFile()).length
    const before = blobs()
    await put('left', Buffer.alloc(20_000_000))
    const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key: 'left' }))
    if (!(Body instanceof Readable)) throw new Error('no stream')
    for await (const _ of Body) break
    await s3.send(new DeleteObjectCommand({ Bucket, Key: 'left' }))
    await until(() => blobs() === before)
  })
})
