// Starts the stand-in of the identity provider for the client that the functions' environment describes.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createIdentityProvider, type IdentityProvider } from '../engines/identity-provider/identity-provider.ts'
import type { Person as ProviderPerson } from '../engines/identity-provider/person.ts'
import type { Secrets } from '../engines/secrets/secrets.ts'
import type { PortMemory } from '../gate/local-server.ts'
import type { Templates } from '../template/resources.ts'
import { isObject, textOf } from '../template/values.ts'
import { variableValues } from './addresses.ts'
import { secretName } from './ensure-resources.ts'
import type { ProjectOptions } from './options.ts'

export interface StartIdentityOptions {
  readonly project: ProjectOptions
  readonly templates: Templates
  readonly secrets: Secrets
  readonly directory: string
  readonly origin: string
  readonly ports: PortMemory
}

/** The people of the project's file; whoever lacks a login, a subject, a role or a name is refused. */
export function readPeople(file: string | undefined): readonly ProviderPerson[] {
  if (file === undefined || !existsSync(file)) return []
  const people: unknown = JSON.parse(readFileSync(file, 'utf8'))
  if (!Array.isArray(people)) throw new Error(`${file} is no list of people`)
  return people.map((person: unknown, index) => {
    const complete = isObject(person) && ['login', 'subject', 'role', 'name'].every(member => textOf(person[member]) !== undefined)
    if (!complete) throw new Error(`${file}: person ${index + 1} lacks login, subject, role or name`)
    return person as unknown as ProviderPerson
  })
}

export async function startIdentity(options: StartIdentityOptions): Promise<IdentityProvider | undefined> {
  const { project, templates, secrets, directory, origin, ports } = options
  const { identity, peopleFile } = project
  if (identity === undefined) return undefined
  const clientId = variableValues(templates, identity.clientIdVariable)[0]
  const secret = variableValues(templates, identity.clientSecretVariable)[0]
  if (clientId === undefined || secret === undefined)
    throw new Error(`no function has the variables ${identity.clientIdVariable} and ${identity.clientSecretVariable}`)
  const settings = {
    directory: join(directory, 'identity'),
    people: readPeople(peopleFile),
    clientId,
    clientSecret: secrets.currentValue(secretName(secret)),
    redirectUris: identity.redirectPaths.map(path => `${origin}${path}`),
  }
  const start = (port: number) => createIdentityProvider({ ...settings, port })
  const provider = await start(ports.find('identity')).catch((error: NodeJS.ErrnoException) => {
    // Someone else took the port since.
    if (error.code === 'EADDRINUSE') return start(0)
    throw error
  })
  ports.keep('identity', Number(new URL(provider.issuer).port))
  return provider
}
