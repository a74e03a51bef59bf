// PostObject: a browser form with a signed policy becomes the current version of its key.
import type { Answer } from './answer.ts'
import type { Bucket } from './buckets.ts'
import { objectArn } from './call.ts'
import { checksumAlgorithms, checksumHeader } from './checksums.ts'
import { readUploadForm } from './form-data.ts'
import { describedBy, encryptionHeaders, versionHeader } from './object-facts.ts'
import { verifyPostPolicy } from './post-policy.ts'
import { withChecksum } from './put-object.ts'
import { incomingChunks, keepChunks } from './receive-body.ts'
import type { S3Request } from './s3-request.ts'
import type { SecretFor } from './signature.ts'
import { invalidArgument, storageError } from './storage-error.ts'
import { entityTag, type Store, storeVersion } from './store.ts'
import { tagsFromXml } from './tagging.ts'
import { encodePath } from './uri.ts'
import { writeXml } from './xml.ts'

export type PostCall = {
  request: S3Request
  bucket: Bucket
  secretFor: SecretFor
  allows: (accessKeyId: string, action: string, resource: string) => Promise<boolean>
}

/** Where a form's key takes the name of the file. */
const fileNamePlace = /\$\{filename\}/g

export async function postObject(store: Store, { request, bucket, secretFor, allows }: PostCall): Promise<Answer> {
  const form = await readUploadForm(request.header('content-type'), incomingChunks(request))
  const fields = new Map(form.fields).set('bucket', bucket.name)
  const { accessKeyId, atLeast, atMost } = verifyPostPolicy(fields, secretFor, store.now())
  const key = fields.get('key')?.replaceAll(fileNamePlace, () => form.fileName.split(/[\\/]/).at(-1) ?? '')
  if (!key)
    throw invalidArgument("Bucket POST must contain a field named 'key'.  If it is specified, please check the order of the fields.")
  if (!(await allows(accessKeyId, 's3:PutObject', objectArn(bucket.name, key)))) throw storageError('AccessDenied')
  const { facts, lock } = describedBy({ header: name => fields.get(name), headersAfter: prefix => fieldsAfter(fields, prefix) }, bucket)
  const tagging = fields.get('tagging')
  const tags = tagging === undefined ? {} : tagsFromXml(tagging)
  const algorithm = checksumAlgorithms.find(name => fields.has(checksumHeader(name)))
  const { blob, measured } = await keepChunks(store.disk, form.file, {
    atMost,
    checksum: algorithm && { algorithm, value: fields.get(checksumHeader(algorithm)) },
  })
  if (measured.size < atLeast) {
    await store.disk.discard([blob])
    throw storageError('EntityTooSmall', { facts: { ProposedSize: String(measured.size), MinSizeAllowed: String(atLeast) } })
  }
  const version = await storeVersion(store, {
    bucket,
    key,
    by: 'Post',
    accessKeyId,
    conditions: {},
    size: measured.size,
    etag: entityTag(measured.md5, facts.encryption),
    facts: withChecksum(facts, measured.checksum),
    tags,
    lock,
    segments: [{ number: 1, blob, size: measured.size }],
  })
  const etag = `"${version.etag}"`
  const location = `http://${request.host}/${bucket.name}/${encodePath(key)}`
  const headers = { etag, location, ...encryptionHeaders(version.facts), ...versionHeader(version) }
  return posted(fields, headers, { Location: location, Bucket: bucket.name, Key: key, ETag: etag })
}

/** The form says how it wants to hear of success: a redirect, or one of three statuses. */
function posted(fields: ReadonlyMap<string, string>, headers: Record<string, string>, stored: Record<string, string>): Answer {
  const redirect = fields.get('success_action_redirect') ?? fields.get('redirect')
  if (redirect !== undefined && URL.canParse(redirect)) {
    const target = new URL(redirect)
    for (const name of ['Bucket', 'Key', 'ETag']) target.searchParams.set(name.toLowerCase(), stored[name] ?? '')
    return { status: 303, headers: { ...headers, location: target.href } }
  }
  const status = fields.get('success_action_status')
  if (status === '201') return { status: 201, headers, xml: writeXml('PostResponse', stored, false) }
  return { status: status === '200' ? 200 : 204, headers }
}

const fieldsAfter = (fields: ReadonlyMap<string, string>, prefix: string): [string, string][] =>
  [...fields].filter(([name]) => name.startsWith(prefix)).map(([name, value]) => [name.slice(prefix.length), value])
