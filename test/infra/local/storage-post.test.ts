import { createHash, createHmac } from 'node:crypto'
import { GetObjectCommand, HeadObjectCommand, type S3Client } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { refusalOf, region, root, type StorageServer, startStorage, temporaryDirectory } from './storage-server.ts'

const Bucket = 'private'
const directory = await temporaryDirectory()
let server: StorageServer
let s3: S3Client
let refusedActions: string[] = []

beforeAll(async () => {
  server = await startStorage(directory.path, {
    allows: (_, action) => !refusedActions.includes(action),
  })
  server.storage.createBucket(Bucket)
  s3 = server.client()
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
