import {
  CopyObjectCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  DeleteObjectTaggingCommand,
  GetBucketEncryptionCommand,
  GetBucketVersioningCommand,
  GetObjectCommand,
  GetObjectLegalHoldCommand,
  GetObjectLockConfigurationCommand,
  GetObjectRetentionCommand,
  GetObjectTaggingCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutObjectCommand,
  PutObjectLegalHoldCommand,
  PutObjectRetentionCommand,
  PutObjectTaggingCommand,
  type S3Client,
} from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { refusalOf, type StorageServer, startStorage, temporaryDirectory } from './storage-server.ts'

const Bucket = 'versioned'
const directory = await temporaryDirectory()
let server: StorageServer
let s3: S3Client
let shiftSeconds = 0
let refusedResources: string[] = []

beforeAll(async () => {
  server = await startStorage(directory.path, {
    now: () => new Date(Date.now() + shiftSeconds * 1000),
    allows: (_, __, resource) => !refusedResources.includes(resource),
  })
  server.storage.createBucket(Bucket, { objectLock: true })
  server.storage.createBucket('plain')
  s3 = server.client()
})
afterAll(async () => {
  await server.stop()
  await directory.remove()
})

async function put(Key: string, Body: string, more: Partial<PutObjectCommand['input']> = {}): Promise<string> {
  const { VersionId } = await s3.send(new PutObjectCommand({ Bucket, Key, Body, ...more }))
  if (!VersionId) throw new Error('no version id')
  return VersionId
}
const read = async (Key: string, VersionId?: string) =>
  await (await s3.send(new GetObjectCommand({ Bucket, Key, VersionId }))).Body?.transformToString()
const remove = (Key: string, more: Partial<DeleteObjectCommand['input']> = {}) => s3.send(new DeleteObjectCommand({ Bucket, Key, ...more }))

describe('versions', () => {
  test('every put adds one, each can be read, the last is current', async () => {
    const [first, second] = [await put('doc', 'one'), await put('doc', 'two')]
    expect(await read('doc')).toBe('two')
    expect(await read('doc', first)).toBe('one')
    expect((await s3.send(new HeadObjectCommand({ Bucket, Key: 'doc' }))).VersionId).toBe(second)
    expect((await s3.send(new GetBucketVersioningCommand({ Bucket }))).Status).toBe('Enabled')
  })

  test('a delete puts a marker on top, and taking the marker away brings the object back', async () => {
    const version = await put('back', 'here')
    const marker = await remove('back')
    expect(marker).toMatchObject({ DeleteMarker: true })
    const missing = await refusalOf(read('back'))
    expect(missing).toMatchObject({ name: 'NoSuchKey', status: 404 })
    expect(await refusalOf(read('back', marker.VersionId))).toMatchObject({ name: 'MethodNotAllowed', status: 405 })
    expect((await s3.send(new ListObjectsV2Command({ Bucket, Prefix: 'back' }))).KeyCount).toBe(0)
    expect(await read('back', version)).toBe('here')
    expect(await remove('back', { VersionId: marker.VersionId })).toMatchObject({ DeleteMarker: true, VersionId: marker.VersionId })
    expect(await read('back')).toBe('here')
  })

  test('a version taken away for good uncovers the one before', async () => {
    const [first, second] = [await put('under', 'one'), await put('under', 'two')]
    await remove('under', { VersionId: second })
    expect(await read('under')).toBe('one')
    expect(await refusalOf(read('under', second))).toMatchObject({ name: 'NoSuchVersion', status: 404 })
    await remove('under', { VersionId: first })
    expect(await refusalOf(read('under'))).toMatchObject({ name: 'NoSuchKey' })
  })

  test('If-None-Match: * counts a marker as nothing there', async () => {
    await put('new-again', 'x')
    await remove('new-again')
    await put('new-again', 'y', { IfNoneMatch: '*' })
    expect(await refusalOf(put('new-again', 'z', { IfNoneMatch: '*' }))).toMatchObject({ status: 412 })
  })

  test('ListObjectVersions gives newest first, markers apart, in pages', async () => {
    const ids = [await put('list/a', '1'), await put('list/a', '2'), (await remove('list/a')).VersionId, await put('list/b', '3')]
    const list = (more: Partial<ListObjectVersionsCommand['input']> = {}) =>
      s3.send(new ListObjectVersionsCommand({ Bucket, Prefix: 'list/', ...more }))
    const all = await list()
    expect(all.Versions?.map(({ Key, VersionId, IsLatest, Size }) => [Key, VersionId, IsLatest, Size])).toEqual([
      ['list/a', ids[1], false, 1],
      ['list/a', ids[0], false, 1],
      ['list/b', ids[3], true, 1],
    ])
    expect(all.DeleteMarkers?.map(({ Key, VersionId, IsLatest }) => [Key, VersionId, IsLatest])).toEqual([['list/a', ids[2], true]])
    const seen: (string | undefined)[] = []
    let markers: Partial<ListObjectVersionsCommand['input']> = {}
    for (;;) {
      const page = await list({ MaxKeys: 1, ...markers })
      seen.push(...[...(page.Versions ?? []), ...(page.DeleteMarkers ?? [])].map(({ VersionId }) => VersionId))
      if (!page.IsTruncated) break
      markers = { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker }
    }
    expect(seen).toEqual([ids[2], ids[1], ids[0], ids[3]])
  })

  test('a copy takes the version that it names', async () => {
    const first = await put('copied', 'one')
    await put('copied', 'two')
    const copy = await s3.send(new CopyObjectCommand({ Bucket, Key: 'copy', CopySource: `${Bucket}/copied?versionId=${first}` }))
    expect(copy.CopySourceVersionId).toBe(first)
    expect(await read('copy')).toBe('one')
  })

  test('DeleteObjects tells markers, versions and refusals key by key', async () => {
    const held = await put('batch/held', 'x', { ObjectLockLegalHoldStatus: 'ON' })
    await put('batch/marked', 'x')
    refusedResources = [`arn:aws:s3:::${Bucket}/batch/forbidden`]
    const done = await s3.send(
      new DeleteObjectsCommand({
        Bucket,
        Delete: { Objects: [{ Key: 'batch/marked' }, { Key: 'batch/held', VersionId: held }, { Key: 'batch/forbidden' }] },
      }),
    )
    refusedResources = []
    expect(done.Deleted).toMatchObject([{ Key: 'batch/marked', DeleteMarker: true }])
    expect(done.Errors?.map(({ Key, Code }) => [Key, Code])).toEqual([
      ['batch/held', 'AccessDenied'],
      ['batch/forbidden', 'AccessDenied'],
    ])
  })
})

