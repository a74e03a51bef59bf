import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { GetObjectAttributesCommand, GetObjectCommand, HeadObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3'
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
