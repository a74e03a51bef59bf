// The card rail for one test file: the gateway's modules on a payment sandbox, their secret in the stand-in of Secrets Manager.
import { createSecrets, type Secrets } from '../../infra/local/engines/secrets/secrets.ts'
import { type ServedEngine, serveEngine } from '../infra/local/engines/served-engine.ts'
import { type Sandbox, startSandbox } from '../infra/local/payments-sandbox.ts'

export const portalOrigin = 'https://portal.example'

export interface CardRail extends Sandbox {
  readonly secrets: Secrets
  /** Writes the secret as a person would. */
  keepSecret(secretKey: string, webhookSecrets: readonly string[]): void
}

/** Call it before the gateway is imported: modules read their environment when they load. */
export async function startCardRail(): Promise<CardRail> {
  const sandbox = await startSandbox()
  const secrets = await createSecrets({ directory: `${sandbox.scratch.path}/secrets`, now: () => new Date() })
  const served: ServedEngine = await serveEngine(secrets)
  const keepSecret = (secretKey: string, webhookSecrets: readonly string[]): void => {
    const value = JSON.stringify({ secretKey, webhookSecrets })
    secrets.ensureSecret('stripe', { secretString: value })
    secrets.putValue('stripe', value)
  }
  keepSecret(sandbox.payments.secretKey, sandbox.payments.webhookSecrets)
  Object.assign(process.env, {
    AWS_REGION: served.client.region,
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_SECRETS_MANAGER: served.client.endpoint,
    SECRET_STRIPE: 'stripe',
    STRIPE_API_BASE: sandbox.payments.address,
    PORTAL_ORIGIN: portalOrigin,
  })
  return {
    ...sandbox,
    secrets,
    keepSecret,
    async close() {
      await sandbox.close()
      await served.close()
    },
  }
}