describe('tags', () => {
  const get = async (Key: string, VersionId?: string) => (await s3.send(new GetObjectTaggingCommand({ Bucket, Key, VersionId }))).TagSet

  test('are put, read and deleted without touching the body', async () => {
    const version = await put('tagged', 'body', { Tagging: 'state=draft&n%C6%A1i=H%C3%A0%20N%E1%BB%99i' })
    expect(await get('tagged')).toEqual([
      { Key: 'state', Value: 'draft' },
      { Key: 'nơi', Value: 'Hà Nội' },
    ])
    await s3.send(
      new PutObjectTaggingCommand({ Bucket, Key: 'tagged', Tagging: { TagSet: [{ Key: 'verdict', Value: 'NO_THREATS <&>' }] } }),
    )
    expect(await get('tagged', version)).toEqual([{ Key: 'verdict', Value: 'NO_THREATS <&>' }])
    expect(await read('tagged')).toBe('body')
    await s3.send(new DeleteObjectTaggingCommand({ Bucket, Key: 'tagged' }))
    expect(await get('tagged')).toEqual([])
    expect(await read('tagged')).toBe('body')
    expect((await s3.send(new HeadObjectCommand({ Bucket, Key: 'tagged' }))).VersionId).toBe(version)
  })

  test('more than ten, doubled or overlong are refused', async () => {
    const tags = Array.from({ length: 11 }, (_, n) => `k${n}=v`).join('&')
    expect(await refusalOf(put('overtagged', 'x', { Tagging: tags }))).toMatchObject({ name: 'InvalidTag', status: 400 })
    expect(await refusalOf(put('overtagged', 'x', { Tagging: 'a=1&a=2' }))).toMatchObject({ name: 'InvalidTag' })
    expect(await refusalOf(put('overtagged', 'x', { Tagging: `a=${'v'.repeat(257)}` }))).toMatchObject({ name: 'InvalidTag' })
  })

  test('the runner can write a verdict onto a version', async () => {
    const version = await put('scanned', 'x')
    server.storage.tagObject(Bucket, 'scanned', version, { GuardDutyMalwareScanStatus: 'NO_THREATS_FOUND' })
    expect(await get('scanned')).toEqual([{ Key: 'GuardDutyMalwareScanStatus', Value: 'NO_THREATS_FOUND' }])
  })
})

