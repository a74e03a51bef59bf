// Files on their way into a dossier, through the portal's own doors: sent in parts, resumed, checked, refused for their cause, opened, filed.
import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { z } from 'zod/mini'
import { fileLawsuit } from '../../demonstration/file-lawsuit.ts'
import { bankStatement, photoPaper } from '../../demonstration/papers.ts'
import { loanPetition } from '../../demonstration/petitions.ts'
import { type PortalClient, PortalRefusal, textOf } from '../../demonstration/portal-client.ts'
import { uploadLimits } from '../../functions/documents/document-form.ts'
import { partSize } from '../../functions/documents/upload-parts.ts'
import { type BadFile, badContents, infected } from '../documents/bad-files.ts'
import { goodFiles } from '../documents/good-files.ts'
import { largeJpeg } from '../documents/made-images.ts'
import { pdf } from '../documents/made-pdf.ts'
import { officer, refusalOf, signedIn, todayHere } from './people.ts'

const { origin } = inject('portal')
let an: PortalClient
let stranger: PortalClient

beforeAll(async () => {
  ;[an, stranger] = await Promise.all([signedIn(origin, 'an'), signedIn(origin, 'xo')])
})

const newDossier = async (client = an): Promise<string> => textOf(await client.post('/api/drafts'), 'id')

const documentSchema = z.object({
  id: z.string(),
  name: z.string(),
  state: z.string(),
  cause: z.optional(z.string()),
  sha256: z.optional(z.string()),
  arrivedParts: z.optional(z.array(z.number())),
})
const linksSchema = z.object({ links: z.array(z.object({ number: z.number(), url: z.string() })) })
const linkSchema = z.object({ url: z.string(), name: z.string(), sizeBytes: z.number(), sha256: z.string() })

const declare = async (dossierId: string, name: string, type: string, sizeBytes: number) =>
  documentSchema.parse(await an.post(`/api/dossiers/${dossierId}/documents`, { name, type, sizeBytes }))

const sendPart = async (path: string, number: number, part: Uint8Array): Promise<number> => {
  const { links } = linksSchema.parse(await an.post(`${path}/parts`, { numbers: [number] }))
  const answer = await fetch(links[0]?.url ?? '', { method: 'PUT', body: Buffer.from(part) })
  return answer.status
}

/** The cause that the owner hears, whether at the declaration or after the checks. */
const causeOf = async (dossierId: string, { name, type, make, cause: expected }: BadFile): Promise<string> => {
  try {
    const id = await an.upload(dossierId, { name, type, bytes: await make() })
    await an.uploaded(dossierId, id)
    // Two checks work side by side: what is no PDF is told first, and the scanner's word, once it comes, outweighs it.
    const path = `/api/dossiers/${dossierId}/documents/${id}`
    const told = await an.until(path, value => expected !== 'infected' || value.cause === 'infected')
    const { state, cause } = documentSchema.parse(told)
    return state === 'refused' ? (cause ?? 'none') : state
  } catch (error) {
    if (error instanceof PortalRefusal) return error.code.replace('document.', '')
    throw error
  }
}

/** A few at a time, as a browser sends them. */
const inLanes = async <T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> => {
  const results: R[] = []
  const queue = [...items.entries()]
  const lane = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) results[next[0]] = await work(next[1])
  }
  await Promise.all([lane(), lane(), lane(), lane()])
  return results
}

describe('the checks of the server', () => {
  it('every bad file is refused for its own cause', async () => {
    const files = [...badContents, ...infected]
    const dossiers = [await newDossier(), await newDossier()]
    const heard = await inLanes([...files.entries()], async ([index, file]) => [file.name, await causeOf(dossiers[index % 2] ?? '', file)])
    expect(heard).toEqual(files.map(file => [file.name, file.cause]))
  }, 300_000)

  it('every good file becomes ready, with the digest of its bytes', async () => {
    const dossier = await newDossier()
    const heard = await inLanes(goodFiles, async ({ what, type, make }) => {
      const bytes = await make()
      const { state, sha256 } = documentSchema.parse(
        await an.uploaded(dossier, await an.upload(dossier, { name: 'từ điện thoại', type, bytes })),
      )
      return [what, state, sha256 === createHash('sha256').update(bytes).digest('hex')]
    })
    expect(heard).toEqual(goodFiles.map(({ what }) => [what, 'ready', true]))
  })
})

