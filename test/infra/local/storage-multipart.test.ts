import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import {
  AbortMultipartUploadCommand,
  type CompletedPart,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  GetObjectAttributesCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListMultipartUploadsCommand,
  ListPartsCommand,
  PutObjectCommand,
  type S3Client,
  UploadPartCommand,
  UploadPartCopyCommand,
} from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { refusalOf, type StorageServer, startStorage, temporaryDirectory } from './storage-server.ts'

const Bucket = 'uploads'
const MiB = 1024 ** 2
const directory = await temporaryDirectory()
let server: StorageServer
let s3: S3Client

beforeAll(async () => {
  server = await startStorage(directory.path)
  server.storage.createBucket(Bucket, { objectLock: true })
  s3 = server.client()
})
afterAll(async () => {
  await server.stop()
  await directory.remove()
})

const parts = [Buffer.alloc(5 * MiB, 'a'), Buffer.alloc(5 * MiB, 'b'), Buffer.alloc(1000, 'c')]
const whole = Buffer.concat(parts)

async function begin(Key: string, more: Partial<CreateMultipartUploadCommand['input']> = {}): Promise<string> {
  const { UploadId } = await s3.send(new CreateMultipartUploadCommand({ Bucket, Key, ...more }))
  if (!UploadId) throw new Error('no upload id')
  return UploadId
}
const send = (Key: string, UploadId: string, PartNumber: number, Body: Buffer, more: Partial<UploadPartCommand['input']> = {}) =>
  s3.send(new UploadPartCommand({ Bucket, Key, UploadId, PartNumber, Body, ...more }))
const complete = (Key: string, UploadId: string, Parts: CompletedPart[], more: Partial<CompleteMultipartUploadCommand['input']> = {}) =>
  s3.send(new CompleteMultipartUploadCommand({ Bucket, Key, UploadId, MultipartUpload: { Parts }, ...more }))

async function sendAll(Key: string, UploadId: string, more: Partial<UploadPartCommand['input']> = {}): Promise<CompletedPart[]> {
  return await Promise.all(
    parts.map(async (body, index) => {
      const { ETag, ChecksumCRC32, ChecksumSHA256, ChecksumCRC64NVME } = await send(Key, UploadId, index + 1, body, more)
      return { PartNumber: index + 1, ETag, ChecksumCRC32, ChecksumSHA256, ChecksumCRC64NVME }
    }),
  )
}
const blobs = () =>
  readdirSync(join(directory.path, 'blobs'), { recursive: true, withFileTypes: true }).filter(entry => entry.isFile()).length
const contentOf = async (Key: string, more: Partial<GetObjectCommand['input']> = {}) =>
  Buffer.from((await (await s3.send(new GetObjectCommand({ Bucket, Key, ...more }))).Body?.transformToByteArray()) ?? [])

