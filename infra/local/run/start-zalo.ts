// Starts the stand-in of Zalo for the functions whose environment names it: its address, the account's secrets, a first pair of tokens.
import { join } from 'node:path'
import type { Secrets } from '../engines/secrets/secrets.ts'
import { createZalo, type Zalo } from '../engines/zalo/zalo.ts'
import type { PortMemory } from '../gate/local-server.ts'
import type { Templates } from '../template/resources.ts'
import { isObject, textOf } from '../template/values.ts'
import { variableValues } from './addresses.ts'
import { secretName } from './ensure-resources.ts'
import type { ProjectOptions } from './options.ts'

interface StartZaloOptions {
  readonly project: ProjectOptions
  readonly templates: Templates
  readonly secrets: Secrets
  readonly directory: string
  readonly now: () => Date
  readonly origin: string
  readonly ports: PortMemory
}

export async function startZalo({
  project,
  templates,
  secrets,
  directory,
  now,
  origin,
  ports,
}: StartZaloOptions): Promise<Zalo | undefined> {
  const { zalo } = project
  if (zalo === undefined) return undefined
  const named = (variable: string): string => {
    const [value] = variableValues(templates, variable)
    if (value === undefined) throw new Error(`no function has the variable ${variable}`)
    return secretName(value)
  }
  const start = (port: number): Promise<Zalo> =>
    createZalo({ directory: join(directory, 'zalo'), now, port, webhookUrl: `${origin}${zalo.webhookPath}`, templates: zalo.templates })
  const stand = await start(ports.find('zalo')).catch((error: NodeJS.ErrnoException) => {
    // Someone else took the port since.
    if (error.code === 'EADDRINUSE') return start(0)
    throw error
  })
  ports.keep('zalo', Number(new URL(stand.address).port))
  secrets.putValue(named(zalo.accountVariable), JSON.stringify(stand.account))
  const tokensName = named(zalo.tokensVariable)
  const kept: unknown = JSON.parse(secrets.currentValue(tokensName))
  const pair = stand.pairFor({ refreshToken: textOf(isObject(kept) ? kept.refreshToken : undefined) ?? '' })
  if (pair !== undefined) {
    const expiresAt = new Date(now().getTime() + pair.expiresInSeconds * 1000).toISOString()
    secrets.putValue(tokensName, JSON.stringify({ accessToken: pair.accessToken, refreshToken: pair.refreshToken, expiresAt }))
  }
  return stand
}
