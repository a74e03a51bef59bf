// Secrets, read from the secrets store once per cold start.
import { GetSecretValueCommand, PutSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'

const client = new SecretsManagerClient({})
const kept = new Map<string, Promise<string>>()

/** The secret's current value, kept for the life of this function instance. */
export const readSecret = (id: string): Promise<string> => {
  const known = kept.get(id)
  if (known) return known
  const reading = client.send(new GetSecretValueCommand({ SecretId: id })).then(answer => {
    if (answer.SecretString === undefined) throw new Error('secret: no text value')
    return answer.SecretString
  })
  // A failed read is tried again by the next request.
  reading.catch(() => kept.delete(id))
  kept.set(id, reading)
  return reading
}

/** The secret as the store has it now: for one that somebody else changes, such as a signing secret that was rolled. */
export const readSecretAgain = (id: string): Promise<string> => {
  kept.delete(id)
  return readSecret(id)
}

/** Puts a new value, which is durable once the promise resolves; for a secret that a third party changes at each use. */
export const writeSecret = async (id: string, value: string): Promise<void> => {
  await client.send(new PutSecretValueCommand({ SecretId: id, SecretString: value }))
  kept.set(id, Promise.resolve(value))
}
