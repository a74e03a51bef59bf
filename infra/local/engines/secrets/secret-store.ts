// Keeps each secret's versions and the stages that point at them.
import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { readJsonFile, writeJsonFile } from '../json-file.ts'
import { isObject, type JsonObject, ServiceError } from '../json-protocol.ts'

export interface SecretVersion {
  readonly id: string
  readonly createdAt: string
  readonly stages: readonly string[]
  readonly text?: string
  /** Base64. */
  readonly binary?: string
}

export interface Secret {
  readonly name: string
  readonly arn: string
  readonly createdAt: string
  readonly changedAt: string
  readonly versions: readonly SecretVersion[]
}

export interface SecretStore {
  find(reference: string): Secret | undefined
  /** By name, ARN, or ARN without the random suffix. */
  get(reference: string): Secret
  list(): readonly Secret[]
  /** Adds a version and gives it its stages, taking them from the versions that had them. */
  put(name: string, version: { id: string; text?: string; binary?: string }, stages: readonly string[]): Secret
  moveStage(secret: Secret, stage: string, from: string | undefined, to: string | undefined): Secret
}

interface SecretStoreOptions {
  readonly directory: string
  readonly now: () => Date
  readonly region: string
  readonly account: string
}

const objects = (value: unknown): readonly JsonObject[] => (Array.isArray(value) ? value.filter(isObject) : [])

function secretOf(name: string, value: unknown): Secret {
  if (!isObject(value)) throw new Error(`The secret ${name} is damaged.`)
  const versions = objects(value.versions).map(version => ({
    id: String(version.id),
    createdAt: String(version.createdAt),
    stages: Array.isArray(version.stages) ? version.stages.map(String) : [],
    ...(typeof version.text === 'string' ? { text: version.text } : {}),
    ...(typeof version.binary === 'string' ? { binary: version.binary } : {}),
  }))
  return { name, arn: String(value.arn), createdAt: String(value.createdAt), changedAt: String(value.changedAt), versions }
}

/** A new current version makes the old one the previous one, and the one before that loses its stage. */
function withStage(versions: readonly SecretVersion[], stage: string, to: string | undefined): SecretVersion[] {
  const before = versions.find(version => version.stages.includes(stage))
  if (before?.id === to) return [...versions]
  const moved = versions.map(version => {
    const others = version.stages.filter(other => other !== stage)
    return { ...version, stages: version.id === to ? [...others, stage] : others }
  })
  return stage === 'AWSCURRENT' && before ? withStage(moved, 'AWSPREVIOUS', before.id) : moved
}

export function openSecretStore({ directory, now, region, account }: SecretStoreOptions): SecretStore {
  mkdirSync(directory, { recursive: true })
  const file = join(directory, 'secrets.json')
  const secrets = new Map(Object.entries(readJsonFile(file)).map(([name, value]) => [name, secretOf(name, value)]))

  const save = (secret: Secret): Secret => {
    // Versions that no stage points at are deprecated, and the service deletes them.
    const kept = { ...secret, changedAt: now().toISOString(), versions: secret.versions.filter(version => version.stages.length > 0) }
    secrets.set(kept.name, kept)
    writeJsonFile(file, Object.fromEntries(secrets))
    return kept
  }
  /** The suffix is drawn from the name, so that policies written for the ARN hold after everything was emptied. */
  const arnOf = (name: string): string => {
    const suffix = createHash('sha256')
      .update(name)
      .digest('base64')
      .replaceAll(/[^A-Za-z0-9]/g, '')
      .slice(0, 6)
    return `arn:aws:secretsmanager:${region}:${account}:secret:${name}-${suffix}`
  }
  const find = (reference: string): Secret | undefined =>
    secrets.get(reference) ?? [...secrets.values()].find(({ arn }) => arn === reference || arn.slice(0, -7) === reference)

  return {
    find,
    get(reference) {
      const secret = find(reference)
      if (!secret) throw new ServiceError('ResourceNotFoundException', "Secrets Manager can't find the specified secret.")
      return secret
    },
    list: () => [...secrets.values()],
    put(name, version, stages) {
      const at = now().toISOString()
      const secret = secrets.get(name) ?? { name, arn: arnOf(name), createdAt: at, changedAt: at, versions: [] }
      let versions: readonly SecretVersion[] = [...secret.versions, { ...version, createdAt: at, stages: [] }]
      for (const stage of stages) versions = withStage(versions, stage, version.id)
      return save({ ...secret, versions })
    },
    moveStage(secret, stage, from, to) {
      const holder = secret.versions.find(version => version.stages.includes(stage))
      if (holder && holder.id !== from) {
        throw new ServiceError(
          'InvalidParameterException',
          `The stage ${stage} is attached to version ${holder.id}: name it in RemoveFromVersionId.`,
        )
      }
      return save({ ...secret, versions: withStage(secret.versions, stage, to) })
    },
  }
}
