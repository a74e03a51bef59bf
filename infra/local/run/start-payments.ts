// Starts the payment sandbox for the functions whose environment names a card provider: its address, its key, and where its messages go.
import { join } from 'node:path'
import { createPayments, type Payments } from '../engines/payments/payments.ts'
import type { Secrets } from '../engines/secrets/secrets.ts'
import type { PortMemory } from '../gate/local-server.ts'
import type { Templates } from '../template/resources.ts'
import { variableValues } from './addresses.ts'
import { secretName } from './ensure-resources.ts'
import type { ProjectOptions } from './options.ts'

export interface StartPaymentsOptions {
  readonly project: ProjectOptions
  readonly templates: Templates
  readonly secrets: Secrets
  readonly directory: string
  readonly now: () => Date
  readonly origin: string
  readonly ports: PortMemory
}

export async function startPayments(options: StartPaymentsOptions): Promise<Payments | undefined> {
  const { project, templates, secrets, directory, now, origin, ports } = options
  const { payments } = project
  if (payments === undefined) return undefined
  const secret = variableValues(templates, payments.secretVariable)[0]
  if (secret === undefined || variableValues(templates, payments.baseVariable).length === 0)
    throw new Error(`no function has the variables ${payments.baseVariable} and ${payments.secretVariable}`)
  const name = secretName(secret)
  const keep = (secretKey: string, webhookSecrets: readonly string[]): void => {
    const value = JSON.stringify({ secretKey, webhookSecrets })
    if (secrets.currentValue(name) !== value) secrets.putValue(name, value)
  }
  const start = (port: number): Promise<Payments> =>
    createPayments({
      directory: join(directory, 'payments'),
      now,
      port,
      webhookUrl: `${origin}${payments.webhookPath}`,
      webhookEvents: payments.webhookEvents,
      onSecrets: webhookSecrets => keep(sandbox?.secretKey ?? '', webhookSecrets),
    })
  let sandbox: Payments | undefined
  sandbox = await start(ports.find('payments')).catch((error: NodeJS.ErrnoException) => {
    // Someone else took the port since.
    if (error.code === 'EADDRINUSE') return start(0)
    throw error
  })
  ports.keep('payments', Number(new URL(sandbox.address).port))
  keep(sandbox.secretKey, sandbox.webhookSecrets)
  return sandbox
}
