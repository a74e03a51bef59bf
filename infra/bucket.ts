// The buckets: private documents, the public site with its published data, the search index, and the access logs of all.
import { Aws, Duration, RemovalPolicy, Validations } from 'aws-cdk-lib'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  CfnBucket,
  HttpMethods,
  type IBucket,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3'
import type { IQueue } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'

/** Everything that belongs to a dossier lies under this prefix. */
export const dossiersPrefix = 'dossiers/'

/** The index lies under this prefix. */
export const searchIndexPrefix = 'index/'

/** All objects under a prefix, by the bucket's fixed name. */
export const objectsUnder = (bucket: string, prefix: string): string => `arn:aws:s3:::${bucket}/${prefix}*`

/** Bucket names are shared by the whole world: the account makes ours unique, and fixed, so that policies can name them before they exist. */
export const bucketName = (prefix: string, subject: string): string => `${prefix}-${subject}-${Aws.ACCOUNT_ID}`

const isInterface = (bucket: unknown): bucket is IBucket => bucket instanceof Bucket

/** CDK's class misses its own interface by one optional property under exactOptionalPropertyTypes. */
export const asInterface = (bucket: Bucket): IBucket => {
  const same: unknown = bucket
  if (!isInterface(same)) throw new Error('a bucket is a bucket')
  return same
}

const common = {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
  removalPolicy: RemovalPolicy.RETAIN,
} as const satisfies BucketProps

export const createLogBucket = (scope: Construct, name: string): Bucket => {
  const bucket = new Bucket(scope, 'AccessLogs', {
    ...common,
    bucketName: name,
    encryption: BucketEncryption.S3_MANAGED,
    // CloudFront delivers its logs as another owner and hands them over.
    objectOwnership: ObjectOwnership.BUCKET_OWNER_PREFERRED,
    lifecycleRules: [{ id: 'logs expire', expiration: Duration.days(90) }],
  })
  Validations.of(bucket).acknowledge({
    id: 'AwsSolutions-S1',
    reason: 'The bucket that receives access logs does not log access to itself.',
  })
  return bucket
}

interface DocumentsBucketProps {
  name: string
  encryptionKey: IKey
  logs: Bucket
  portalOrigin: string
  /** Told of every object that arrives under dossiers/. */
  arrivals: IQueue
}

/** Drafts that nobody files are forgotten after half a year; what was filed has lost the tag and is locked. */
const draft = { state: 'draft' }

export const createDocumentsBucket = (
  scope: Construct,
  { name, encryptionKey, logs, portalOrigin, arrivals }: DocumentsBucketProps,
): Bucket => {
  const bucket = new Bucket(scope, 'Documents', {
    ...common,
    bucketName: name,
    versioned: true,
    // No default retention: a worker locks each version that was filed, so that abandoned uploads can still expire.
    objectLockEnabled: true,
    encryption: BucketEncryption.KMS,
    encryptionKey,
    bucketKeyEnabled: true,
    serverAccessLogsBucket: asInterface(logs),
    serverAccessLogsPrefix: 'documents/',
    lifecycleRules: [
      { id: 'broken uploads', abortIncompleteMultipartUploadAfter: Duration.days(7) },
      { id: 'drafts never filed', tagFilters: draft, expiration: Duration.days(180), noncurrentVersionExpiration: Duration.days(30) },
    ],
    cors: [
      {
        allowedOrigins: [portalOrigin],
        allowedMethods: [HttpMethods.GET, HttpMethods.PUT, HttpMethods.HEAD],
        allowedHeaders: ['content-type', 'x-amz-checksum-sha256'],
        exposedHeaders: ['ETag', 'x-amz-checksum-sha256'],
        maxAge: 3600,
      },
    ],
  })
  const resource = bucket.node.defaultChild
  if (!(resource instanceof CfnBucket)) throw new Error('a bucket is a CfnBucket')
  // Written here because the construct's own notifications would bring a custom resource with them.
  resource.notificationConfiguration = {
    eventBridgeConfiguration: { eventBridgeEnabled: true },
    queueConfigurations: [
      { event: 's3:ObjectCreated:*', queue: arrivals.queueArn, filter: { s3Key: { rules: [{ name: 'prefix', value: dossiersPrefix }] } } },
    ],
  }
  return bucket
}

/**
 * The full-text index of published judgments, and what the register is written from. It can be built anew from the judgments; and it keeps no old
 * versions, so that what was taken down is gone.
 */
export const createSearchBucket = (scope: Construct, name: string, logs: Bucket): Bucket =>
  new Bucket(scope, 'SearchIndex', {
    ...common,
    bucketName: name,
    // Nothing in it is secret: whole judgments are public before they are indexed.
    encryption: BucketEncryption.S3_MANAGED,
    serverAccessLogsBucket: asInterface(logs),
    serverAccessLogsPrefix: 'search/',
  })

/** What everyone may read through CloudFront. It can be rebuilt from the sources and the journal. */
export const createPublicBucket = (scope: Construct, name: string, logs: Bucket): Bucket =>
  new Bucket(scope, 'Public', {
    ...common,
    bucketName: name,
    // CloudFront reads it, and everyone reads CloudFront: a customer key would guard nothing.
    encryption: BucketEncryption.S3_MANAGED,
    versioned: true,
    serverAccessLogsBucket: asInterface(logs),
    serverAccessLogsPrefix: 'public/',
    lifecycleRules: [{ id: 'replaced pages', noncurrentVersionExpiration: Duration.days(30) }],
  })
