// The storm of the first promise: filings are submitted while the whole portal is killed again and again; then every receipt shown is looked for.
import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { type FiledLawsuit, prepareLawsuit, submitLawsuit } from '../../demonstration/file-lawsuit.ts'
import { bankStatement, type Paper, photoPaper } from '../../demonstration/papers.ts'
import { loanPetition } from '../../demonstration/petitions.ts'
import { PortalClient } from '../../demonstration/portal-client.ts'
import type { Petition } from '../../functions/filings/petition-form.ts'
import { BatteredPortal, randomFrom, stubbornly } from './battered-portal.ts'

export interface Storm {
  filings: number
  kills: number
  seed: number
  /** Filers at work at the same time. */
  lanes: number
  say?: (line: string) => void
}

export interface StormReport {
  /** Receipts that a filer saw. */
  receipts: number
  kills: number
  /** Receipts without their filing, its files or its one journal entry. */
  lost: string[]
  /** Drafts that became more than one filing, or receipt codes given twice. */
  twice: string[]
  seconds: number
}

const fieldOf = (value: unknown, name: string): unknown =>
  value !== null && typeof value === 'object' && name in value ? Reflect.get(value, name) : undefined

const listOf = (value: unknown, name: string): unknown[] => {
  const list = fieldOf(value, name)
  return Array.isArray(list) ? list : []
}

/** The filing behind a receipt: its files by hash, and exactly one entry of its submission. Answers what is wrong, if anything. */
const whatIsMissing = async (client: PortalClient, receipt: FiledLawsuit, papers: readonly Paper[]): Promise<string | undefined> => {
  const filing = await client.get(`/api/filings/${receipt.id}`).catch((error: unknown) => error)
  if (fieldOf(filing, 'receiptCode') !== receipt.receiptCode) return `${receipt.receiptCode}: no filing`
  const hashes = listOf(filing, 'files').map(file => fieldOf(file, 'sha256'))
  const missing = papers.map(paper => createHash('sha256').update(paper.bytes).digest('hex')).filter(hash => !hashes.includes(hash))
  if (missing.length > 0 || hashes.length !== papers.length + 1) return `${receipt.receiptCode}: files differ`
  const submissions = listOf(filing, 'history').filter(step => fieldOf(step, 'event') === 'filing.submitted')
  if (submissions.length !== 1) return `${receipt.receiptCode}: ${submissions.length} journal entries`
  const documents = listOf(await client.get(`/api/dossiers/${receipt.id}/documents`), 'documents')
  for (const document of documents) {
    const link = await client.get(`/api/dossiers/${receipt.id}/documents/${String(fieldOf(document, 'id'))}/content`)
    const bytes = new Uint8Array(await (await fetch(String(fieldOf(link, 'url')))).arrayBuffer())
    if (createHash('sha256').update(bytes).digest('hex') !== fieldOf(document, 'sha256')) return `${receipt.receiptCode}: bytes differ`
  }
  return undefined
}

const allFilings = async (client: PortalClient): Promise<unknown[]> => {
  const filings: unknown[] = []
  let next: unknown
  do {
    const page = await client.get(`/api/filings${typeof next === 'string' ? `?next=${encodeURIComponent(next)}` : ''}`)
    filings.push(...listOf(page, 'filings'))
    next = fieldOf(page, 'next')
  } while (typeof next === 'string')
  return filings
}

const filer = 'Vừ Bá Xò'

const petitionOf = (documentIds: readonly string[]): Petition => {
  const petition = loanPetition(documentIds, '2026-11-21')
  return { ...petition, plaintiffs: petition.plaintiffs.map(party => ({ ...party, fullName: filer })) }
}

/** Lets the storm blow and answers what it found. */
export const filingStorm = async ({ filings, kills, seed, lanes, say = () => undefined }: Storm): Promise<StormReport> => {
  const began = Date.now()
  const random = randomFrom(seed)
  const portal = await BatteredPortal.start()
  const papers = [photoPaper(), await bankStatement()]
  const receipts: FiledLawsuit[] = []
  // People who never file by themselves in the demonstration data.
  const login = 'xo'
  let left = filings
  let done = false

  const fileOne = async (client: PortalClient): Promise<void> => {
    const prepared = await stubbornly(client, login, () => prepareLawsuit(client, papers, petitionOf))
    receipts.push(await stubbornly(client, login, () => submitLawsuit(client, prepared, filer)))
  }
  const lane = async (): Promise<void> => {
    const client = new PortalClient(portal.origin)
    await stubbornly(client, login, () => client.signIn(login))
    while (left > 0) {
      left -= 1
      await stubbornly(client, login, () => fileOne(client))
      if (receipts.length % 10 === 0) say(`${receipts.length} receipts, ${portal.kills} kills`)
    }
  }
  const killer = async (): Promise<void> => {
    while (portal.kills < kills && !done) {
      await pause(400 + random() * 4000)
      if (!done) await portal.killAndStart()
    }
  }
  const killing = killer()
  await Promise.all(Array.from({ length: lanes }, lane))
  done = true
  await killing

  const client = new PortalClient(portal.origin)
  await client.signIn(login)
  const lost = (await Promise.all(receipts.map(receipt => whatIsMissing(client, receipt, papers)))).filter(wrong => wrong !== undefined)
  const stored = await allFilings(client)
  const codes = stored.map(filing => String(fieldOf(filing, 'receiptCode')))
  const twice = codes.filter((code, index) => codes.indexOf(code) !== index)
  const shownTwice = receipts.map(receipt => receipt.id).filter((id, index, ids) => ids.indexOf(id) !== index)
  await portal.stop()
  return { receipts: receipts.length, kills: portal.kills, lost, twice: [...twice, ...shownTwice], seconds: (Date.now() - began) / 1000 }
}
