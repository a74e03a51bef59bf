// What requests to KMS and Secrets Manager need to be allowed to do.
import { keyIdOf } from '../../engines/keys/envelope.ts'
import { type JsonObject, objectOf, textOf } from '../../template/values.ts'
import type { Context, Need } from '../authorizer.ts'
import type { Estate } from './estate.ts'

export function kmsNeeds(operation: string, body: JsonObject, estate: Estate): readonly Need[] {
  const action = `kms:${operation}`
  if (operation === 'ListKeys' || operation === 'ListAliases' || operation === 'GenerateRandom') return [{ action, resource: '*' }]
  const reference = textOf(body.KeyId) ?? keyIdOf(Buffer.from(textOf(body.CiphertextBlob) ?? '', 'base64'))
  const context: Record<string, string | readonly string[]> = {}
  for (const [name, value] of Object.entries(objectOf(body.EncryptionContext)))
    context[`kms:EncryptionContext:${name}`] = textOf(value) ?? ''
  for (const [member, key] of Object.entries({
    SigningAlgorithm: 'kms:SigningAlgorithm',
    MessageType: 'kms:MessageType',
    EncryptionAlgorithm: 'kms:EncryptionAlgorithm',
  })) {
    const value = textOf(body[member])
    if (value !== undefined) context[key] = value
  }
  if (reference.includes('alias/')) context['kms:RequestAlias'] = reference.slice(reference.indexOf('alias/'))
  return [{ action, resource: estate.keyArn(reference), context }]
}

export function secretNeeds(operation: string, body: JsonObject, estate: Estate): readonly Need[] {
  const action = `secretsmanager:${operation}`
  const id = textOf(body.SecretId)
  if (id === undefined) return [{ action, resource: '*' }]
  const secrets = estate.templates.ofType('AWS::SecretsManager::Secret')
  // Secrets are known by ARN, by name, or by an ARN without its random end.
  const found = secrets.find(
    secret =>
      secret.ref === id ||
      secret.properties.Name === id ||
      secret.ref.replace(/-[^-]{6}$/, '') === id ||
      secret.ref.includes(`:secret:${id}-`),
  )
  const resource = found?.ref ?? estate.arn('secretsmanager', `secret:${id}`)
  const stage: Context = { 'secretsmanager:VersionStage': textOf(body.VersionStage) ?? 'AWSCURRENT' }
  const reads = operation === 'GetSecretValue' ? estate.keyNeeds(resource, 'secretsmanager', 'kms:Decrypt') : []
  return [{ action, resource, context: operation === 'GetSecretValue' ? stage : {} }, ...reads]
}
