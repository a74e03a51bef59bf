// Links signed by hand are the links that the SDK signs: for AWS's own hosts and for an endpoint of the environment.
import { GetObjectCommand, S3Client, UploadPartCommand } from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { partLink, readLink } from '../../functions/platform/object-link.ts'

const at = new Date('2026-11-21T03:04:05.678Z')
const key = "dossiers/0c9a/document (1)'!*.pdf"
const file = {
  versionId: 'v+1/2=',
  fileName: "Giấy vay nợ (bản 2)'.pdf",
  contentType: 'application/pdf',
  inline: false,
  validForSeconds: 300,
}
const part = { uploadId: 'u~1_a-b.c', number: 7, validForSeconds: 3600 }

const client = (endpoint?: string): S3Client =>
  new S3Client({
    region: 'ap-southeast-1',
    credentials: { accessKeyId: 'AKIAEXAMPLE', secretAccessKey: 'secret/with+signs', sessionToken: 'token==' },
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    ...(endpoint ? { endpoint } : {}),
  })

/** Address and parameters; the order of parameters means nothing. */
const parts = (link: string): { address: string; parameters: Record<string, string> } => {
  const url = new URL(link)
  return { address: url.origin + url.pathname, parameters: Object.fromEntries(url.searchParams) }
}

const linksOfTheSdk = async (s3: S3Client, bucket: string): Promise<string[]> => [
  await getSignedUrl(
    s3,
    new GetObjectCommand({
      Bucket: bucket,
      Key: key,
      VersionId: file.versionId,
      ResponseContentType: file.contentType,
      ResponseContentDisposition: `attachment; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
    }),
    { expiresIn: file.validForSeconds, signingDate: at },
  ),
  await getSignedUrl(s3, new UploadPartCommand({ Bucket: bucket, Key: key, UploadId: part.uploadId, PartNumber: part.number }), {
    expiresIn: part.validForSeconds,
    signingDate: at,
  }),
]

const links = (bucket: string): string[] => [readLink(bucket, key, file, at), partLink(bucket, key, part, at)]

describe('links to objects', () => {
  beforeEach(() => {
    vi.stubEnv('AWS_REGION', 'ap-southeast-1')
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIAEXAMPLE')
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret/with+signs')
    vi.stubEnv('AWS_SESSION_TOKEN', 'token==')
    vi.stubEnv('AWS_ENDPOINT_URL_S3', undefined)
  })
  afterEach(() => vi.unstubAllEnvs())

  it('are the SDK’s for a bucket in AWS', async () => {
    expect(links('cua-cong-documents').map(parts)).toEqual((await linksOfTheSdk(client(), 'cua-cong-documents')).map(parts))
  })

  it('are the SDK’s for an endpoint that the environment names', async () => {
    vi.stubEnv('AWS_ENDPOINT_URL_S3', 'http://127.0.0.1:4566')
    expect(links('cua-cong-documents').map(parts)).toEqual(
      (await linksOfTheSdk(client('http://127.0.0.1:4566'), 'cua-cong-documents')).map(parts),
    )
  })

  it('carry no session token when the credentials have none', () => {
    vi.stubEnv('AWS_SESSION_TOKEN', undefined)
    for (const link of links('cua-cong-documents')) expect(new URL(link).searchParams.has('X-Amz-Security-Token')).toBe(false)
  })
})
