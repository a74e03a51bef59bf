import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { CopyObjectCommand, GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { refusalOf, type StorageServer, startStorage, temporaryDirectory } from './storage-server.ts'

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
  s3 = server.client()
})
afterAll(async () => {
  await server.stop()
  await directory.remove()
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
