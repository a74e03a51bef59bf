// Least privilege on the whole portal: with one grant taken out of the templates, exactly what needs it fails, and the rest goes on.
import { readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type PreparedLawsuit, prepareLawsuit, submitLawsuit } from '../../demonstration/file-lawsuit.ts'
import { photoPaper } from '../../demonstration/papers.ts'
import { loanPetition } from '../../demonstration/petitions.ts'
import { PortalClient } from '../../demonstration/portal-client.ts'
import { project, root, templates } from '../../infra/local/local.config.ts'
import { type Local, startLocal } from '../../infra/local/run/start-local.ts'
import { freshDirectory } from '../support/portal-process.ts'
import { refusalOf, todayHere } from './people.ts'

type Json = { [name: string]: Json } | Json[] | string | number | boolean | null

/** The template without the statements that grant this action to the roles and policies of one function. */
const without = (template: Json, functionName: string, action: string): { template: Json; taken: number } => {
  let taken = 0
  const walk = (value: Json, isOurs: boolean): Json => {
    if (Array.isArray(value)) {
      return value.flatMap(each => {
        const grants = isOurs && each !== null && typeof each === 'object' && !Array.isArray(each) && [each.Action].flat().includes(action)
        if (grants) taken += 1
        return grants ? [] : [walk(each, isOurs)]
      })
    }
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, walk(each, isOurs || name.startsWith(functionName))]))
  }
  return { template: walk(template, false), taken }
}

const assembly = freshDirectory()
const directory = freshDirectory()
let local: Local

beforeAll(async () => {
  const source = join(root, templates.output)
  let taken = 0
  for (const name of readdirSync(source)) {
    if (name !== 'Api.template.json') symlinkSync(join(source, name), join(assembly, name))
    else {
      const less = without(JSON.parse(readFileSync(join(source, name), 'utf8')), 'FilingsParty', 'kms:Sign')
      taken = less.taken
      writeFileSync(join(assembly, name), JSON.stringify(less.template))
    }
  }
  expect(taken).toBe(1)
  local = await startLocal({ ...project, assembly, directory, port: 0, firewallBlocks: false })
})

afterAll(async () => {
  await local?.stop()
  for (const path of [assembly, directory]) rmSync(path, { recursive: true, force: true })
})

describe('without the right to sign receipts', () => {
  let prepared: PreparedLawsuit
  let client: PortalClient

  it('a lawsuit is still prepared: drafts, uploads, checks and the petition need no signature', async () => {
    client = new PortalClient(local.origin)
    await client.signIn('an')
    prepared = await prepareLawsuit(client, [photoPaper()], ids => loanPetition(ids, todayHere()))
    expect(prepared.petitionSha256).toMatch(/^[0-9a-f]{64}$/)
  })

  it('it cannot be submitted: a fault, never shown raw, and the gate says which call was denied', async () => {
    expect(await refusalOf(submitLawsuit(client, prepared, 'Nguyễn Văn An'))).toBe('500 fault.unexpected')
    const denials = await (await fetch(`${local.origin}/_local/denials`)).text()
    expect(denials).toContain('kms:Sign')
  })

  it('nothing was acknowledged: the draft is as it was', async () => {
    expect(await client.get('/api/filings')).toMatchObject({ filings: [] })
    expect(await client.get(`/api/drafts/${prepared.id}`)).toMatchObject({ id: prepared.id, petitionFile: { state: 'ready' } })
  })
})