describe('an upload', () => {
  const bytes = largeJpeg(320)
  const digest = createHash('sha256').update(bytes).digest('hex')
  const partOf = (number: number): Uint8Array =>
    bytes.subarray((number - 1) * uploadLimits.partSizeBytes, (number - 1) * uploadLimits.partSizeBytes + partSize(bytes.length, number))

  it('goes on after a reload with the parts that are missing, and is completed once', async () => {
    const dossier = await newDossier()
    const declared = await declare(dossier, 'ảnh hiện trường.jpg', 'image/jpeg', bytes.length)
    const path = `/api/dossiers/${dossier}/documents/${declared.id}`
    expect(declared).toMatchObject({ state: 'uploading', arrivedParts: [] })
    expect(await sendPart(path, 2, partOf(2))).toBe(200)
    expect(await sendPart(path, 1, partOf(1).subarray(0, 6_000_000))).toBe(200)
    // Part 1 arrived cut short: it does not count.
    expect(documentSchema.parse(await an.get(path)).arrivedParts).toEqual([2])
    await expect(an.post(`${path}/arrival`)).rejects.toMatchObject({ code: 'document.parts-missing', facts: { parts: ['1', '3'] } })
    await sendPart(path, 1, partOf(1))
    await sendPart(path, 3, partOf(3))
    const answers = await Promise.all([an.post(`${path}/arrival`), an.post(`${path}/arrival`), an.post(`${path}/arrival`)])
    expect(answers.map(answer => documentSchema.parse(answer).state === 'uploading')).toEqual([false, false, false])
    expect(documentSchema.parse(await an.uploaded(dossier, declared.id))).toMatchObject({ state: 'ready', sha256: digest })
    expect(documentSchema.parse(await an.post(`${path}/arrival`)).state).toBe('ready')
    expect(await refusalOf(an.post(`${path}/parts`, { numbers: [1] }))).toBe('409 document.not-uploading')
  })

  it('gives out no link for a part that the file does not have', async () => {
    const dossier = await newDossier()
    const { id } = await declare(dossier, 'scan.pdf', 'application/pdf', 1000)
    expect(await refusalOf(an.post(`/api/dossiers/${dossier}/documents/${id}/parts`, { numbers: [2] }))).toBe('422 document.part-unknown')
  })
})

describe('what is refused before a byte is sent', () => {
  it.each([
    ['an empty file', 'scan.pdf', 'application/pdf', 0, '422 document.empty'],
    ['a file above the limit', 'scan.pdf', 'application/pdf', uploadLimits.sizeBytes + 1, '422 document.too-large'],
    ['a program', 'setup.exe', 'application/x-msdownload', 10, '422 document.type-not-accepted'],
    ['two types at once', 'scan.pdf', 'image/png', 10, '422 document.not-what-it-claims'],
  ])('%s', async (_, name, type, sizeBytes, refusal) => {
    expect(await refusalOf(declare(await newDossier(), name, type, sizeBytes))).toBe(refusal)
  })

  it('the sixty-first file of a dossier', async () => {
    const dossier = await newDossier()
    await inLanes(Array.from({ length: uploadLimits.files }), () => declare(dossier, 'scan.pdf', 'application/pdf', 10))
    expect(await refusalOf(declare(dossier, 'scan.pdf', 'application/pdf', 10))).toBe('422 document.too-many')
  })
})

