// The stand-in of Secrets Manager keeps values and their stages as the service does.
import {
  DescribeSecretCommand,
  GetSecretValueCommand,
  type GetSecretValueCommandInput,
  PutSecretValueCommand,
  SecretsManagerClient,
  UpdateSecretVersionStageCommand,
} from '@aws-sdk/client-secrets-manager'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createSecrets, type Secrets } from '../../../../infra/local/engines/secrets/secrets.ts'
import { type ScratchDirectory, scratchDirectory } from './scratch-directory.ts'
import { type ServedEngine, serveEngine } from './served-engine.ts'

let scratch: ScratchDirectory
let engine: Secrets
let served: ServedEngine
let client: SecretsManagerClient
const now = () => new Date('2026-11-21T02:00:00Z')

beforeAll(async () => {
  scratch = scratchDirectory()
  engine = await createSecrets({ directory: scratch.path, now })
  served = await serveEngine(engine)
  client = new SecretsManagerClient(served.client)
})

afterAll(async () => {
  client.destroy()
  await served.close()
  scratch.remove()
})

const get = (SecretId: string, more: Partial<GetSecretValueCommandInput> = {}) =>
  client.send(new GetSecretValueCommand({ SecretId, ...more }))
const put = (SecretId: string, SecretString: string, VersionStages?: string[]) =>
  client.send(new PutSecretValueCommand({ SecretId, SecretString, VersionStages }))

it('a secret is generated as the template says', async () => {
  engine.ensureSecret('session-keys', {
    generateSecretString: {
      PasswordLength: 40,
      ExcludePunctuation: true,
      ExcludeCharacters: '0Oo',
      SecretStringTemplate: '{"user":"portal"}',
      GenerateStringKey: 'key',
    },
  })
  const value = JSON.parse((await get('session-keys')).SecretString ?? '')
  expect(value.user).toBe('portal')
  expect(value.key).toMatch(/^[A-NP-Za-np-z1-9]{40}$/)
  expect(value.key).toMatch(/[A-Z]/)
  expect(value.key).toMatch(/[a-z]/)
  expect(value.key).toMatch(/[1-9]/)
})

it('a secret stays what it is when it is ensured again, and after a restart', async () => {
  const { arn } = engine.ensureSecret('kept')
  const first = (await get('kept')).SecretString
  expect(first).toHaveLength(32)
  engine.ensureSecret('kept')
  const again = await createSecrets({ directory: scratch.path, now })
  expect(again.ensureSecret('kept', { secretString: 'other' }).arn).toBe(arn)
  expect(again.currentValue('kept')).toBe(first)
})

it('a secret is found by name, by ARN and by ARN without its suffix', async () => {
  const { arn } = engine.ensureSecret('court/client', { secretString: 'x' })
  expect(arn).toMatch(/^arn:aws:secretsmanager:ap-southeast-1:000000000000:secret:court\/client-\w{6}$/)
  expect((await get(arn)).Name).toBe('court/client')
  expect((await get(arn.slice(0, -7))).SecretString).toBe('x')
  await expect(get('absent')).rejects.toMatchObject({ name: 'ResourceNotFoundException' })
})

it('a new value makes the old one the previous one', async () => {
  engine.ensureSecret('rolled', { secretString: 'one' })
  await put('rolled', 'two')
  await put('rolled', 'three')
  expect((await get('rolled')).SecretString).toBe('three')
  expect((await get('rolled', { VersionStage: 'AWSPREVIOUS' })).SecretString).toBe('two')
  const { VersionIdsToStages } = await client.send(new DescribeSecretCommand({ SecretId: 'rolled' }))
  expect(Object.values(VersionIdsToStages ?? {}).sort()).toEqual([['AWSCURRENT'], ['AWSPREVIOUS']])
})

it('a pending value becomes the current one when its stage is moved', async () => {
  engine.ensureSecret('pending', { secretString: 'one' })
  const current = await get('pending')
  const { VersionId } = await put('pending', 'two', ['AWSPENDING'])
  expect((await get('pending')).SecretString).toBe('one')
  const move = (RemoveFromVersionId?: string) =>
    client.send(
      new UpdateSecretVersionStageCommand({
        SecretId: 'pending',
        VersionStage: 'AWSCURRENT',
        MoveToVersionId: VersionId,
        RemoveFromVersionId,
      }),
    )
  await expect(move()).rejects.toMatchObject({ name: 'InvalidParameterException' })
  await move(current.VersionId)
  expect((await get('pending')).SecretString).toBe('two')
  expect((await get('pending', { VersionStage: 'AWSPREVIOUS' })).SecretString).toBe('one')
})

it('a put with the same token is taken once', async () => {
  engine.ensureSecret('once', { secretString: 'one' })
  const ClientRequestToken = '11111111-2222-3333-4444-555555555555'
  const send = (SecretString: string) => client.send(new PutSecretValueCommand({ SecretId: 'once', SecretString, ClientRequestToken }))
  await send('two')
  await send('two')
  expect((await get('once', { VersionStage: 'AWSPREVIOUS' })).SecretString).toBe('one')
  await expect(send('three')).rejects.toMatchObject({ name: 'ResourceExistsException' })
})
