// What an S3 request needs to be allowed to do: the stand-in tells the actions, the templates the keys that encrypt.
import type { IncomingMessage } from 'node:http'
import { permissionsFor } from '../../engines/storage/permissions.ts'
import type { Context, Need } from '../authorizer.ts'
import type { Estate } from './estate.ts'

const headerKeys: { readonly [header: string]: string } = {
  'x-amz-object-lock-mode': 's3:object-lock-mode',
  'x-amz-object-lock-retain-until-date': 's3:object-lock-retain-until-date',
  'x-amz-object-lock-legal-hold': 's3:object-lock-legal-hold',
  'x-amz-content-sha256': 's3:x-amz-content-sha256',
}

/** Condition keys that follow from how the request was made, whatever it asks. */
function commonContext(request: IncomingMessage): Context {
  const query = new URLSearchParams(request.url?.split('?')[1] ?? '')
  const context: Record<string, string | readonly string[]> = {
    's3:authType': query.has('X-Amz-Signature') ? 'REST-QUERY-STRING' : 'REST-HEADER',
    's3:signatureversion': 'AWS4-HMAC-SHA256',
    's3:TlsVersion': '1.3',
  }
  for (const [header, key] of Object.entries(headerKeys)) {
    const value = request.headers[header]
    if (typeof value === 'string') context[key] = value
  }
  const version = query.get('versionId')
  if (version !== null) context['s3:VersionId'] = version
  const tagging = request.headers['x-amz-tagging']
  const tags = new URLSearchParams(typeof tagging === 'string' ? tagging : '')
  for (const [name, value] of tags) context[`s3:RequestObjectTag/${name}`] = value
  if (tags.size > 0) context['s3:RequestObjectTagKeys'] = [...tags.keys()]
  return context
}

/** S3 opens and seals objects of an encrypted bucket with the caller's own right to the key. */
function keyNeeds(needs: readonly Need[], request: IncomingMessage, estate: Estate): readonly Need[] {
  const wanted = new Map<string, Need>()
  const query = request.url?.split('?')[1] ?? ''
  // The parts of a multipart upload are opened when they are put together.
  const multipart = /(^|&)(uploads|uploadId)(=|&|$)/.test(query)
  for (const { action, resource } of needs) {
    const reads = action === 's3:GetObject' || action === 's3:GetObjectVersion'
    const writes = action === 's3:PutObject'
    const actions = [...(writes ? ['kms:GenerateDataKey'] : []), ...(reads || (writes && multipart) ? ['kms:Decrypt'] : [])]
    for (const need of estate.keyNeeds(resource.split('/')[0] ?? '', 's3', ...actions)) wanted.set(`${need.action} ${need.resource}`, need)
  }
  return [...wanted.values()]
}

export function s3Needs(request: IncomingMessage, estate: Estate): readonly Need[] {
  const common = commonContext(request)
  try {
    const permissions = permissionsFor(request, estate.isBucket)
    const needs = permissions.map(({ action, resource, context }) => ({ action, resource, context: { ...common, ...context } }))
    return [...needs, ...keyNeeds(needs, request, estate)]
  } catch {
    // A request that S3 does not know is answered by S3.
    return []
  }
}
