// The portal that is measured: started in this process, so that every call at its gate can be counted, with people signed in.
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { CopyObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { BatchWriteCommand, DynamoDBDocumentClient, PutCommand, QueryCommand, ScanCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import { type PreparedLawsuit, prepareLawsuit, submitLawsuit } from '../../demonstration/file-lawsuit.ts'
import { bankStatement, photoPaper } from '../../demonstration/papers.ts'
import { loanPetition } from '../../demonstration/petitions.ts'
import { PortalClient } from '../../demonstration/portal-client.ts'
import { civilDateOf } from '../../functions/kernel/civil-date.ts'
import type { FunctionDefinition } from '../../infra/local/functions/execution-environment.ts'
import { startPortal } from '../../infra/local/project/start-portal.ts'
import type { Local } from '../../infra/local/run/start-local.ts'
import { freshDirectory } from '../support/portal-process.ts'
import { people } from './people.ts'

export type Item = Record<string, unknown>

/** A copy of the prepared lawsuit: its id, its objects' versions in the bucket. */
export interface Copy extends PreparedLawsuit {
  readonly versions: readonly string[]
}

export interface Stage {
  readonly local: Local
  readonly table: DynamoDBDocumentClient
  /** A lawsuit with two papers, ready for the last click; and one that was sent at the door. */
  readonly prepared: PreparedLawsuit
  readonly filed: Copy
  /** `__Host-session=…` of a person with this login. */
  cookieOf(login: string): string
  functionNamed(name: string): FunctionDefinition
  /** Copies of the prepared lawsuit under ids of their own: as good as prepared at the doors, without the wait for each one's PDF. */
  copies(count: number): Promise<Copy[]>
  itemsOf(table: string, partition: string): Promise<Item[]>
  /** Calls that a function has made so far, by action. */
  callsOf(functionName: string): ReadonlyMap<string, number>
  rest(): Promise<void>
  signedIn(login: string): Promise<PortalClient>
  stop(): Promise<void>
}

export const filer = 'an'
export const typedName = 'Nguyễn Văn An'
const today = (): string => civilDateOf(new Date().toISOString())

const registerOfficers = async (administrator: PortalClient): Promise<void> => {
  for (const { subject, name, role, courtCode } of people.filter(person => person.courtCode !== undefined)) {
    await administrator.put(`/api/officers/${subject}`, { fullName: name, role, courtCode: courtCode ?? null, active: true })
  }
}

/** The same item with other texts in its keys and values: ids, versions, codes. */
export const withTexts = (item: Item, texts: Iterable<readonly [from: string, to: string]>): Item => {
  let json = JSON.stringify(item)
  for (const [from, to] of texts) json = json.replaceAll(from, to)
  return JSON.parse(json)
}

export const openStage = async (withSite: boolean, progress: (line: string) => void): Promise<Stage> => {
  const directory = freshDirectory()
  const local = await startPortal({ directory, port: 0, firewallBlocks: false, withSite, progress })
  const { region, addresses, credentials } = local.root
  const table = DynamoDBDocumentClient.from(new DynamoDBClient({ region, endpoint: addresses.dynamodb, credentials }))

  const functionNamed = (name: string): FunctionDefinition => {
    const found = local.status.functions.pools.find(pool => pool.definition.name.endsWith(`-${name}`))
    if (found === undefined) throw new Error(`bench: no function ${name}`)
    return found.definition
  }
  const bucket = new S3Client({ region, endpoint: addresses.s3, credentials, forcePathStyle: true })
  const Bucket = functionNamed('documents-party').environment.BUCKET_DOCUMENTS ?? ''
  const tableName = (name: string): string => functionNamed('filings-party').environment[name] ?? ''
  const itemsOf = async (name: string, partition: string): Promise<Item[]> =>
    (
      await table.send(
        new QueryCommand({
          TableName: tableName(name),
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': partition },
        }),
      )
    ).Items ?? []

  const cookies = new Map<string, string>()
  const signedIn = async (login: string): Promise<PortalClient> => {
    const client = new PortalClient(local.origin)
    await client.signIn(login)
    return client
  }
  /** Sessions made at the door, each copied under a token that is known here: the door gives its own to the browser alone. */
  const noteSessions = async (): Promise<void> => {
    const TableName = tableName('TABLE_SESSIONS')
    const { Items = [] } = await table.send(new ScanCommand({ TableName }))
    for (const { login, subject } of people) {
      const session = Items.find(item => JSON.stringify(item).includes(`"subject":"${subject}"`))
      if (session === undefined) continue
      const token = randomBytes(32).toString('base64url')
      await table.send(new PutCommand({ TableName, Item: { ...session, id: createHash('sha256').update(token).digest('base64url') } }))
      cookies.set(login, `__Host-session=${token}`)
    }
  }
  const rest = async (): Promise<void> => {
    if (!(await local.status.untilIdle(60_000))) throw new Error(`bench: the portal does not rest: ${local.status.busy().join('; ')}`)
  }

  await registerOfficers(await signedIn('quantri'))
  await Promise.all(['thuky1', 'thamphan1', 'chanhan'].map(signedIn))
  const client = await signedIn(filer)
  const papers = [photoPaper(), await bankStatement()]
  const prepared = await prepareLawsuit(client, papers, ids => loanPetition(ids, today()))
  await noteSessions()
  await rest()

  // Without the attribute by which drafts are listed: hundreds of copies are not what one person's list looks like.
  const draft = (await itemsOf('TABLE_FILINGS', `filing#${prepared.id}`))
    .filter(item => item.sk === 'draft')
    .map(({ sortedBy: _listed, ...item }) => item)
  const documents = await itemsOf('TABLE_DOCUMENTS', `dossier#${prepared.id}`)
  const objects = z.array(z.object({ key: z.string(), versionId: z.string() })).parse([draft[0]?.petitionFile, ...documents])
  const copyOf = async (): Promise<Copy> => {
    const id = randomUUID()
    const versions: string[] = []
    for (const { key, versionId } of objects) {
      const copy = { Bucket, Key: key.replace(prepared.id, id), CopySource: `${Bucket}/${key}?versionId=${versionId}` }
      versions.push((await bucket.send(new CopyObjectCommand(copy))).VersionId ?? '')
    }
    const texts = [[prepared.id, id] as const, ...objects.map(({ versionId }, index) => [versionId, versions[index] ?? ''] as const)]
    const puts = (items: readonly Item[]) => items.map(item => ({ PutRequest: { Item: withTexts(item, texts) } }))
    await table.send(
      new BatchWriteCommand({
        RequestItems: { [tableName('TABLE_FILINGS')]: puts(draft), [tableName('TABLE_DOCUMENTS')]: puts(documents) },
      }),
    )
    return { ...prepared, id, versions }
  }

  const filed = await copyOf()
  await submitLawsuit(client, filed, typedName)
  await rest()

  return {
    local,
    table,
    prepared,
    filed,
    cookieOf: login => cookies.get(login) ?? '',
    functionNamed,
    copies: async count => {
      const made: Copy[] = []
      while (made.length < count) made.push(await copyOf())
      await rest()
      return made
    },
    itemsOf,
    callsOf: name => {
      const caller = `${functionNamed(name).name} `
      const calls = [...local.status.log.calls].filter(([key]) => key.startsWith(caller))
      return new Map(calls.map(([key, count]) => [key.slice(caller.length), count]))
    },
    rest,
    signedIn,
    stop: async () => {
      await local.stop()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

/** What a person sends with the last click. */
export const submissionOf = ({ id, petitionSha256 }: PreparedLawsuit) => ({
  draftId: id,
  petitionSha256,
  signature: { kind: 'typed-name', typedName },
})