describe('documents of others', () => {
  it('do not exist for a stranger', async () => {
    const dossier = await newDossier()
    const { id } = await declare(dossier, 'scan.pdf', 'application/pdf', 10)
    const path = `/api/dossiers/${dossier}/documents`
    const asked = [
      stranger.get(path),
      stranger.post(path, { name: 'a.pdf', type: '', sizeBytes: 1 }),
      stranger.get(`${path}/${id}`),
      stranger.post(`${path}/${id}/parts`, { numbers: [1] }),
      stranger.post(`${path}/${id}/arrival`),
      stranger.get(`${path}/${id}/content`),
      stranger.call('DELETE', `${path}/${id}`),
    ]
    expect(await Promise.all(asked.map(refusalOf))).toEqual([
      '404 dossier.unknown',
      '404 dossier.unknown',
      '404 document.unknown',
      '404 document.unknown',
      '404 document.unknown',
      '404 document.unknown',
      '404 document.unknown',
    ])
  })
})

describe('a document of a draft', () => {
  it('is opened by its owner under its own name, and gone once discarded', async () => {
    const dossier = await newDossier()
    const bytes = await pdf()
    const id = await an.upload(dossier, { name: 'Giấy vay nợ.pdf'.normalize('NFD'), type: 'application/pdf', bytes })
    await an.uploaded(dossier, id)
    const path = `/api/dossiers/${dossier}/documents/${id}`
    const link = linkSchema.parse(await an.get(`${path}/content`))
    const content = await fetch(link.url)
    expect(content.headers.get('content-disposition')).toBe(`inline; filename*=UTF-8''${encodeURIComponent('Giấy vay nợ.pdf')}`)
    expect(
      createHash('sha256')
        .update(Buffer.from(await content.arrayBuffer()))
        .digest('hex'),
    ).toBe(link.sha256)
    await an.call('DELETE', path)
    await an.call('DELETE', path)
    expect(await refusalOf(an.get(`${path}/content`))).toBe('404 document.unknown')
    expect(await an.get(`/api/dossiers/${dossier}/documents`)).toEqual({ documents: [] })
  })

  it('cannot be opened while it is being checked', async () => {
    const dossier = await newDossier()
    const { id } = await declare(dossier, 'scan.pdf', 'application/pdf', 10)
    expect(await refusalOf(an.get(`/api/dossiers/${dossier}/documents/${id}/content`))).toBe('409 document.not-readable')
  })
})

const listSchema = z.object({ documents: z.array(documentSchema) })

/** The documents of a filing, once both are locked. */
const locked = async (id: string) =>
  listSchema.parse(
    await an.until(`/api/dossiers/${id}/documents`, value => {
      const { documents } = listSchema.parse(value)
      return documents.length === 2 && documents.every(document => document.state === 'filed')
    }),
  ).documents

describe('a filed document', () => {
  it('is locked, opened by its court and no other, and cannot be taken away', async () => {
    const [clerk, otherClerk] = await Promise.all([officer(origin, 'thuky1', 'clerk'), officer(origin, 'thuky2', 'clerk')])
    const papers = [photoPaper(), await bankStatement()]
    const { id } = await fileLawsuit(an, papers, ids => loanPetition(ids, todayHere()), 'Nguyễn Văn An')
    const [first] = await locked(id)
    const desk = `/api/desk/filings/${id}/documents/${first?.id}`
    const link = linkSchema.parse(await clerk.get(desk))
    expect((await fetch(link.url)).status).toBe(200)
    expect(await refusalOf(otherClerk.get(desk))).toBe('404 dossier.unknown')
    const petition = linkSchema.parse(await clerk.get(`/api/desk/filings/${id}/documents/petition`))
    expect(petition).toEqual({ ...linkSchema.parse(await an.get(`/api/dossiers/${id}/documents/petition/content`)), url: petition.url })
    expect(await refusalOf(an.call('DELETE', `/api/dossiers/${id}/documents/${first?.id}`))).toBe('409 dossier.submitted')
    expect(await refusalOf(an.post(`/api/dossiers/${id}/documents`, { name: 'a.pdf', type: '', sizeBytes: 1 }))).toBe(
      '409 dossier.submitted',
    )
    expect((await fetch(link.url)).status).toBe(200)
  })
})
