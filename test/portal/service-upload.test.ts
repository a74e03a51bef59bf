// A paper that the court has signed itself, at the running portal: uploaded by a clerk, served byte for byte, locked, certified under its hash.
import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { z } from 'zod/mini'
import { type PortalClient, textOf } from '../../demonstration/portal-client.ts'
import { badContents } from '../documents/bad-files.ts'
import { pdf } from '../documents/made-pdf.ts'
import { officer, refusalOf, signedIn } from './people.ts'

const { origin } = inject('portal')
let clerk: PortalClient

const paperSchema = z.object({ dossierId: z.string(), document: z.object({ id: z.string(), partSizeBytes: z.number() }) })
const actSchema = z.object({
  id: z.string(),
  version: z.number(),
  state: z.string(),
  title: z.string(),
  kind: z.string(),
  isUploaded: z.boolean(),
  file: z.nullable(z.object({ url: z.string(), sha256: z.string(), pages: z.number() })),
  recipients: z.array(
    z.object({
      no: z.number(),
      version: z.number(),
      phase: z.string(),
      certificate: z.nullable(z.object({ url: z.string(), sha256: z.string() })),
    }),
  ),
})

beforeAll(async () => {
  clerk = await officer(origin, 'thuky2', 'clerk')
})

const send = async (client: PortalClient, file: { name: string; type: string; bytes: Uint8Array }) => {
  const declared = paperSchema.parse(
    await client.post('/api/desk/papers', { name: file.name, type: file.type, sizeBytes: file.bytes.byteLength }),
  )
  const { dossierId, document } = declared
  const path = `/api/dossiers/${dossierId}/documents/${document.id}`
  const { links } = z.object({ links: z.array(z.object({ url: z.string() })) }).parse(await client.post(`${path}/parts`, { numbers: [1] }))
  await fetch(links[0]?.url ?? '', { method: 'PUT', body: Buffer.from(file.bytes) })
  await client.post(`${path}/arrival`)
  const checked = await client.uploaded(dossierId, document.id)
  return { dossierId, documentId: document.id, path, checked }
}

const named = {
  partyId: '',
  fullName: 'Trần Thị Bưởi',
  partAs: 'bị đơn',
  isOrganisation: false,
  number: '',
  address: 'Khối 2',
  channel: 'direct',
}
const asked = (upload: object, more: object = {}) => ({
  ...{ caseNumber: '31/2026/TLST-DS', kind: 'other', fields: {}, recipients: [named] },
  upload: { title: 'Quyết định tạm đình chỉ giải quyết vụ án', decidedOn: null, ...upload },
  ...more,
})
const actOf = async (id: string) => actSchema.parse(await clerk.get(`/api/desk/service/${id}`))

describe('an uploaded paper', () => {
  it('is served byte for byte, and its hash stands in the record and in the certificate', async () => {
    const bytes = await pdf()
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const { dossierId, documentId, path } = await send(clerk, { name: 'Quyết định.pdf', type: 'application/pdf', bytes })
    const id = textOf(await clerk.post('/api/desk/service', asked({ dossierId, documentId })), 'id')
    const ready = await actOf(id)
    expect(ready).toMatchObject({ state: 'ready', isUploaded: true, title: 'Quyết định tạm đình chỉ giải quyết vụ án', file: { sha256 } })
    const read = new Uint8Array(await (await fetch(ready.file?.url ?? '')).arrayBuffer())
    expect(Buffer.from(read).equals(Buffer.from(bytes))).toBe(true)
    await clerk.post(`/api/desk/service/${id}/start`, { version: ready.version, sha256 })
    // Locked: it has left the drafts that are forgotten, and nobody can take it away.
    await clerk.until(path, value => value.state === 'filed')
    const on = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)
    const at = async () => (await actOf(id)).recipients[0] ?? { version: 0, certificate: null }
    const received = { version: (await at()).version, what: 'received', on, reference: 'BB 1', receivedBy: 'Trần Thị Bưởi' }
    await clerk.post(`/api/desk/service/${id}/recipients/1/record`, received)
    await clerk.post(`/api/desk/service/${id}/recipients/1/certificate`, { version: (await at()).version })
    await expect.poll(async () => (await at()).certificate, { timeout: 60_000, interval: 500 }).not.toBeNull()
  })

  it('is refused before and after it is sent, for the same causes as the files of a filing', async () => {
    const declared = (name: string, type: string, sizeBytes: number) => refusalOf(clerk.post('/api/desk/papers', { name, type, sizeBytes }))
    expect(await declared('ảnh.png', 'image/png', 10)).toMatch(/422 document.not-a-pdf/)
    expect(await declared('lớn.pdf', 'application/pdf', 65 * 1024 * 1024)).toMatch(/422 document.too-large/)
    const bad = badContents.find(each => each.name.endsWith('.pdf') && each.cause === 'corrupt')
    if (bad === undefined) throw new Error('no corrupt PDF among the bad files')
    const { dossierId, documentId, checked } = await send(clerk, { ...bad, bytes: await bad.make() })
    expect(checked).toMatchObject({ state: 'refused', cause: 'corrupt' })
    expect(await refusalOf(clerk.post('/api/desk/service', asked({ dossierId, documentId })))).toMatch(/409 document.not-readable/)
  })

  it('can be used by the officer who sent it, and by nobody else', async () => {
    const { dossierId, documentId } = await send(clerk, { name: 'a.pdf', type: 'application/pdf', bytes: await pdf() })
    const [colleague, citizen] = await Promise.all([officer(origin, 'thuky1', 'clerk'), signedIn(origin, 'an')])
    expect(await refusalOf(colleague.post('/api/desk/service', asked({ dossierId, documentId })))).toMatch(/404 document.unknown/)
    expect(await refusalOf(citizen.get(`/api/dossiers/${dossierId}/documents/${documentId}`))).toMatch(/404 document.unknown/)
    expect(await refusalOf(citizen.post('/api/desk/papers', { name: 'a.pdf', type: 'application/pdf', sizeBytes: 10 }))).toMatch(/^404/)
  })
})
