import { createHash, createHmac } from 'node:crypto'
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
import { beforeSigning, refusalOf, region, root, type StorageServer, startStorage, temporaryDirectory } from './storage-server.ts'

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

describe('a presigned POST', () => {
  type Condition = Record<string, string> | [string, string | number, string | number]
  type Form = {
    fields?: Record<string, string>
    conditions?: Condition[]
    body?: string | Buffer
    validForSeconds?: number
    tamper?: string
  }

  async function post({ fields = {}, conditions = [], body = 'body', validForSeconds = 60, tamper }: Form) {
    const date = new Date().toISOString().replace(/[-:]|\.\d+/g, '')
    const day = date.slice(0, 8)
    const credential = `${root.accessKeyId}/${day}/${region}/s3/aws4_request`
    const signing: Record<string, string> = { 'x-amz-algorithm': 'AWS4-HMAC-SHA256', 'x-amz-credential': credential, 'x-amz-date': date }
    const expiration = new Date(Date.now() + validForSeconds * 1000).toISOString()
    const all = [{ bucket: Bucket }, ...Object.entries(signing).map(([name, value]) => ({ [name]: value })), ...conditions]
    const policy = Buffer.from(JSON.stringify({ expiration, conditions: all })).toString('base64')
    const step = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()
    const key = [day, region, 's3', 'aws4_request'].reduce(
      (secret: string | Buffer, text) => step(secret, text),
      `AWS4${root.secretAccessKey}`,
    )
    const signature = tamper ?? step(key, policy).toString('hex')
    const form = new FormData()
    for (const [name, value] of Object.entries({ ...fields, ...signing, policy, 'x-amz-signature': signature })) form.append(name, value)
    form.append('file', new Blob([typeof body === 'string' ? body : new Uint8Array(body)]), 'ảnh chụp.jpg')
    return await answerTo(`${server.url}/${Bucket}`, { method: 'POST', body: form })
  }

  const exact = { fields: { key: 'posted' }, conditions: [{ key: 'posted' }] satisfies Condition[] }

  test('stores the file and answers 204, or 201 with the place', async () => {
    expect(await post(exact)).toMatchObject({ status: 204, text: '' })
    const got = await s3.send(new GetObjectCommand({ Bucket, Key: 'posted' }))
    expect(await got.Body?.transformToString()).toBe('body')
    const created = await post({
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the place that S3 fills with the file's name
      fields: { key: 'user/1/${filename}', 'Content-Type': 'image/jpeg', 'x-amz-meta-draft': 'd-1', success_action_status: '201' },
      conditions: [
        ['starts-with', '$key', 'user/1/'],
        { 'Content-Type': 'image/jpeg' },
        ['eq', '$x-amz-meta-draft', 'd-1'],
        { success_action_status: '201' },
      ],
    })
    expect(created.status).toBe(201)
    expect(created.text).toContain('<Key>user/1/ảnh chụp.jpg</Key>')
    const head = await s3.send(new HeadObjectCommand({ Bucket, Key: 'user/1/ảnh chụp.jpg' }))
    expect(head).toMatchObject({ ContentType: 'image/jpeg', Metadata: { draft: 'd-1' } })
  })

  test('bytes that look like a boundary stay bytes', async () => {
    const body = Buffer.from('\r\n--\r\n------formdata-undici-\r\n\r\n--x'.repeat(20_000))
    expect(await post({ ...exact, body })).toMatchObject({ status: 204 })
    const got = await s3.send(new GetObjectCommand({ Bucket, Key: 'posted' }))
    expect(Buffer.from((await got.Body?.transformToByteArray()) ?? []).equals(body)).toBe(true)
  })

  test('too large and too small files are refused by name, and nothing is stored', async () => {
    const sized = (body: string | Buffer) =>
      post({ fields: { key: 'sized' }, conditions: [{ key: 'sized' }, ['content-length-range', 2, 5_000_000]], body })
    expect(await sized(Buffer.alloc(5_000_001))).toMatchObject({ status: 400, code: 'EntityTooLarge' })
    expect(await sized('1')).toMatchObject({ status: 400, code: 'EntityTooSmall' })
    expect(await refusalOf(s3.send(new GetObjectCommand({ Bucket, Key: 'sized' })))).toMatchObject({ name: 'NoSuchKey' })
    expect(await sized(Buffer.alloc(5_000_000))).toMatchObject({ status: 204 })
  })

  test('another type, another key, one field more: 403', async () => {
    const typed: Condition[] = [{ key: 'posted' }, { 'Content-Type': 'image/jpeg' }]
    const denied = { status: 403, code: 'AccessDenied' }
    expect(await post({ fields: { key: 'posted', 'Content-Type': 'text/html' }, conditions: typed })).toMatchObject(denied)
    expect(await post({ fields: { key: 'other' }, conditions: [{ key: 'posted' }] })).toMatchObject(denied)
    expect(await post({ fields: { key: 'user/2/x' }, conditions: [['starts-with', '$key', 'user/1/']] })).toMatchObject(denied)
    const extra = await post({ ...exact, fields: { key: 'posted', 'x-amz-meta-more': '1' } })
    expect(extra).toMatchObject({ ...denied, message: 'Invalid according to Policy: Extra input fields: x-amz-meta-more' })
    expect(await post({ ...exact, fields: { key: 'posted', 'x-ignore-me': '1' } })).toMatchObject({ status: 204 })
  })

  test('a bad signature, an expired policy, no policy: 403', async () => {
    expect(await post({ ...exact, tamper: '0'.repeat(64) })).toMatchObject({ status: 403, code: 'SignatureDoesNotMatch' })
    expect(await post({ ...exact, validForSeconds: -1 })).toMatchObject({
      status: 403,
      message: 'Invalid according to Policy: Policy expired.',
    })
    const form = new FormData()
    form.append('key', 'posted')
    form.append('file', new Blob(['x']))
    expect(await answerTo(`${server.url}/${Bucket}`, { method: 'POST', body: form })).toMatchObject({ status: 403, code: 'AccessDenied' })
  })

  test('a form without a file, or that is none, is refused', async () => {
    const form = new FormData()
    form.append('key', 'posted')
    expect(await answerTo(`${server.url}/${Bucket}`, { method: 'POST', body: form })).toMatchObject({
      status: 400,
      code: 'InvalidArgument',
    })
    const headers = { 'content-type': 'multipart/form-data; boundary=x' }
    expect(await answerTo(`${server.url}/${Bucket}`, { method: 'POST', body: 'nothing', headers })).toMatchObject({
      status: 400,
      code: 'MalformedPOSTRequest',
    })
  })

  test('the signer must be allowed to put the key', async () => {
    refusedActions = ['s3:PutObject']
    expect(await post(exact)).toMatchObject({ status: 403, code: 'AccessDenied' })
    refusedActions = []
  })

  test('a redirect tells where the file went', async () => {
    const target = 'http://127.0.0.1:9/xong'
    const form = {
      fields: { key: 'posted', success_action_redirect: target },
      conditions: [{ key: 'posted' }, { success_action_redirect: target }],
    }
    const { status, headers } = await post(form)
    expect(status).toBe(303)
    expect(headers.get('location')).toBe(
      `${target}?bucket=${Bucket}&key=posted&etag=%22${createHash('md5').update('body').digest('hex')}%22`,
    )
  })
})
