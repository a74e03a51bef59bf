// Secrets Manager: secret values with their versions, kept in the data directory.
import { randomUUID } from 'node:crypto'
import type { Engine } from '../engine.ts'
import {
  answerError,
  answerJson,
  type JsonObject,
  optionalText,
  parseObject,
  readBody,
  requiredText,
  ServiceError,
  targetOperation,
} from '../json-protocol.ts'
import { type GenerateSecretString, generatedString } from './generated-string.ts'
import { openSecretStore, type Secret, type SecretVersion } from './secret-store.ts'

export interface SecretsOptions {
  readonly directory: string
  readonly now: () => Date
  readonly region?: string
  readonly account?: string
}

interface SecretDescription {
  readonly generateSecretString?: GenerateSecretString
  readonly secretString?: string
}

export interface Secrets extends Engine {
  /** Makes the secret unless it is there; what has been put since stays. Idempotent. */
  ensureSecret(name: string, description?: SecretDescription): { readonly name: string; readonly arn: string }
  /** The current value of a secret, for the runner's own use. */
  currentValue(name: string): string
  putValue(name: string, value: string): void
}

const seconds = (time: string): number => Date.parse(time) / 1000

function version(secret: Secret, input: JsonObject): SecretVersion {
  const id = optionalText(input, 'VersionId')
  const stage = optionalText(input, 'VersionStage') ?? (id ? undefined : 'AWSCURRENT')
  const found = secret.versions.find(one => (id === undefined || one.id === id) && (stage === undefined || one.stages.includes(stage)))
  if (found) return found
  throw new ServiceError(
    'ResourceNotFoundException',
    `Secrets Manager can't find the specified secret value for ${id ? `VersionId: ${id}` : `staging label: ${stage}`}`,
  )
}

const value = ({ text, binary }: SecretVersion): JsonObject => ({
  ...(text === undefined ? {} : { SecretString: text }),
  ...(binary === undefined ? {} : { SecretBinary: binary }),
})

function describe(secret: Secret): JsonObject {
  return {
    ARN: secret.arn,
    Name: secret.name,
    CreatedDate: seconds(secret.createdAt),
    LastChangedDate: seconds(secret.changedAt),
    VersionIdsToStages: Object.fromEntries(secret.versions.map(({ id, stages }) => [id, stages])),
  }
}

export async function createSecrets({
  directory,
  now,
  region = 'ap-southeast-1',
  account = '000000000000',
}: SecretsOptions): Promise<Secrets> {
  const store = openSecretStore({ directory, now, region, account })

  function put(secret: Secret, input: JsonObject): JsonObject {
    const id = optionalText(input, 'ClientRequestToken') ?? randomUUID()
    const text = optionalText(input, 'SecretString')
    const binary = optionalText(input, 'SecretBinary')
    if ((text === undefined) === (binary === undefined)) {
      throw new ServiceError('InvalidParameterException', 'Specify exactly one of SecretString and SecretBinary.')
    }
    const given = { id, ...(text === undefined ? {} : { text }), ...(binary === undefined ? {} : { binary }) }
    const stages = Array.isArray(input.VersionStages) ? input.VersionStages.map(String) : ['AWSCURRENT']
    const before = secret.versions.find(one => one.id === id)
    if (before && (before.text !== text || before.binary !== binary)) {
      throw new ServiceError('ResourceExistsException', `A version with the token ${id} and another value exists.`)
    }
    if (!before) store.put(secret.name, given, stages)
    return { ARN: secret.arn, Name: secret.name, VersionId: id, VersionStages: stages }
  }

  function run(operation: string, input: JsonObject): JsonObject {
    const secret = (): Secret => store.get(requiredText(input, 'SecretId'))
    switch (operation) {
      case 'GetSecretValue': {
        const found = secret()
        const asked = version(found, input)
        const { arn: ARN, name: Name } = found
        return { ARN, Name, VersionId: asked.id, VersionStages: asked.stages, CreatedDate: seconds(asked.createdAt), ...value(asked) }
      }
      case 'PutSecretValue':
        return put(secret(), input)
      case 'DescribeSecret':
        return describe(secret())
      case 'ListSecrets':
        return { SecretList: store.list().map(describe) }
      case 'UpdateSecretVersionStage': {
        const { arn: ARN, name: Name } = store.moveStage(
          secret(),
          requiredText(input, 'VersionStage'),
          optionalText(input, 'RemoveFromVersionId'),
          optionalText(input, 'MoveToVersionId'),
        )
        return { ARN, Name }
      }
      default:
        throw new ServiceError('UnknownOperationException', `${operation} is not played here.`)
    }
  }

  return {
    async handle(request, response, given) {
      try {
        answerJson(response, 200, run(targetOperation(request), parseObject(given ?? (await readBody(request)))))
      } catch (error) {
        answerError(response, error)
      }
    },
    ensureSecret(name, { generateSecretString = {}, secretString } = {}) {
      const existing = store.find(name)
      const text = secretString ?? generatedString(generateSecretString)
      const { arn } = existing ?? store.put(name, { id: randomUUID(), text }, ['AWSCURRENT'])
      return { name, arn }
    },
    currentValue: name => version(store.get(name), {}).text ?? '',
    putValue: (name, text) => void store.put(name, { id: randomUUID(), text }, ['AWSCURRENT']),
    async stop() {},
  }
}
