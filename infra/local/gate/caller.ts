// Who makes an AWS call: the access keys that the reader hands out, and what each stands for.
import { createHash, createHmac, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { dirname } from 'node:path'

export interface AccessKey {
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

/** The runner itself may do everything; a role what its policies allow; a service what resource policies allow it. */
export type Caller =
  | { readonly kind: 'root' }
  | { readonly kind: 'role'; readonly name: string; readonly roleArn: string; readonly functionArn: string }
  | { readonly kind: 'service'; readonly name: string; readonly sourceArn: string; readonly sourceAccount: string }

export interface Callers {
  /** The same key at every start on the same data directory, so that presigned addresses outlive a restart. */
  issue(identity: string, caller: Caller): AccessKey
  find(accessKeyId: string): Caller | undefined
  secretFor(accessKeyId: string): string | undefined
}

export function openCallers(secretFile: string): Callers {
  mkdirSync(dirname(secretFile), { recursive: true })
  if (!existsSync(secretFile)) writeFileSync(secretFile, randomBytes(32).toString('hex'), { mode: 0o600 })
  const seed = readFileSync(secretFile, 'utf8')
  const issued = new Map<string, { readonly caller: Caller; readonly secret: string }>()
  return {
    issue: (identity, caller) => {
      const accessKeyId = `AKIA${createHash('sha256').update(identity).digest('hex').slice(0, 16).toUpperCase()}`
      const secretAccessKey = createHmac('sha256', seed).update(identity).digest('base64').slice(0, 40)
      issued.set(accessKeyId, { caller, secret: secretAccessKey })
      return { accessKeyId, secretAccessKey }
    },
    find: accessKeyId => issued.get(accessKeyId)?.caller,
    secretFor: accessKeyId => issued.get(accessKeyId)?.secret,
  }
}

/** The access key that signed a request, from its header or its query. */
export function accessKeyOf(request: IncomingMessage): string | undefined {
  const header = /Credential=([^/,\s]+)\//.exec(request.headers.authorization ?? '')
  if (header) return header[1]
  const query = new URLSearchParams(request.url?.split('?')[1] ?? '').get('X-Amz-Credential')
  return query?.split('/')[0]
}
