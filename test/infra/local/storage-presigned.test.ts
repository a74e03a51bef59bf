import { createHash } from 'node:crypto'
import {
  CreateMultipartUploadCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  type S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { beforeSigning, refusalOf, root, type StorageServer, startStorage, temporaryDirectory } from './storage-server.ts'

const Bucket = 'private'
const Key = 'hồ sơ/đơn (1).pdf'
const directory = await temporaryDirectory()
let server: StorageServer
let s3: S3Client
let shiftSeconds = 0
let refusedActions: string[] = []

beforeAll(async () => {
  server = await startStorage(directory.path, {
    now: () => new Date(Date.now() + shiftSeconds * 1000),
    allows: (_, action) => !refusedActions.includes(action),
  })
  server.storage.createBucket(Bucket)
  // What a browser sends cannot carry a checksum that is computed while presigning.
  s3 = server.client({ requestChecksumCalculation: 'WHEN_REQUIRED' })
  await server.storage.putObject(Bucket, Key, 'nội dung', { headers: { 'content-type': 'application/pdf' } })
})
afterAll(async () => {
  await server.stop()
  await directory.remove()
})

async function answerTo(url: string, init: RequestInit = {}) {
  const response = await fetch(url, { redirect: 'manual', ...init })
  const text = await response.text()
  const element = (name: string) => new RegExp(`<${name}>(.*)</${name}>`, 's').exec(text)?.[1]
  return { status: response.status, text, code: element('Code'), message: element('Message'), headers: response.headers }
}

/** Moves the clock of the engine for as long as `work` runs. */
async function shifted<T>(seconds: number, work: () => Promise<T>): Promise<T> {
  shiftSeconds = seconds
  try {
    return await work()
  } finally {
    shiftSeconds = 0
  }
}

describe('a presigned GET', () => {
  const sign = (more: Partial<GetObjectCommand['input']> = {}, expiresIn = 60) =>
    getSignedUrl(s3, new GetObjectCommand({ Bucket, Key, ...more }), { expiresIn })

  test('reads the object, with the disposition that was signed', async () => {
    const got = await answerTo(
      await sign({ ResponseContentDisposition: 'attachment; filename="ban-sao.pdf"', ResponseContentType: 'text/plain' }),
    )
    expect(got).toMatchObject({ status: 200, text: 'nội dung' })
    expect(got.headers.get('content-disposition')).toBe('attachment; filename="ban-sao.pdf"')
    expect(got.headers.get('content-type')).toBe('text/plain')
  })

  test('takes an unsigned range', async () => {
    expect(await answerTo(await sign(), { headers: { range: 'bytes=0-0' } })).toMatchObject({ status: 206, text: 'n' })
  })

  test('is refused once expired, or before its time', async () => {
    const url = await sign()
    expect(await shifted(50, () => answerTo(url))).toMatchObject({ status: 200 })
    expect(await shifted(62, () => answerTo(url))).toMatchObject({ status: 403, code: 'AccessDenied', message: 'Request has expired' })
    expect(await shifted(-1000, () => answerTo(url))).toMatchObject({ status: 403, message: 'Request is not yet valid' })
  })

  test('is refused when anything signed has been changed', async () => {
    const url = await sign({ ResponseContentType: 'text/plain' })
    const changes: [string, string][] = [
      ['X-Amz-Expires=60', 'X-Amz-Expires=6000'],
      ['response-content-type=text%2Fplain', 'response-content-type=text%2Fhtml'],
      ['%281%29', '%282%29'],
      [`/${Bucket}/`, '/other/'],
      ['&X-Amz-Signature=', '&versionId=x&X-Amz-Signature='],
    ]
    for (const [from, to] of changes) {
      expect(url).toContain(from)
      expect(await answerTo(url.replace(from, to))).toMatchObject({ status: 403, code: 'SignatureDoesNotMatch' })
    }
    expect(await answerTo(url, { method: 'DELETE' })).toMatchObject({ status: 403, code: 'SignatureDoesNotMatch' })
  })

  test('a wrong secret, an unknown key id, no signature at all: 403', async () => {
    const wrongSecret = server.client({ credentials: { ...root, secretAccessKey: 'guess' } })
    const stranger = server.client({ credentials: { accessKeyId: 'AKIASTRANGER', secretAccessKey: 'x' } })
    const get = new GetObjectCommand({ Bucket, Key })
    expect(await answerTo(await getSignedUrl(wrongSecret, get))).toMatchObject({ status: 403, code: 'SignatureDoesNotMatch' })
    expect(await answerTo(await getSignedUrl(stranger, get))).toMatchObject({ status: 403, code: 'InvalidAccessKeyId' })
    expect(await refusalOf(wrongSecret.send(get))).toMatchObject({ status: 403, name: 'SignatureDoesNotMatch' })
    expect(await refusalOf(stranger.send(get))).toMatchObject({ status: 403, name: 'InvalidAccessKeyId' })
    const [bare = ''] = (await sign()).split('?')
    expect(await answerTo(bare)).toMatchObject({ status: 403, code: 'AccessDenied' })
    expect(await answerTo(`${bare}?X-Amz-Algorithm=AWS4-HMAC-SHA256`)).toMatchObject({
      status: 400,
      code: 'AuthorizationQueryParametersError',
    })
  })

  test('cannot be signed for longer than a week', async () => {
    const url = (await sign()).replace('X-Amz-Expires=60', 'X-Amz-Expires=604801')
    expect(await answerTo(url)).toMatchObject({ status: 400, code: 'AuthorizationQueryParametersError' })
  })

  test('a session token is accepted', async () => {
    const session = server.client({ credentials: { ...root, sessionToken: 'any token' } })
    expect(await answerTo(await getSignedUrl(session, new GetObjectCommand({ Bucket, Key })))).toMatchObject({ status: 200 })
    expect((await session.send(new HeadObjectCommand({ Bucket, Key }))).ContentLength).toBe(10)
  })

  test('a signed header that is not sent as signed, or one more that was not signed: 403', async () => {
    const signed = beforeSigning(server.client(), request => {
      request.headers['x-amz-meta-late'] = 'signed'
    })
    expect((await signed.send(new HeadObjectCommand({ Bucket, Key }))).ContentLength).toBe(10)
    expect(await answerTo(await sign(), { headers: { 'x-amz-meta-late': 'x' } })).toMatchObject({ status: 403, code: 'AccessDenied' })
  })

  test('a clock more than fifteen minutes apart is refused', async () => {
    const fresh = server.client()
    const get = new HeadObjectCommand({ Bucket, Key })
    expect(await shifted(16 * 60, () => refusalOf(fresh.send(get)))).toMatchObject({ status: 403 })
  })

  test('who may not list the bucket is not told that a key is missing', async () => {
    const missing = new GetObjectCommand({ Bucket, Key: 'nowhere' })
    expect(await refusalOf(s3.send(missing))).toMatchObject({ status: 404, name: 'NoSuchKey' })
    refusedActions = ['s3:ListBucket']
    expect(await refusalOf(s3.send(missing))).toMatchObject({ status: 403, name: 'AccessDenied' })
    refusedActions = []
  })
})

describe('a presigned PUT', () => {
  const sha256 = (text: string) => createHash('sha256').update(text).digest('base64')
  const sign = (more: Partial<PutObjectCommand['input']>, signed: string[] = []) =>
    getSignedUrl(s3, new PutObjectCommand({ Bucket, Key: 'put', ...more }), {
      expiresIn: 60,
      signableHeaders: new Set(signed),
      unhoistableHeaders: new Set(['x-amz-checksum-sha256']),
    })
  const put = (url: string, body: string, headers: Record<string, string> = {}) => answerTo(url, { method: 'PUT', body, headers })

  test('stores what the browser sends', async () => {
    expect(await put(await sign({}), 'body')).toMatchObject({ status: 200 })
    const got = await s3.send(new GetObjectCommand({ Bucket, Key: 'put' }))
    expect(await got.Body?.transformToString()).toBe('body')
  })

  test('holds the browser to the signed type and length', async () => {
    const url = await sign({ ContentType: 'application/pdf', ContentLength: 4 }, ['content-type', 'content-length'])
    expect(await put(url, 'body', { 'content-type': 'application/pdf' })).toMatchObject({ status: 200 })
    expect(await put(url, 'body', { 'content-type': 'text/html' })).toMatchObject({ status: 403, code: 'SignatureDoesNotMatch' })
    expect(await put(url, 'bodies', { 'content-type': 'application/pdf' })).toMatchObject({ status: 403, code: 'SignatureDoesNotMatch' })
  })

  test('holds the body to the signed checksum', async () => {
    const url = await sign({ ChecksumSHA256: sha256('body') }, ['x-amz-checksum-sha256'])
    const header = { 'x-amz-checksum-sha256': sha256('body') }
    expect(await put(url, 'body', header)).toMatchObject({ status: 200 })
    expect(await put(url, 'evil', header)).toMatchObject({ status: 400, code: 'BadDigest' })
    expect(await put(url, 'evil', { 'x-amz-checksum-sha256': sha256('evil') })).toMatchObject({
      status: 403,
      code: 'SignatureDoesNotMatch',
    })
    expect(await put(url, 'body')).toMatchObject({ status: 403, code: 'SignatureDoesNotMatch' })
    const head = await s3.send(new HeadObjectCommand({ Bucket, Key: 'put', ChecksumMode: 'ENABLED' }))
    expect(head.ChecksumSHA256).toBe(sha256('body'))
  })

  test('facts signed in the query are stored as headers would be', async () => {
    const url = await sign({ Metadata: { draft: 'd-1' }, Tagging: 'state=draft' })
    expect(url).toContain('x-amz-meta-draft=d-1')
    expect(await put(url, 'body')).toMatchObject({ status: 200 })
    expect(await s3.send(new HeadObjectCommand({ Bucket, Key: 'put' }))).toMatchObject({ Metadata: { draft: 'd-1' }, TagCount: 1 })
  })

  test('a checksum that was computed while presigning is that of no bytes, and refuses every body', async () => {
    const url = await getSignedUrl(server.client(), new PutObjectCommand({ Bucket, Key: 'trap' }))
    expect(await put(url, 'body')).toMatchObject({ status: 400, code: 'BadDigest' })
  })

  test('uploads a part with its own checksum', async () => {
    const { UploadId } = await s3.send(new CreateMultipartUploadCommand({ Bucket, Key: 'parts', ChecksumAlgorithm: 'SHA256' }))
    const command = new UploadPartCommand({ Bucket, Key: 'parts', UploadId, PartNumber: 1, ChecksumSHA256: sha256('part') })
    const url = await getSignedUrl(s3, command, { unhoistableHeaders: new Set(['x-amz-checksum-sha256']) })
    const sent = await put(url, 'part', { 'x-amz-checksum-sha256': sha256('part') })
    expect(sent.status).toBe(200)
    expect(sent.headers.get('etag')).toBe(`"${createHash('md5').update('part').digest('hex')}"`)
    expect(await put(url.replace('partNumber=1', 'partNumber=2'), 'part')).toMatchObject({ status: 403 })
  })
})
