// The signed policy of a browser form: until when, which fields with which values, and how large the file may be.
import * as z from 'zod'
import type { SecretFor } from './signature.ts'
import { readCredential, requireSignature } from './signing-key.ts'
import { storageError } from './storage-error.ts'

const policyShape = z.object({
  expiration: z.iso.datetime(),
  conditions: z.array(
    z.union([
      z.tuple([z.literal('content-length-range'), z.coerce.number().int().min(0), z.coerce.number().int().min(0)]),
      z.tuple([z.enum(['eq', 'starts-with']), z.string().startsWith('$'), z.string()]),
      z.record(z.string(), z.string()),
    ]),
  ),
})

/** Fields that a policy need not name. */
const freeFields = new Set(['policy', 'x-amz-signature', 'awsaccesskeyid', 'file'])

const denied = (reason: string) => storageError('AccessDenied', { message: `Invalid according to Policy: ${reason}` })

export type PolicyVerdict = { accessKeyId: string; atLeast: number; atMost: number | undefined }

/** `fields` by lower-case name, with `bucket` among them. Answers who signed and which sizes the file may have. */
export function verifyPostPolicy(fields: ReadonlyMap<string, string>, secretFor: SecretFor, now: Date): PolicyVerdict {
  const policyText = fields.get('policy')
  if (policyText === undefined) throw storageError('AccessDenied')
  const credential = readCredential(fields.get('x-amz-credential') ?? '')
  if (fields.get('x-amz-algorithm') !== 'AWS4-HMAC-SHA256' || !credential || !fields.has('x-amz-date')) throw storageError('AccessDenied')
  requireSignature(secretFor, credential, policyText, fields.get('x-amz-signature') ?? '')
  const policy = readPolicy(policyText)
  if (now > new Date(policy.expiration)) throw denied('Policy expired.')
  const named = new Set<string>()
  let sizes: { atLeast: number; atMost: number | undefined } = { atLeast: 0, atMost: undefined }
  const hold = (name: string, holds: (value: string) => boolean, condition: unknown) => {
    named.add(name)
    if (!holds(fields.get(name) ?? '')) throw denied(`Policy Condition failed: ${JSON.stringify(condition)}`)
  }
  for (const condition of policy.conditions) {
    if (!Array.isArray(condition)) {
      for (const [name, expected] of Object.entries(condition))
        hold(name.toLowerCase(), value => value === expected, ['eq', `$${name}`, expected])
    } else if (condition[0] === 'content-length-range') sizes = { atLeast: condition[1], atMost: condition[2] }
    else {
      const [kind, name, expected] = condition
      hold(name.slice(1).toLowerCase(), value => (kind === 'eq' ? value === expected : value.startsWith(expected)), condition)
    }
  }
  const extra = [...fields.keys()].filter(name => !named.has(name) && !freeFields.has(name) && !name.startsWith('x-ignore-'))
  // The bucket is checked when the policy names it; it is never sent as a field by most forms.
  const unexpected = extra.find(name => name !== 'bucket')
  if (unexpected !== undefined) throw denied(`Extra input fields: ${unexpected}`)
  return { accessKeyId: credential.accessKeyId, ...sizes }
}

function readPolicy(text: string): z.output<typeof policyShape> {
  try {
    return policyShape.parse(JSON.parse(Buffer.from(text, 'base64').toString()))
  } catch {
    throw storageError('InvalidPolicyDocument', { message: 'Invalid Policy: Invalid JSON.' })
  }
}
