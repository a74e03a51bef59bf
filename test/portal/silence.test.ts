// What the clock does to uploads and e-mails of which nothing more is heard. On a portal of its own, because its clock is moved.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod/mini'
import { type FiledLawsuit, fileLawsuit } from '../../demonstration/file-lawsuit.ts'
import { bankStatement } from '../../demonstration/papers.ts'
import { loanPetition } from '../../demonstration/petitions.ts'
import { type PortalClient, textOf } from '../../demonstration/portal-client.ts'
import { type OwnPortal, startOwnPortal } from '../support/own-portal.ts'
import { mailsTo, officer, refusalOf, signedIn, tellLocal, todayHere } from './people.ts'

let portal: OwnPortal
let origin: string

beforeAll(async () => {
  // A message that could not be worked off comes again at once, not after the six-fold time-out of its worker.
  portal = await startOwnPortal({ withOfficers: true, redeliverSeconds: 1, withSite: false })
  origin = portal.origin
})

afterAll(() => portal?.end())

const hours = (count: number): number => count * 3_600_000

const file = async (client: PortalClient, email: string): Promise<FiledLawsuit> =>
  fileLawsuit(
    client,
    [],
    ids => {
      const petition = loanPetition(ids, todayHere())
      return { ...petition, plaintiffs: petition.plaintiffs.map(party => ({ ...party, email })) }
    },
    'Nguyễn Văn An',
  )

const unresolvedSchema = z.object({ notices: z.array(z.object({ about: z.object({ id: z.string() }), state: z.string() })) })

const statesOf = async (clerk: PortalClient, filingId: string): Promise<string[]> =>
  unresolvedSchema
    .parse(await clerk.get('/api/desk/notices'))
    .notices.filter(notice => notice.about.id === filingId)
    .map(notice => notice.state)

const patiently = { timeout: 45_000, interval: 200 }

describe('e-mails', () => {
  it('that the provider has no time for go out later, once', async () => {
    const an = await signedIn(origin, 'an')
    const address = 'busy@example.vn'
    await tellLocal(origin, 'faults', { service: 'mail', error: 'TooManyRequestsException', times: 2, to: address })
    await file(an, address)
    await expect.poll(async () => (await mailsTo(origin, address)).length, patiently).toBe(1)
  })

  it('whose answer never comes are unknown, and nobody sends them again', async () => {
    const [an, clerk] = await Promise.all([signedIn(origin, 'an'), officer(origin, 'thuky1', 'clerk')])
    const address = 'withheld@example.vn'
    await tellLocal(origin, 'faults', { service: 'mail', error: 'AnswerWithheld', times: 1, to: address, withoutEvents: true })
    const filing = await file(an, address)
    await expect.poll(() => statesOf(clerk, filing.id), patiently).toEqual(['unknown'])
    expect(await mailsTo(origin, address)).toHaveLength(1)
  })
})

describe('a day later', () => {
  it('an upload that stood still is interrupted, one that arrived is not, and an e-mail without news is on the clerk’s list', async () => {
    const [an, clerk] = await Promise.all([signedIn(origin, 'an'), officer(origin, 'thuky1', 'clerk')])
    const address = 'silent@example.vn'
    await tellLocal(origin, 'faults', { service: 'mail', error: 'AnswerLost', times: 1, to: address, withoutEvents: true })
    const filing = await file(an, address)
    const dossier = textOf(await an.post('/api/drafts'), 'id')
    const paper = await bankStatement()
    const arrived = await an.upload(dossier, paper)
    await an.uploaded(dossier, arrived)
    const declaration = { name: 'scan.pdf', type: 'application/pdf', sizeBytes: 1000 }
    const still = textOf(await an.post(`/api/dossiers/${dossier}/documents`, declaration), 'id')
    const path = `/api/dossiers/${dossier}/documents`
    await tellLocal(origin, 'clock', { offsetMs: hours(23) })
    await tellLocal(origin, 'clock', { offsetMs: 0 })
    expect(await an.get(`${path}/${still}`)).toMatchObject({ state: 'uploading' })
    await tellLocal(origin, 'clock', { offsetMs: hours(25) })
    await tellLocal(origin, 'clock', { offsetMs: 0 })
    await expect.poll(() => an.get(`${path}/${still}`), patiently).toMatchObject({ state: 'refused', cause: 'interrupted' })
    expect(await refusalOf(an.post(`${path}/${still}/parts`, { numbers: [1] }))).toBe('409 document.not-uploading')
    expect(await an.get(`${path}/${arrived}`)).toMatchObject({ state: 'ready' })
    await expect.poll(() => statesOf(clerk, filing.id), patiently).toEqual(['unknown'])
  })
})
