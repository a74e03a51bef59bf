import { PutObjectCommand } from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type StorageServer, startStorage, temporaryDirectory } from './storage-server.ts'

const portal = 'http://localhost:8080'
const directory = await temporaryDirectory()
let server: StorageServer

beforeAll(async () => {
  server = await startStorage(directory.path)
  server.storage.createBucket('uploads', {
    cors: [
      {
        allowedOrigins: [portal, 'https://*.toaan.example'],
        allowedMethods: ['PUT', 'GET'],
        allowedHeaders: ['content-type', 'x-amz-*'],
        exposedHeaders: ['ETag', 'x-amz-checksum-sha256'],
        maxAgeSeconds: 600,
      },
    ],
  })
  server.storage.createBucket('closed')
})
afterAll(async () => {
  await server.stop()
  await directory.remove()
})

const preflight = (bucket: string, origin: string, method: string, headers?: string) =>
  fetch(`${server.url}/${bucket}/key`, {
    method: 'OPTIONS',
    headers: { origin, 'access-control-request-method': method, ...(headers && { 'access-control-request-headers': headers }) },
  })
const signedPut = (Key: string) =>
  getSignedUrl(server.client({ requestChecksumCalculation: 'WHEN_REQUIRED' }), new PutObjectCommand({ Bucket: 'uploads', Key }))

test('a preflight from an allowed origin is answered, unsigned', async () => {
  const answer = await preflight('uploads', portal, 'PUT', 'Content-Type, x-amz-checksum-sha256')
  expect(answer.status).toBe(200)
  expect(answer.headers.get('access-control-allow-origin')).toBe(portal)
  expect(answer.headers.get('access-control-allow-methods')).toBe('PUT, GET')
  expect(answer.headers.get('access-control-allow-headers')).toBe('content-type, x-amz-checksum-sha256')
  expect(answer.headers.get('access-control-expose-headers')).toBe('ETag, x-amz-checksum-sha256')
  expect(answer.headers.get('access-control-max-age')).toBe('600')
  expect(answer.headers.get('vary')).toContain('Origin')
  expect((await preflight('uploads', 'https://tphcm.toaan.example', 'GET')).status).toBe(200)
})

test.each([
  ['a foreign origin', 'uploads', 'https://evil.example', 'PUT', undefined],
  ['an origin that only looks alike', 'uploads', 'https://toaan.example', 'PUT', undefined],
  ['another method', 'uploads', portal, 'DELETE', undefined],
  ['another header', 'uploads', portal, 'PUT', 'authorization'],
  ['a bucket without rules', 'closed', portal, 'PUT', undefined],
])('a preflight is refused for %s', async (_, bucket, origin, method, headers) => {
  const answer = await preflight(bucket, origin, method, headers)
  expect(answer.status).toBe(403)
  expect(await answer.text()).toContain('<Code>AccessForbidden</Code>')
  expect(answer.headers.get('access-control-allow-origin')).toBeNull()
})

test('an actual PUT carries the origin and exposes the entity tag; a foreign one gets no such header', async () => {
  const answer = await fetch(await signedPut('key'), { method: 'PUT', body: 'x', headers: { origin: portal } })
  expect(answer.status).toBe(200)
  expect(answer.headers.get('access-control-allow-origin')).toBe(portal)
  expect(answer.headers.get('access-control-expose-headers')).toContain('ETag')
  expect(answer.headers.get('etag')).toMatch(/^"[0-9a-f]{32}"$/)
  const foreign = await fetch(await signedPut('key'), { method: 'PUT', body: 'x', headers: { origin: 'https://evil.example' } })
  expect(foreign.headers.get('access-control-allow-origin')).toBeNull()
})

test('a refusal can be read by the page as well', async () => {
  const answer = await fetch((await signedPut('key')).replace('key', 'other'), { method: 'PUT', body: 'x', headers: { origin: portal } })
  expect(answer.status).toBe(403)
  expect(answer.headers.get('access-control-allow-origin')).toBe(portal)
})

test('a rule for everyone names no origin and allows no credentials', async () => {
  server.storage.createBucket('open', { cors: [{ allowedOrigins: ['*'], allowedMethods: ['GET'] }] })
  const answer = await preflight('open', portal, 'GET')
  expect(answer.headers.get('access-control-allow-origin')).toBe('*')
  expect(answer.headers.get('access-control-allow-credentials')).toBeNull()
})