describe('object lock', () => {
  const soon = () => new Date(Date.now() + shiftSeconds * 1000 + 3600_000)
  const retain = (
    Key: string,
    Mode: 'GOVERNANCE' | 'COMPLIANCE',
    RetainUntilDate: Date,
    more: Partial<PutObjectRetentionCommand['input']> = {},
  ) => s3.send(new PutObjectRetentionCommand({ Bucket, Key, Retention: { Mode, RetainUntilDate }, ...more }))

  test('a version under retention cannot be erased, by nobody in compliance mode, until the date has passed', async () => {
    const VersionId = await put('filed', 'x')
    const until = soon()
    await retain('filed', 'COMPLIANCE', until, { VersionId })
    expect((await s3.send(new GetObjectRetentionCommand({ Bucket, Key: 'filed' }))).Retention).toEqual({
      Mode: 'COMPLIANCE',
      RetainUntilDate: until,
    })
    expect(await s3.send(new HeadObjectCommand({ Bucket, Key: 'filed' }))).toMatchObject({
      ObjectLockMode: 'COMPLIANCE',
      ObjectLockRetainUntilDate: until,
    })
    const denied = { name: 'AccessDenied', status: 403 }
    expect(await refusalOf(remove('filed', { VersionId }))).toMatchObject(denied)
    expect(await refusalOf(remove('filed', { VersionId, BypassGovernanceRetention: true }))).toMatchObject(denied)
    expect((await remove('filed')).DeleteMarker).toBe(true)
    expect(await read('filed', VersionId)).toBe('x')
    shiftSeconds = 3601
    await server.client({ systemClockOffset: shiftSeconds * 1000 }).send(new DeleteObjectCommand({ Bucket, Key: 'filed', VersionId }))
    shiftSeconds = 0
    expect(await refusalOf(read('filed', VersionId))).toMatchObject({ name: 'NoSuchVersion' })
  })

  test('compliance can only be lengthened; governance yields to those who may bypass it', async () => {
    await put('longer', 'x')
    const until = soon()
    await retain('longer', 'COMPLIANCE', until)
    await retain('longer', 'COMPLIANCE', new Date(until.getTime() + 1000))
    expect(await refusalOf(retain('longer', 'COMPLIANCE', until))).toMatchObject({ name: 'AccessDenied' })
    expect(await refusalOf(retain('longer', 'GOVERNANCE', new Date(until.getTime() + 2000)))).toMatchObject({ name: 'AccessDenied' })
    const VersionId = await put('governed', 'x', { ObjectLockMode: 'GOVERNANCE', ObjectLockRetainUntilDate: until })
    expect(await refusalOf(remove('governed', { VersionId }))).toMatchObject({ name: 'AccessDenied' })
    expect(await refusalOf(retain('governed', 'GOVERNANCE', new Date(Date.now() + 60_000)))).toMatchObject({ name: 'AccessDenied' })
    await retain('governed', 'GOVERNANCE', new Date(Date.now() + 60_000), { BypassGovernanceRetention: true })
    await remove('governed', { VersionId, BypassGovernanceRetention: true })
  })

  test('a legal hold holds until it is lifted', async () => {
    const VersionId = await put('held', 'x')
    const hold = (Status: 'ON' | 'OFF') => s3.send(new PutObjectLegalHoldCommand({ Bucket, Key: 'held', LegalHold: { Status } }))
    await hold('ON')
    expect((await s3.send(new GetObjectLegalHoldCommand({ Bucket, Key: 'held' }))).LegalHold?.Status).toBe('ON')
    expect(await refusalOf(remove('held', { VersionId, BypassGovernanceRetention: true }))).toMatchObject({ name: 'AccessDenied' })
    await hold('OFF')
    await remove('held', { VersionId })
  })

  test('a lock given with the put needs a checksum of the body', async () => {
    const lock = { ObjectLockMode: 'COMPLIANCE', ObjectLockRetainUntilDate: soon() } as const
    const plain = server.client({ requestChecksumCalculation: 'WHEN_REQUIRED' })
    const command = new PutObjectCommand({ Bucket, Key: 'kept', Body: 'x', ...lock })
    expect(await refusalOf(plain.send(command))).toMatchObject({ name: 'InvalidRequest', status: 400 })
    await s3.send(command)
    expect((await s3.send(new HeadObjectCommand({ Bucket, Key: 'kept' }))).ObjectLockMode).toBe('COMPLIANCE')
  })

  test('dates in the past, halves of a lock and buckets without it are refused', async () => {
    await put('refused', 'x')
    expect(await refusalOf(retain('refused', 'COMPLIANCE', new Date(0)))).toMatchObject({ name: 'InvalidArgument', status: 400 })
    expect(await refusalOf(put('refused', 'x', { ObjectLockMode: 'COMPLIANCE' }))).toMatchObject({ name: 'InvalidArgument' })
    await s3.send(new PutObjectCommand({ Bucket: 'plain', Key: 'x', Body: 'x' }))
    const plain = { Bucket: 'plain', Key: 'x' }
    expect(await refusalOf(s3.send(new GetObjectRetentionCommand(plain)))).toMatchObject({ name: 'InvalidRequest', status: 400 })
    const lockedPut = new PutObjectCommand({ ...plain, Body: 'x', ObjectLockLegalHoldStatus: 'ON' })
    expect(await refusalOf(s3.send(lockedPut))).toMatchObject({ name: 'InvalidRequest' })
    expect(await refusalOf(s3.send(new GetObjectRetentionCommand({ Bucket, Key: 'refused' })))).toMatchObject({
      name: 'NoSuchObjectLockConfiguration',
      status: 404,
    })
  })

  test('the bucket says that it locks, and how it encrypts', async () => {
    const { ObjectLockConfiguration } = await s3.send(new GetObjectLockConfigurationCommand({ Bucket }))
    expect(ObjectLockConfiguration?.ObjectLockEnabled).toBe('Enabled')
    expect(await refusalOf(s3.send(new GetObjectLockConfigurationCommand({ Bucket: 'plain' })))).toMatchObject({ status: 404 })
    const { ServerSideEncryptionConfiguration } = await s3.send(new GetBucketEncryptionCommand({ Bucket }))
    expect(ServerSideEncryptionConfiguration?.Rules?.[0]?.ApplyServerSideEncryptionByDefault?.SSEAlgorithm).toBe('AES256')
  })
})
