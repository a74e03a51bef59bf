import { type ChildProcess, fork } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import {
  type CompletedPart,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  ListObjectVersionsCommand,
  PutObjectCommand,
  S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as z from 'zod'
import { region, root, temporaryDirectory, until } from './storage-server.ts'

const Bucket = 'storm'
const script = join(import.meta.dirname, 'storage-process.ts')
// The client would print every connection that the kill cuts.
const silent = { trace() {}, debug() {}, info() {}, warn() {}, error() {} }
let directory: Awaited<ReturnType<typeof temporaryDirectory>>
let child: ChildProcess
let s3: S3Client

async function start(): Promise<void> {
  child = fork(script, [directory.path], { execArgv: [] })
  const [{ port }] = z.tuple([z.object({ port: z.number() })]).parse((await once(child, 'message')).slice(0, 1))
  s3 = new S3Client({ endpoint: `http://127.0.0.1:${port}`, region, credentials: root, maxAttempts: 1, logger: silent })
}

async function kill(): Promise<void> {
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
  s3.destroy()
}

async function peakMiB(): Promise<number> {
  const answer = once(child, 'message')
  child.send('memory')
  const [{ peakKiB }] = z.tuple([z.object({ peakKiB: z.number() })]).parse((await answer).slice(0, 1))
  return peakKiB / 1024
}

beforeEach(async () => {
  directory = await temporaryDirectory()
  await start()
})
afterEach(async () => {
  await kill()
  await directory.remove()
})

/** The same storm on every run: a linear congruence, so that a failure can be looked at again. */
function seeded(seed: number): (below: number) => number {
  let state = seed
  return below => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const filesIn = (folder: string) =>
  readdirSync(join(directory.path, folder), { recursive: true, withFileTypes: true }).filter(file => file.isFile())

type Acknowledged = { key: string; versionId: string; hash: string }

/** Puts until the server dies: small bodies, larger ones, streams, uploads in parts. */
async function storm(lane: string, random: (below: number) => number, acknowledged: Acknowledged[]): Promise<void> {
  for (let turn = 0; ; turn++) {
    const key = `${lane}/${turn % 7}`
    const body = Buffer.alloc(1 + random(turn % 5 === 0 ? 2_000_000 : 5000), `${lane} ${turn} `)
    const hash = sha256(body)
    const facts = { Bucket, Key: key, Metadata: { hash } }
    try {
      let versionId: string | undefined
      if (turn % 4 === 1) {
        const { UploadId } = await s3.send(new CreateMultipartUploadCommand(facts))
        const part = { Bucket, Key: key, UploadId }
        const { ETag } = await s3.send(new UploadPartCommand({ ...part, PartNumber: 1, Body: body }))
        const done = await s3.send(new CompleteMultipartUploadCommand({ ...part, MultipartUpload: { Parts: [{ PartNumber: 1, ETag }] } }))
        versionId = done.VersionId
      } else if (turn % 4 === 2) {
        const stream = Readable.from([body.subarray(0, body.length >> 1), body.subarray(body.length >> 1)])
        versionId = (await s3.send(new PutObjectCommand({ ...facts, Body: stream, ContentLength: body.length }))).VersionId
      } else versionId = (await s3.send(new PutObjectCommand({ ...facts, Body: body }))).VersionId
      acknowledged.push({ key, versionId: versionId ?? '', hash })
    } catch {
      return
    }
  }
}

async function readBack(key: string | undefined, VersionId: string | undefined) {
  const got = await s3.send(new GetObjectCommand({ Bucket, Key: key, VersionId }))
  const body = (await got.Body?.transformToByteArray()) ?? new Uint8Array()
  return { hash: sha256(body), said: got.Metadata?.hash, length: got.ContentLength === body.length }
}

async function everyVersion() {
  const found: { Key?: string | undefined; VersionId?: string | undefined }[] = []
  let markers: { KeyMarker?: string | undefined; VersionIdMarker?: string | undefined } = {}
  for (;;) {
    const page = await s3.send(new ListObjectVersionsCommand({ Bucket, ...markers }))
    found.push(...(page.Versions ?? []))
    if (!page.IsTruncated) return found
    markers = { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker }
  }
}

test('killed five times in a storm of puts: everything acknowledged is there, whole, and announced', { timeout: 120_000 }, async () => {
  const random = seeded(20_261_121)
  const acknowledged: Acknowledged[] = []
  for (let round = 0; round < 5; round++) {
    const target = acknowledged.length + 15 + random(30)
    const lanes = ['a', 'b', 'c'].map(lane => storm(`${round}${lane}`, seeded(random(1_000_000)), acknowledged))
    await until(() => acknowledged.length >= target)
    await new Promise(resolve => setTimeout(resolve, random(20)))
    await kill()
    await Promise.all(lanes)
    await start()
  }
  for (const { key, versionId, hash } of acknowledged)
    expect({ key, ...(await readBack(key, versionId)) }).toEqual({ key, hash, said: hash, length: true })
  // What was stored but not answered in time is whole as well, and no file is left that nothing names.
  const versions = await everyVersion()
  expect(versions.length).toBeGreaterThanOrEqual(acknowledged.length)
  for (const { Key, VersionId } of versions) {
    const { hash, said, length } = await readBack(Key, VersionId)
    expect({ Key, hash, length }).toEqual({ Key, hash: said, length: true })
  }
  expect(filesIn('incoming')).toEqual([])
  const messages = () => (existsSync(join(directory.path, 'messages')) ? readFileSync(join(directory.path, 'messages'), 'utf8') : '')
  await until(() => versions.every(({ VersionId }) => messages().includes(VersionId ?? '')))
})

// When garbage is collected is not ours to say: on a crowded machine the peak is measured once more.
test('60 MB in one stream, and 250 MB in parts, go through a server whose memory stays flat', { timeout: 120_000, retry: 1 }, async () => {
  const chunk = Buffer.alloc(1024 ** 2, 'một megabyte ')
  const before = await peakMiB()
  const stream = Readable.from(Array.from({ length: 60 }, () => chunk))
  await s3.send(new PutObjectCommand({ Bucket, Key: 'stream', Body: stream, ContentLength: 60 * chunk.length }))
  const file = { Bucket, Key: 'parts' }
  const { UploadId } = await s3.send(new CreateMultipartUploadCommand(file))
  const Parts: CompletedPart[] = []
  const part = Buffer.concat(Array.from({ length: 10 }, () => chunk))
  for (let PartNumber = 1; PartNumber <= 25; PartNumber++) {
    const { ETag } = await s3.send(new UploadPartCommand({ ...file, UploadId, PartNumber, Body: part }))
    Parts.push({ PartNumber, ETag })
  }
  await s3.send(new CompleteMultipartUploadCommand({ ...file, UploadId, MultipartUpload: { Parts } }))
  for (const [Key, megabytes] of [
    ['stream', 60],
    ['parts', 250],
  ] as const) {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }))
    if (!(Body instanceof Readable)) throw new Error('no stream')
    const hash = createHash('sha256')
    for await (const bytes of Body) hash.update(bytes)
    const expected = createHash('sha256')
    for (let count = 0; count < megabytes; count++) expected.update(chunk)
    expect(hash.digest('hex')).toBe(expected.digest('hex'))
  }
  expect((await peakMiB()) - before).toBeLessThan(100)
})
