import { createHash } from 'node:crypto'
import { createReadStream, readdirSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { request as httpRequest } from 'node:http'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetBucketLocationCommand,
  GetBucketVersioningCommand,
  GetObjectAclCommand,
  GetObjectAttributesCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListBucketsCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
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
  server.storage.createBucket('locked-with-key', {
    encryption: { algorithm: 'aws:kms', keyId: 'arn:aws:kms:ap-southeast-1:0:key/default' },
  })
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
    expect((await s3.send(new ListBucketsCommand({}))).Buckets?.map(({ Name }) => Name)).toEqual(['locked-with-key', Bucket])
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

describe('copying', () => {
  const described = { ContentType: 'text/plain', Metadata: { a: '1' }, Tagging: 'kind=draft' }

  test('keeps metadata, type, tags and checksum unless told to replace', async () => {
    await put('from here/đ', 'copied', { ...described, ChecksumAlgorithm: 'SHA256' })
    const source = `${Bucket}/${encodeURIComponent('from here/đ')}`
    const copy = await s3.send(new CopyObjectCommand({ Bucket, Key: 'kept', CopySource: source }))
    expect(copy.CopyObjectResult?.ETag).toBe(`"${createHash('md5').update('copied').digest('hex')}"`)
    expect(copy.CopyObjectResult?.ChecksumSHA256).toBe(createHash('sha256').update('copied').digest('base64'))
    expect(await read('kept')).toMatchObject({ text: 'copied', ContentType: 'text/plain', Metadata: { a: '1' }, TagCount: 1 })
    await s3.send(
      new CopyObjectCommand({
        Bucket,
        Key: 'replaced',
        CopySource: source,
        MetadataDirective: 'REPLACE',
        ContentType: 'text/html',
        Metadata: { b: '2' },
        TaggingDirective: 'REPLACE',
      }),
    )
    const replaced = await read('replaced')
    expect(replaced).toMatchObject({ text: 'copied', ContentType: 'text/html', Metadata: { b: '2' } })
    expect(replaced.TagCount).toBeUndefined()
  })

  test('onto itself needs something to change', async () => {
    await put('same', 'x')
    const copy = (more: Partial<CopyObjectCommand['input']>) =>
      s3.send(new CopyObjectCommand({ Bucket, Key: 'same', CopySource: `${Bucket}/same`, ...more }))
    expect(await refusalOf(copy({}))).toMatchObject({ name: 'InvalidRequest', status: 400 })
    await copy({ MetadataDirective: 'REPLACE', ContentType: 'text/css' })
    expect(await read('same')).toMatchObject({ text: 'x', ContentType: 'text/css' })
  })

  test('a missing source and a failed condition are refused', async () => {
    await put('source', 'x')
    const copy = (CopySource: string, more: Partial<CopyObjectCommand['input']> = {}) =>
      s3.send(new CopyObjectCommand({ Bucket, Key: 'target', CopySource, ...more }))
    expect(await refusalOf(copy(`${Bucket}/nowhere`))).toMatchObject({ name: 'NoSuchKey' })
    expect(await refusalOf(copy('nobucket/x'))).toMatchObject({ name: 'NoSuchBucket' })
    expect(await refusalOf(copy(`${Bucket}/source`, { CopySourceIfMatch: '"other"' }))).toMatchObject({ status: 412 })
  })
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

describe('integrity', () => {
  const sha256 = (text: string) => createHash('sha256').update(text).digest('base64')
  const md5 = (text: string) => createHash('md5').update(text).digest('base64')

  test('a wrong SHA-256 or Content-MD5 is BadDigest, and nothing is stored', async () => {
    expect(await refusalOf(put('bad', 'body', { ChecksumSHA256: sha256('other') }))).toMatchObject({ name: 'BadDigest', status: 400 })
    expect(await refusalOf(put('bad', 'body', { ContentMD5: md5('other') }))).toMatchObject({ name: 'BadDigest', status: 400 })
    expect(await refusalOf(put('bad', 'body', { ContentMD5: 'bm90IGFuIG1kNQ==' }))).toMatchObject({ name: 'InvalidDigest', status: 400 })
    expect(await refusalOf(put('bad', 'body', { ChecksumSHA256: 'AAAA' }))).toMatchObject({ name: 'InvalidRequest', status: 400 })
    expect(await refusalOf(read('bad'))).toMatchObject({ name: 'NoSuchKey' })
    await put('good', 'body', { ContentMD5: md5('body') })
  })

  test('SHA-256 is stored, and given back by Head and GetObjectAttributes', async () => {
    await put('summed', 'body', { ChecksumSHA256: sha256('body') })
    const head = await s3.send(new HeadObjectCommand({ Bucket, Key: 'summed', ChecksumMode: 'ENABLED' }))
    expect(head).toMatchObject({ ChecksumSHA256: sha256('body'), ChecksumType: 'FULL_OBJECT' })
    const attributes = await s3.send(
      new GetObjectAttributesCommand({
        Bucket,
        Key: 'summed',
        ObjectAttributes: ['ETag', 'Checksum', 'ObjectSize', 'StorageClass', 'ObjectParts'],
      }),
    )
    expect(attributes).toMatchObject({
      ETag: createHash('md5').update('body').digest('hex'),
      Checksum: { ChecksumSHA256: sha256('body'), ChecksumType: 'FULL_OBJECT' },
      ObjectSize: 4,
      StorageClass: 'STANDARD',
    })
    expect(attributes.ObjectParts).toBeUndefined()
  })

  test.each([
    ['CRC32', 'y/Q5Jg=='],
    ['CRC32C', '4waSgw=='],
    ['CRC64NVME', 'rosUhgp5mIg='],
    ['SHA1', '98O8HYCOBHMq32eZZczDTKeuNEE='],
    ['SHA256', 'FeKw08M4keuw8e9gnsQZQgwg4yDOlMZfvIwzEkSOsiU='],
  ] as const)('%s of 123456789 is its published check value', async (algorithm, value) => {
    const name = `Checksum${algorithm}` as const
    await put('check', '123456789', { [name]: value })
    const head = await s3.send(new HeadObjectCommand({ Bucket, Key: 'check', ChecksumMode: 'ENABLED' }))
    expect(head[name]).toBe(value)
    expect(await refusalOf(put('check', '12345678', { [name]: value }))).toMatchObject({ name: 'BadDigest', status: 400 })
  })

  test('a stream whose trailing checksum is wrong is refused', async () => {
    const framed = (trailer: string) => `4\r\nbody\r\n0\r\n${trailer}\r\n\r\n`
    const wrong = framed('x-amz-checksum-crc32:AAAAAA==')
    const right = framed('x-amz-checksum-crc32:26gLsg==')
    expect(await refusalOf(putFramed('trailer', wrong, 4))).toMatchObject({ status: 400, name: 'BadDigest' })
    expect(await refusalOf(putFramed('trailer', right, 5))).toMatchObject({ status: 400, name: 'IncompleteBody' })
    expect(await refusalOf(putFramed('trailer', framed(''), 4))).toMatchObject({ status: 400, name: 'InvalidRequest' })
    for (const torn of ['4\r\nbody\r\n', '4\r\nbodyx', 'zz\r\nbody', '4\r\nbo'])
      expect(await refusalOf(putFramed('trailer', torn, 4))).toMatchObject({ status: 400, name: 'IncompleteBody' })
    expect(await refusalOf(read('trailer'))).toMatchObject({ name: 'NoSuchKey' })
    await putFramed('trailer', right, 4)
    expect((await read('trailer')).text).toBe('body')
  })

  test('a body that is cut off leaves nothing behind', async () => {
    const presigning = server.client({ requestChecksumCalculation: 'WHEN_REQUIRED' })
    const broken = httpRequest(await getSignedUrl(presigning, new PutObjectCommand({ Bucket, Key: 'cut' })), {
      method: 'PUT',
      headers: { 'content-length': '1000' },
    })
    broken.on('error', () => undefined)
    broken.write('only this')
    const incoming = () => readdirSync(join(directory.path, 'incoming')).length
    await until(() => incoming() === 1)
    broken.destroy()
    await until(() => incoming() === 0)
    expect(await refusalOf(read('cut'))).toMatchObject({ name: 'NoSuchKey' })
  })

  test('metadata over two kilobytes is refused', async () => {
    expect(await refusalOf(put('fat', 'x', { Metadata: { a: 'x'.repeat(2100) } }))).toMatchObject({ name: 'MetadataTooLarge', status: 400 })
  })
})

describe('encryption', () => {
  test('the KMS key is given back, and the entity tag is no MD5 under it', async () => {
    const SSEKMSKeyId = 'arn:aws:kms:ap-southeast-1:000000000000:key/1'
    const stored = await put('secret', 'x', { ServerSideEncryption: 'aws:kms', SSEKMSKeyId })
    expect(stored).toMatchObject({ ServerSideEncryption: 'aws:kms', SSEKMSKeyId })
    expect(await read('secret')).toMatchObject({ text: 'x', ServerSideEncryption: 'aws:kms', SSEKMSKeyId })
    expect(stored.ETag).not.toBe(`"${createHash('md5').update('x').digest('hex')}"`)
    expect(await refusalOf(put('secret', 'x', { SSEKMSKeyId }))).toMatchObject({ name: 'InvalidArgument' })
  })

  test("a bucket's default key applies to what names none", async () => {
    const stored = await s3.send(new PutObjectCommand({ Bucket: 'locked-with-key', Key: 'x', Body: 'x' }))
    expect(stored).toMatchObject({ ServerSideEncryption: 'aws:kms', SSEKMSKeyId: 'arn:aws:kms:ap-southeast-1:0:key/default' })
  })

  test('an access list other than the default is refused', async () => {
    expect(await refusalOf(put('open', 'x', { ACL: 'public-read' }))).toMatchObject({ name: 'AccessControlListNotSupported' })
  })
})

/** A body framed by hand, signed by the SDK. */
async function putFramed(Key: string, body: string, decodedLength: number) {
  const client = beforeSigning(server.client({ requestChecksumCalculation: 'WHEN_REQUIRED' }), request => {
    request.body = body
    Object.assign(request.headers, {
      'content-encoding': 'aws-chunked',
      'content-length': String(Buffer.byteLength(body)),
      'x-amz-content-sha256': 'STREAMING-UNSIGNED-PAYLOAD-TRAILER',
      'x-amz-decoded-content-length': String(decodedLength),
      'x-amz-trailer': 'x-amz-checksum-crc32',
    })
  })
  return await client.send(new PutObjectCommand({ Bucket, Key }))
}
