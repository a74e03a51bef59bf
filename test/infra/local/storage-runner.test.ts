import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import {
  CreateMultipartUploadCommand,
  ListMultipartUploadsCommand,
  ListObjectVersionsCommand,
  PutObjectLegalHoldCommand,
} from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { permissionsFor } from '../../../infra/local/engines/storage/permissions.ts'
import { StorageError } from '../../../infra/local/engines/storage/storage-error.ts'
import { type StorageServer, startStorage, temporaryDirectory } from './storage-server.ts'

const directory = await temporaryDirectory()
let server: StorageServer
let now = new Date('2026-11-21T08:00:00Z')

beforeAll(async () => {
  server = await startStorage(directory.path, { now: () => now })
})
afterAll(async () => {
  await server.stop()
  await directory.remove()
})

describe('what the runner may do without a signature', () => {
  test('a bucket defined again keeps what it holds and takes the new definition', async () => {
    server.storage.createBucket('site')
    await server.storage.putObject('site', 'index.html', '<p>', { headers: { 'content-type': 'text/html' } })
    server.storage.createBucket('site', { versioned: true })
    expect(await text((await server.storage.getObject('site', 'index.html'))?.stream ?? Readable.from([]))).toBe('<p>')
    expect((await server.storage.putObject('site', 'index.html', '<p>2')).versionId).not.toBe('null')
    expect(server.storage.isBucket('site')).toBe(true)
  })

  test('a definition with an unknown setting or a bad name is refused', () => {
    expect(() => server.storage.createBucket('site', JSON.parse('{"websiteHosting":true}'))).toThrow()
    expect(() => server.storage.createBucket('Bad_Name')).toThrow('not a valid bucket name')
  })

  test('reads give stream, headers and facts, honour ranges and entity tags', async () => {
    server.storage.createBucket('public')
    const put = {
      headers: { 'content-type': 'application/json', 'cache-control': 'max-age=60' },
      metadata: { by: 'worker' },
      tags: { a: '1' },
    }
    const { etag } = await server.storage.putObject(
      'public',
      'status/đ.json',
      Readable.from([Buffer.from('{"a"'), Buffer.from(':1}')]),
      put,
    )
    const got = await server.storage.getObject('public', 'status/đ.json')
    expect(got).toMatchObject({ status: 200, size: 7, etag, metadata: { by: 'worker' }, tags: { a: '1' }, lastModified: now })
    expect(got?.headers).toMatchObject({
      'content-type': 'application/json',
      'cache-control': 'max-age=60',
      'content-length': '7',
      etag: `"${etag}"`,
    })
    expect(await text(got?.stream ?? Readable.from([]))).toBe('{"a":1}')
    const part = await server.storage.getObject('public', 'status/đ.json', { range: 'bytes=1-3' })
    expect(part).toMatchObject({ status: 206, headers: { 'content-range': 'bytes 1-3/7', 'content-length': '3' } })
    expect(await text(part?.stream ?? Readable.from([]))).toBe('"a"')
    const cached = await server.storage.getObject('public', 'status/đ.json', { conditions: { ifNoneMatch: `"${etag}"` } })
    expect(cached?.status).toBe(304)
    expect(await server.storage.getObject('public', 'nowhere')).toBeUndefined()
    await expect(server.storage.getObject('public', 'status/đ.json', { range: 'bytes=7-' })).rejects.toBeInstanceOf(StorageError)
  })

  test('an object replaced while it is read is read to its end as it was', async () => {
    const body = 'old'.repeat(1_000_000)
    await server.storage.putObject('public', 'moving', body)
    const got = await server.storage.getObject('public', 'moving')
    await server.storage.putObject('public', 'moving', 'new')
    expect(await text(got?.stream ?? Readable.from([]))).toBe(body)
  })

  test('one directory belongs to one process at a time', async () => {
    await expect(startStorage(directory.path)).rejects.toThrow('locked')
  })
})

