import {
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  PutObjectCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as z from 'zod'
import type { StoredObjectNotice } from '../../../infra/local/engines/storage/store.ts'
import { type StorageServer, startStorage, temporaryDirectory, until } from './storage-server.ts'

const queueArn = 'arn:aws:sqs:ap-southeast-1:000000000000:uploads'
const Bucket = 'evidence'
let directory: Awaited<ReturnType<typeof temporaryDirectory>>
let server: StorageServer

const define = (started: StorageServer) =>
  started.storage.createBucket(Bucket, {
    versioned: true,
    notifications: [{ events: ['s3:ObjectCreated:*'], prefix: 'uploads/', queueArn }],
  })

beforeEach(async () => {
  directory = await temporaryDirectory()
  server = await startStorage(directory.path)
  define(server)
})
afterEach(async () => {
  await server.stop()
  await directory.remove()
})

const messageShape = z.object({
  Records: z.tuple([
    z.object({
      eventVersion: z.literal('2.1'),
      eventSource: z.literal('aws:s3'),
      awsRegion: z.literal('ap-southeast-1'),
      eventTime: z.iso.datetime(),
      eventName: z.string(),
      s3: z.object({
        bucket: z.object({ name: z.literal(Bucket), arn: z.literal(`arn:aws:s3:::${Bucket}`) }),
        object: z.object({ key: z.string(), size: z.number(), eTag: z.string(), versionId: z.string(), sequencer: z.string() }),
      }),
    }),
  ]),
})
const record = (index: number) => messageShape.parse(JSON.parse(server.messages[index]?.body ?? '')).Records[0]

test('a stored object is announced with its version, and its key encoded as AWS does', async () => {
  const Key = "uploads/đơn khởi kiện (1) + phụ lục's~*!.pdf"
  const { VersionId, ETag } = await server.client().send(new PutObjectCommand({ Bucket, Key, Body: 'body' }))
  await until(() => server.messages.length === 1)
  expect(server.messages[0]?.queueArn).toBe(queueArn)
  const { eventName, s3 } = record(0)
  expect(eventName).toBe('ObjectCreated:Put')
  expect(s3.object).toMatchObject({
    key: 'uploads/%C4%91%C6%A1n+kh%E1%BB%9Fi+ki%E1%BB%87n+%281%29+%2B+ph%E1%BB%A5+l%E1%BB%A5c%27s%7E*%21.pdf',
    size: 4,
    versionId: VersionId,
    eTag: ETag?.replaceAll('"', ''),
  })
  expect(decodeURIComponent(s3.object.key.replaceAll('+', ' '))).toBe(Key)
})

test('copies and completed uploads are announced by name; deletions and other prefixes are not', async () => {
  const s3 = server.client()
  await s3.send(new PutObjectCommand({ Bucket, Key: 'elsewhere/x', Body: 'x' }))
  await s3.send(new CopyObjectCommand({ Bucket, Key: 'uploads/copy', CopySource: `${Bucket}/elsewhere/x` }))
  const Key = 'uploads/parts'
  const { UploadId } = await s3.send(new CreateMultipartUploadCommand({ Bucket, Key }))
  const { ETag } = await s3.send(new UploadPartCommand({ Bucket, Key, UploadId, PartNumber: 1, Body: 'part' }))
  await s3.send(new CompleteMultipartUploadCommand({ Bucket, Key, UploadId, MultipartUpload: { Parts: [{ PartNumber: 1, ETag }] } }))
  await s3.send(new DeleteObjectCommand({ Bucket, Key }))
  await server.storage.putObject(Bucket, 'uploads/last', 'x')
  await until(() => server.messages.length === 3)
  expect([0, 1, 2].map(index => [record(index).eventName, record(index).s3.object.key])).toEqual([
    ['ObjectCreated:Copy', 'uploads/copy'],
    ['ObjectCreated:CompleteMultipartUpload', 'uploads/parts'],
    ['ObjectCreated:Put', 'uploads/last'],
  ])
  expect(record(0).s3.object.sequencer < record(1).s3.object.sequencer).toBe(true)
})

test('only the events, prefixes and suffixes asked for are announced', async () => {
  server.storage.createBucket(Bucket, {
    versioned: true,
    notifications: [{ events: ['s3:ObjectCreated:Copy'], suffix: '.pdf', queueArn }],
  })
  const s3 = server.client()
  await s3.send(new PutObjectCommand({ Bucket, Key: 'a.pdf', Body: 'x' }))
  await s3.send(new CopyObjectCommand({ Bucket, Key: 'b.txt', CopySource: `${Bucket}/a.pdf` }))
  await s3.send(new CopyObjectCommand({ Bucket, Key: 'c.pdf', CopySource: `${Bucket}/a.pdf` }))
  await until(() => server.messages.length === 1)
  expect(record(0).s3.object.key).toBe('c.pdf')
})

test('an event that is not played stops the start', () => {
  expect(() =>
    server.storage.createBucket('other', { notifications: [{ events: JSON.parse('["s3:ObjectRemoved:*"]'), queueArn }] }),
  ).toThrow()
})

test('what could not be delivered is tried again, in order', async () => {
  await server.stop()
  let failures = 2
  const complaints = vi.spyOn(console, 'error').mockReturnValue()
  const bodies: string[] = []
  server = await startStorage(directory.path, {
    onObjectCreated: (_, body) => {
      if (failures-- > 0) throw new Error('queue is down')
      bodies.push(body)
    },
  })
  define(server)
  await server.storage.putObject(Bucket, 'uploads/1', 'x')
  await server.storage.putObject(Bucket, 'uploads/2', 'x')
  await until(() => bodies.length === 2)
  expect(complaints).toHaveBeenCalledTimes(2)
  complaints.mockRestore()
  expect(bodies.map(body => messageShape.parse(JSON.parse(body)).Records[0].s3.object.key)).toEqual(['uploads/1', 'uploads/2'])
})

test('what was not delivered before the end is delivered after the next start', async () => {
  await server.stop()
  server = await startStorage(directory.path, { onObjectCreated: () => Promise.reject(new Error('queue is down')) })
  define(server)
  await server.storage.putObject(Bucket, 'uploads/later', 'x')
  await server.stop()
  server = await startStorage(directory.path)
  await until(() => server.messages.length === 1)
  expect(record(0).s3.object.key).toBe('uploads/later')
})

test('a scanner is told of every stored object, of every bucket', async () => {
  await server.stop()
  const notices: StoredObjectNotice[] = []
  server = await startStorage(directory.path, { onObjectStored: notice => void notices.push(notice) })
  const { versionId, etag } = await server.storage.putObject(Bucket, 'anywhere/tệp', 'body')
  await until(() => notices.length === 1)
  expect(notices).toEqual([{ bucket: Bucket, key: 'anywhere/tệp', versionId, size: 4, etag }])
})