describe('an upload in parts', () => {
  test('of three parts becomes one object with the entity tag of three', async () => {
    const uploadId = await begin('three', { ContentType: 'application/pdf', Metadata: { draft: '1' }, Tagging: 'kind=evidence' })
    const sent = await sendAll('three', uploadId)
    const done = await complete('three', uploadId, sent)
    const digest = createHash('md5')
    for (const body of parts) digest.update(createHash('md5').update(body).digest())
    expect(done.ETag).toBe(`"${digest.digest('hex')}-3"`)
    expect(done.VersionId).toBeDefined()
    expect((await contentOf('three')).equals(whole)).toBe(true)
    const head = await s3.send(new HeadObjectCommand({ Bucket, Key: 'three' }))
    expect(head).toMatchObject({ ContentLength: whole.length, ContentType: 'application/pdf', Metadata: { draft: '1' }, TagCount: 1 })
  })

  test('can be read by a range across parts, and part by part', async () => {
    expect((await contentOf('three', { Range: `bytes=${5 * MiB - 2}-${5 * MiB + 1}` })).toString()).toBe('aabb')
    expect((await contentOf('three', { Range: 'bytes=-1001' })).toString()).toBe(`b${'c'.repeat(1000)}`)
    const second = await s3.send(new HeadObjectCommand({ Bucket, Key: 'three', PartNumber: 2 }))
    expect(second).toMatchObject({
      ContentLength: 5 * MiB,
      PartsCount: 3,
      ContentRange: `bytes ${5 * MiB}-${10 * MiB - 1}/${whole.length}`,
    })
  })

  test('lists its parts, page by page, so that it can be resumed', async () => {
    const uploadId = await begin('resumed')
    const [first, , third] = await sendAll('resumed', uploadId)
    const list = (more: Partial<ListPartsCommand['input']> = {}) =>
      s3.send(new ListPartsCommand({ Bucket, Key: 'resumed', UploadId: uploadId, ...more }))
    const page = await list({ MaxParts: 2 })
    expect(page.Parts?.map(({ PartNumber, ETag, Size }) => ({ PartNumber, ETag, Size }))[0]).toEqual({
      PartNumber: 1,
      ETag: first?.ETag,
      Size: 5 * MiB,
    })
    expect(page).toMatchObject({ IsTruncated: true, NextPartNumberMarker: '2' })
    const rest = await list({ PartNumberMarker: '2' })
    expect(rest.Parts?.map(({ ETag }) => ETag)).toEqual([third?.ETag])
    expect(rest.IsTruncated).toBe(false)
  })

  test('a part sent again replaces the one before', async () => {
    const uploadId = await begin('again')
    const old = await send('again', uploadId, 1, Buffer.from('old'))
    const count = blobs()
    const now = await send('again', uploadId, 1, Buffer.from('new'))
    expect(blobs()).toBe(count)
    expect(await refusalOf(complete('again', uploadId, [{ PartNumber: 1, ETag: old.ETag }]))).toMatchObject({
      name: 'InvalidPart',
      status: 400,
    })
    await complete('again', uploadId, [{ PartNumber: 1, ETag: now.ETag }])
    expect((await contentOf('again')).toString()).toBe('new')
  })

  test('parts that are not listed at the end are thrown away', async () => {
    const count = blobs()
    const uploadId = await begin('partial')
    const [first] = await sendAll('partial', uploadId)
    await complete('partial', uploadId, [{ PartNumber: 1, ETag: first?.ETag }])
    expect(blobs()).toBe(count + 1)
  })

  test('uploads under way are listed until they end', async () => {
    const ids = [await begin('list/one'), await begin('list/two'), await begin('list/two')]
    const list = (more: Partial<ListMultipartUploadsCommand['input']> = {}) =>
      s3.send(new ListMultipartUploadsCommand({ Bucket, Prefix: 'list/', ...more }))
    expect((await list()).Uploads?.map(({ UploadId }) => UploadId).sort()).toEqual([...ids].sort())
    const seen: (string | undefined)[] = []
    let markers: Partial<ListMultipartUploadsCommand['input']> = {}
    for (let page = await list({ MaxUploads: 1 }); ; page = await list({ MaxUploads: 1, ...markers })) {
      seen.push(...(page.Uploads ?? []).map(({ UploadId }) => UploadId))
      markers = { KeyMarker: page.NextKeyMarker, UploadIdMarker: page.NextUploadIdMarker }
      if (!page.IsTruncated) break
    }
    expect(seen.sort()).toEqual([...ids].sort())
    for (const [index, UploadId] of ids.entries())
      await s3.send(new AbortMultipartUploadCommand({ Bucket, Key: index === 0 ? 'list/one' : 'list/two', UploadId }))
    expect((await list()).Uploads).toBeUndefined()
  })

  test('an aborted upload is gone with its parts', async () => {
    const count = blobs()
    const uploadId = await begin('aborted')
    const { ETag } = await send('aborted', uploadId, 1, Buffer.from('x'))
    await s3.send(new AbortMultipartUploadCommand({ Bucket, Key: 'aborted', UploadId: uploadId }))
    expect(blobs()).toBe(count)
    const gone = { name: 'NoSuchUpload', status: 404 }
    expect(await refusalOf(send('aborted', uploadId, 2, Buffer.from('x')))).toMatchObject(gone)
    expect(await refusalOf(complete('aborted', uploadId, [{ PartNumber: 1, ETag }]))).toMatchObject(gone)
    expect(await refusalOf(s3.send(new ListPartsCommand({ Bucket, Key: 'aborted', UploadId: uploadId })))).toMatchObject(gone)
    expect(await refusalOf(s3.send(new HeadObjectCommand({ Bucket, Key: 'aborted' })))).toMatchObject({ status: 404 })
  })

  test('an upload belongs to its key', async () => {
    const uploadId = await begin('mine')
    expect(await refusalOf(send('theirs', uploadId, 1, Buffer.from('x')))).toMatchObject({ name: 'NoSuchUpload' })
  })

  test('completed once by one of two requests', async () => {
    const uploadId = await begin('twice')
    const { ETag } = await send('twice', uploadId, 1, Buffer.from('x'))
    const ends = await Promise.allSettled([1, 2].map(() => complete('twice', uploadId, [{ PartNumber: 1, ETag }])))
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('If-None-Match: * at the end refuses a taken key and leaves the upload as it was', async () => {
    await s3.send(new PutObjectCommand({ Bucket, Key: 'taken', Body: 'x' }))
    const uploadId = await begin('taken')
    const { ETag } = await send('taken', uploadId, 1, Buffer.from('y'))
    expect(await refusalOf(complete('taken', uploadId, [{ PartNumber: 1, ETag }], { IfNoneMatch: '*' }))).toMatchObject({ status: 412 })
    await complete('taken', uploadId, [{ PartNumber: 1, ETag }])
    expect((await contentOf('taken')).toString()).toBe('y')
  })

  test('small, unordered, missing and misnumbered parts are refused', async () => {
    const uploadId = await begin('wrong')
    const [one, two] = [await send('wrong', uploadId, 1, Buffer.from('1')), await send('wrong', uploadId, 2, Buffer.from('2'))]
    const first = { PartNumber: 1, ETag: one.ETag }
    const second = { PartNumber: 2, ETag: two.ETag }
    expect(await refusalOf(complete('wrong', uploadId, [first, second]))).toMatchObject({ name: 'EntityTooSmall', status: 400 })
    expect(await refusalOf(complete('wrong', uploadId, [second, first]))).toMatchObject({ name: 'InvalidPartOrder', status: 400 })
    expect(await refusalOf(complete('wrong', uploadId, [{ PartNumber: 3, ETag: one.ETag }]))).toMatchObject({ name: 'InvalidPart' })
    expect(await refusalOf(complete('wrong', uploadId, []))).toMatchObject({ name: 'MalformedXML', status: 400 })
    expect(await refusalOf(send('wrong', uploadId, 10_001, Buffer.from('x')))).toMatchObject({ name: 'InvalidArgument', status: 400 })
  })

  test('a part can be copied out of another object', async () => {
    const uploadId = await begin('copied')
    const { CopyPartResult } = await s3.send(
      new UploadPartCopyCommand({
        Bucket,
        Key: 'copied',
        UploadId: uploadId,
        PartNumber: 1,
        CopySource: `${Bucket}/three`,
        CopySourceRange: 'bytes=0-9',
      }),
    )
    await complete('copied', uploadId, [{ PartNumber: 1, ETag: CopyPartResult?.ETag }])
    expect((await contentOf('copied')).toString()).toBe('aaaaaaaaaa')
  })
})

describe('checksums of an upload in parts', () => {
  const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest()

  test('SHA-256 is the sum of the sums, told part by part', async () => {
    const uploadId = await begin('sha', { ChecksumAlgorithm: 'SHA256' })
    const sent = await sendAll('sha', uploadId, { ChecksumAlgorithm: 'SHA256' })
    expect(sent[0]?.ChecksumSHA256).toBe(sha256(parts[0] ?? whole).toString('base64'))
    const listed = await s3.send(new ListPartsCommand({ Bucket, Key: 'sha', UploadId: uploadId }))
    expect(listed).toMatchObject({ ChecksumAlgorithm: 'SHA256', ChecksumType: 'COMPOSITE' })
    expect(listed.Parts?.map(part => part.ChecksumSHA256)).toEqual(sent.map(part => part.ChecksumSHA256))
    const sum = sha256(Buffer.concat(parts.map(sha256))).toString('base64')
    expect(await complete('sha', uploadId, sent)).toMatchObject({ ChecksumSHA256: `${sum}-3`, ChecksumType: 'COMPOSITE' })
    const head = await s3.send(new HeadObjectCommand({ Bucket, Key: 'sha', ChecksumMode: 'ENABLED' }))
    expect(head).toMatchObject({ ChecksumSHA256: `${sum}-3`, ChecksumType: 'COMPOSITE' })
    const attributes = await s3.send(
      new GetObjectAttributesCommand({ Bucket, Key: 'sha', ObjectAttributes: ['Checksum', 'ObjectParts', 'ObjectSize'] }),
    )
    expect(attributes).toMatchObject({ Checksum: { ChecksumSHA256: sum }, ObjectParts: { TotalPartsCount: 3 }, ObjectSize: whole.length })
    expect(attributes.ObjectParts?.Parts?.[2]).toMatchObject({ PartNumber: 3, Size: 1000, ChecksumSHA256: sent[2]?.ChecksumSHA256 })
    expect((await contentOf('sha', { PartNumber: 3 })).equals(parts[2] ?? whole)).toBe(true)
  })

  test('a part without the planned checksum, or with another, is refused; so is an end that leaves one out', async () => {
    const uploadId = await begin('strict', { ChecksumAlgorithm: 'SHA256' })
    const refused = await refusalOf(send('strict', uploadId, 1, Buffer.from('x')))
    expect(refused.message).toBe('Checksum Type mismatch occurred, expected checksum Type: sha256, actual checksum Type: crc32')
    const plain = server.client({ requestChecksumCalculation: 'WHEN_REQUIRED' })
    const bare = new UploadPartCommand({ Bucket, Key: 'strict', UploadId: uploadId, PartNumber: 1, Body: 'x' })
    expect((await refusalOf(plain.send(bare))).message).toBe(
      'Checksum Type mismatch occurred, expected checksum Type: sha256, actual checksum Type: null',
    )
    const wrong = { ChecksumSHA256: sha256(Buffer.from('y')).toString('base64') }
    expect(await refusalOf(send('strict', uploadId, 1, Buffer.from('x'), wrong))).toMatchObject({ name: 'BadDigest', status: 400 })
    const { ETag, ChecksumSHA256 } = await send('strict', uploadId, 1, Buffer.from('x'), { ChecksumAlgorithm: 'SHA256' })
    expect((await refusalOf(complete('strict', uploadId, [{ PartNumber: 1, ETag }]))).message).toContain(
      'must include the checksum for each part',
    )
    expect(await refusalOf(complete('strict', uploadId, [{ PartNumber: 1, ETag, ...wrong }]))).toMatchObject({ name: 'InvalidPart' })
    await complete('strict', uploadId, [{ PartNumber: 1, ETag, ChecksumSHA256 }])
  })

  test.each(['CRC32', 'CRC64NVME'] as const)('%s can cover the whole object', async algorithm => {
    const uploadId = await begin('full', { ChecksumAlgorithm: algorithm, ChecksumType: 'FULL_OBJECT' })
    const sent = await sendAll('full', uploadId, { ChecksumAlgorithm: algorithm })
    const done = await complete('full', uploadId, sent)
    const single = await s3.send(new PutObjectCommand({ Bucket, Key: 'single', Body: whole, ChecksumAlgorithm: algorithm }))
    expect(done[`Checksum${algorithm}`]).toBe(single[`Checksum${algorithm}`])
    expect(done.ChecksumType).toBe('FULL_OBJECT')
  })

  test('kinds that cannot be are refused at the beginning', async () => {
    expect((await refusalOf(begin('no', { ChecksumAlgorithm: 'SHA256', ChecksumType: 'FULL_OBJECT' }))).message).toBe(
      'The FULL_OBJECT checksum type cannot be used with the sha256 checksum algorithm.',
    )
    expect((await refusalOf(begin('no', { ChecksumAlgorithm: 'CRC64NVME', ChecksumType: 'COMPOSITE' }))).name).toBe('InvalidRequest')
    expect((await refusalOf(begin('no', { ChecksumType: 'COMPOSITE' }))).name).toBe('InvalidRequest')
  })

  test('a wrong promise for the whole object is BadDigest', async () => {
    const uploadId = await begin('promise', { ChecksumAlgorithm: 'CRC32', ChecksumType: 'FULL_OBJECT' })
    const { ETag } = await send('promise', uploadId, 1, Buffer.from('x'))
    expect(await refusalOf(complete('promise', uploadId, [{ PartNumber: 1, ETag }], { ChecksumCRC32: 'AAAAAA==' }))).toMatchObject({
      name: 'BadDigest',
      status: 400,
    })
  })
})