describe('lifecycle', () => {
  const keysOf = async (Bucket: string) => {
    const { Versions = [], DeleteMarkers = [] } = await server.client().send(new ListObjectVersionsCommand({ Bucket }))
    return { versions: Versions.map(({ Key }) => Key), markers: DeleteMarkers.map(({ Key }) => Key) }
  }
  const later = (days: number) => new Date(now.getTime() + days * 86_400_000)

  test('abandoned uploads are forgotten after their days, at the midnight that follows', async () => {
    server.storage.createBucket('abandoned', { lifecycle: [{ prefix: 'drafts/', abortIncompleteMultipartUploadDays: 1 }] })
    now = new Date()
    const s3 = server.client()
    for (const Key of ['drafts/a', 'filed/b']) await s3.send(new CreateMultipartUploadCommand({ Bucket: 'abandoned', Key }))
    expect((await server.storage.expireAbandoned(later(0.9))).uploads).toBe(0)
    expect((await server.storage.expireAbandoned(later(2))).uploads).toBe(1)
    const { Uploads } = await s3.send(new ListMultipartUploadsCommand({ Bucket: 'abandoned' }))
    expect(Uploads?.map(({ Key }) => Key)).toEqual(['filed/b'])
  })

  test('objects expire by prefix and tags; the rest stays', async () => {
    server.storage.createBucket('drafts', { lifecycle: [{ prefix: 'uploads/', tags: { state: 'draft' }, expirationDays: 7 }] })
    now = new Date()
    for (const key of ['uploads/draft', 'uploads/filed', 'other/draft'])
      await server.storage.putObject('drafts', key, 'x', { tags: { state: key.endsWith('draft') ? 'draft' : 'filed' } })
    expect((await server.storage.expireAbandoned(later(6.9))).objects).toBe(0)
    expect((await server.storage.expireAbandoned(later(8))).objects).toBe(1)
    expect((await server.storage.expireAbandoned(later(8))).objects).toBe(0)
    expect((await keysOf('drafts')).versions).toEqual(['other/draft', 'uploads/filed'])
  })

  test('where versions are kept, expiry marks, replaced versions are erased later, locked ones never, lone markers last', async () => {
    server.storage.createBucket('kept', {
      objectLock: true,
      lifecycle: [{ expirationDays: 1, noncurrentVersionExpirationDays: 2, expiredObjectDeleteMarker: true }],
    })
    now = new Date()
    await server.storage.putObject('kept', 'free', 'x')
    await server.storage.putObject('kept', 'held', 'x')
    await server.client().send(new PutObjectLegalHoldCommand({ Bucket: 'kept', Key: 'held', LegalHold: { Status: 'ON' } }))
    const start = now
    now = later(2)
    expect(await server.storage.expireAbandoned(now)).toMatchObject({ objects: 2, versions: 0, markers: 0 })
    now = later(3)
    expect(await server.storage.expireAbandoned(now)).toMatchObject({ objects: 0, versions: 1, markers: 1 })
    now = start
    expect(await keysOf('kept')).toEqual({ versions: ['held'], markers: ['held'] })
  })
})

describe('the rights that a request needs', () => {
  function asked(method: string, url: string, headers: Record<string, string> = {}): string[] {
    const request = Object.assign(new IncomingMessage(new Socket()), { method, url, headers: { host: '127.0.0.1', ...headers } })
    return permissionsFor(request, () => false).map(({ action, resource }) => `${action} ${resource}`)
  }
  const arn = 'arn:aws:s3:::b'

  test.each([
    ['GET', '/b/k%20%C4%91', {}, [`s3:GetObject ${arn}/k đ`]],
    ['HEAD', '/b/k?versionId=1', {}, [`s3:GetObjectVersion ${arn}/k`]],
    ['GET', '/b/k?versionId=1&tagging', {}, [`s3:GetObjectVersionTagging ${arn}/k`]],
    ['GET', '/b/k?attributes', {}, [`s3:GetObjectAttributes ${arn}/k`, `s3:GetObject ${arn}/k`]],
    ['PUT', '/b/k?x-amz-tagging=a', {}, [`s3:PutObject ${arn}/k`, `s3:PutObjectTagging ${arn}/k`]],
    ['PUT', '/b/k', { 'x-amz-copy-source': '/c/%C4%91?versionId=2' }, [`s3:PutObject ${arn}/k`, 's3:GetObjectVersion arn:aws:s3:::c/đ']],
    ['PUT', '/b/k?partNumber=1&uploadId=u', {}, [`s3:PutObject ${arn}/k`]],
    ['GET', '/b/k?uploadId=u', {}, [`s3:ListMultipartUploadParts ${arn}/k`]],
    ['DELETE', '/b/k?uploadId=u', {}, [`s3:AbortMultipartUpload ${arn}/k`]],
    [
      'PUT',
      '/b/k?retention',
      { 'x-amz-bypass-governance-retention': 'true' },
      [`s3:PutObjectRetention ${arn}/k`, `s3:BypassGovernanceRetention ${arn}/k`],
    ],
    ['DELETE', '/b/k?versionId=1', {}, [`s3:DeleteObjectVersion ${arn}/k`]],
    ['GET', '/b?list-type=2&prefix=p', {}, [`s3:ListBucket ${arn}`]],
    ['GET', '/b?versions', {}, [`s3:ListBucketVersions ${arn}`]],
    ['GET', '/', {}, ['s3:ListAllMyBuckets *']],
    ['POST', '/b?delete', {}, []],
    ['POST', '/b', { 'content-type': 'multipart/form-data; boundary=x' }, []],
    ['OPTIONS', '/b/k', { origin: 'http://x' }, []],
  ])('%s %s', (method, url, headers, rights) => {
    expect(asked(method, url, headers)).toEqual(rights)
  })

  test('an unknown operation needs no right, for it is refused by name', () => {
    expect(() => asked('PUT', '/b?policy')).toThrow(StorageError)
  })
})
