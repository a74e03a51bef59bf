// The words that grants are written in: each gives exact actions on exact resources, and the environment variable that names the resource.
import { Aws } from 'aws-cdk-lib'
import type { PolicyStatementProps } from 'aws-cdk-lib/aws-iam'
import type { WorkerName } from '../functions/subscriptions.ts'
import { bucketName, dossiersPrefix, objectsUnder } from './bucket.ts'
import { type House, portalOrigin, prefixOf } from './house.ts'
import { upperSnake } from './names.ts'
import type { TableName, tables } from './table-definitions.ts'

export interface Granted {
  statements: readonly PolicyStatementProps[]
  environment?: Readonly<Record<string, string>>
}

export type Grant = (house: House) => Granted

type IndexOf<Name extends TableName> = keyof (typeof tables)[Name]['indexes'] & string

const through = (service: string) => ({ StringEquals: { 'kms:ViaService': `${service}.${Aws.REGION}.amazonaws.com` } })

const tableVariable = (name: TableName): string => `TABLE_${upperSnake(name)}`

/** DynamoDB asks for the table's key in the caller's name. */
const decryptsRecords = (house: House): PolicyStatementProps => ({
  actions: ['kms:Decrypt'],
  resources: [house.recordsKey.keyArn],
  conditions: through('dynamodb'),
})

const onTable =
  (name: TableName, actions: readonly string[], indexes: readonly string[] = []): Grant =>
  house => {
    const { tableArn, tableName } = house.tables[name]
    return {
      statements: [
        { actions: [...actions], resources: [tableArn] },
        ...(indexes.length > 0 ? [{ actions: ['dynamodb:Query'], resources: indexes.map(index => `${tableArn}/index/${index}`) }] : []),
        decryptsRecords(house),
      ],
      environment: { [tableVariable(name)]: tableName },
    }
  }

/** Knows the table's name and may do nothing with it: a store that the function reads from also has sentences that it never says. */
export const knows =
  (name: TableName): Grant =>
  house => ({ statements: [], environment: { [tableVariable(name)]: house.tables[name].tableName } })

/** Reads items by key and by query; the indexes it may query are named. */
export const reads = <Name extends TableName>(name: Name, ...indexes: readonly IndexOf<Name>[]): Grant =>
  onTable(name, ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'], indexes)

/** Writes records and checks them in transactions. The journal is never written, only appended to. */
export const writes = (name: Exclude<TableName, 'journal'>): Grant =>
  onTable(name, ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:ConditionCheckItem'])

/** Deletes records: working state that is no record of a decision. */
export const removes = (name: Exclude<TableName, 'journal'>): Grant => onTable(name, ['dynamodb:DeleteItem'])

/** Adds entries to the journal. IAM cannot tell a new item from an old one: the condition of every append does. */
export const appendsToJournal: Grant = onTable('journal', ['dynamodb:PutItem'])

/** Reads the history of a subject. */
export const readsJournal: Grant = onTable('journal', ['dynamodb:GetItem', 'dynamodb:Query'])

/** Follows the journal's stream. */
export const followsJournal: Grant = house => ({
  statements: [
    {
      actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:ListStreams'],
      resources: [house.tables.journal.tableStreamArn ?? ''],
    },
    decryptsRecords(house),
  ],
})

const onDocuments =
  (actions: readonly string[], keyActions: readonly string[]): Grant =>
  house => ({
    statements: [
      { actions: [...actions], resources: [objectsUnder(bucketName(prefixOf(house.stage), 'documents'), dossiersPrefix)] },
      { actions: [...keyActions], resources: [house.recordsKey.keyArn], conditions: through('s3') },
    ],
    environment: { BUCKET_DOCUMENTS: house.documents.bucketName },
  })

/** Reads documents, and gives out links to read them. */
export const readsDocuments: Grant = onDocuments(['s3:GetObject', 's3:GetObjectVersion'], ['kms:Decrypt'])

/** Stores documents, whole or in parts, and gives out links to send parts. S3 decrypts the parts when it joins them. */
export const storesDocuments: Grant = onDocuments(
  ['s3:PutObject', 's3:PutObjectTagging', 's3:AbortMultipartUpload', 's3:ListMultipartUploadParts'],
  ['kms:GenerateDataKey', 'kms:Decrypt'],
)

/** Deletes documents of drafts: behind a delete marker; a locked version stays whoever asks. */
export const removesDocuments: Grant = onDocuments(['s3:DeleteObject', 's3:AbortMultipartUpload'], ['kms:Decrypt'])

/** Locks filed versions against deletion and takes the tag away by which drafts expire. */
export const locksDocuments: Grant = onDocuments(
  ['s3:PutObjectRetention', 's3:PutObjectVersionTagging', 's3:GetObjectVersion'],
  ['kms:Decrypt'],
)

/** Reads the malware scanner's tag on an object. */
export const readsVerdictTags: Grant = onDocuments(['s3:GetObjectTagging', 's3:GetObjectVersionTagging'], ['kms:Decrypt'])

/** Writes the public files under one prefix. Each prefix has one family of writers. */
export const publishes =
  (prefix: 'status/' | 'reference/' | 'keys/'): Grant =>
  ({ stage, publicBucket }) => {
    if (!publicBucket) throw new Error('only workers publish: nothing public is written inside a request')
    return {
      statements: [{ actions: ['s3:PutObject'], resources: [objectsUnder(bucketName(prefixOf(stage), 'public'), prefix)] }],
      environment: { BUCKET_PUBLIC: publicBucket.bucketName },
    }
  }

/** Signs receipts and reads the key's public half. */
export const signsReceipts: Grant = ({ receiptsKey }) => ({
  statements: [{ actions: ['kms:Sign', 'kms:GetPublicKey'], resources: [receiptsKey.keyArn] }],
  environment: { KEY_RECEIPTS: receiptsKey.keyArn },
})

/** Reads the public half of the receipts' key. */
export const readsReceiptsKey: Grant = ({ receiptsKey }) => ({
  statements: [{ actions: ['kms:GetPublicKey'], resources: [receiptsKey.keyArn] }],
  environment: { KEY_RECEIPTS: receiptsKey.keyArn },
})

/** Sends mail from the portal's address. */
export const sendsMail: Grant = ({ mail, stage }) => ({
  statements: [
    {
      actions: ['ses:SendEmail'],
      resources: [
        mail.identity.emailIdentityArn,
        `arn:aws:ses:${Aws.REGION}:${Aws.ACCOUNT_ID}:configuration-set/${mail.configurationSet.configurationSetName}`,
      ],
    },
  ],
  environment: { SENDER_ADDRESS: stage.senderAddress, CONFIGURATION_SET: mail.configurationSet.configurationSetName },
})

/** Sends text messages to telephones. A telephone has no ARN, so the grant is everything that is not a topic or a subscription. */
export const textsTelephones: Grant = () => ({ statements: [{ actions: ['sns:Publish'], notResources: ['arn:aws:sns:*:*:*'] }] })

/** Puts messages into the queues of workers. */
export const sendsTo =
  (...workers: readonly WorkerName[]): Grant =>
  ({ queues }) => ({
    statements: [{ actions: ['sqs:SendMessage'], resources: workers.map(name => queues[name].queueArn) }],
    environment: Object.fromEntries(workers.map(name => [`QUEUE_${upperSnake(name)}`, queues[name].queueUrl])),
  })

/** Takes messages out of the queue of its worker: what Lambda's poller does in the function's name. */
export const takesFrom =
  (worker: WorkerName): Grant =>
  ({ queues }) => ({
    statements: [
      {
        actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ChangeMessageVisibility'],
        resources: [queues[worker].queueArn],
      },
    ],
  })

/** Speaks with the national identity provider as this portal. */
export const asksIdentityProvider: Grant = ({ stage, identityClientSecret }) => ({
  statements: [{ actions: ['secretsmanager:GetSecretValue'], resources: [identityClientSecret.secretArn] }],
  environment: {
    IDENTITY_ISSUER: stage.identityIssuer,
    IDENTITY_CLIENT_ID: stage.identityClientId,
    SECRET_IDENTITY_CLIENT: identityClientSecret.secretArn,
    FIRST_ADMINISTRATOR: stage.firstAdministrator,
  },
})

/** Every HTTP function: recognises CloudFront, finds the session, and keeps it alive. */
export const answersRequests: Grant = ({ originSecret, tables: { sessions }, recordsKey, stage }) => ({
  statements: [
    { actions: ['secretsmanager:GetSecretValue'], resources: [originSecret.secretArn] },
    { actions: ['dynamodb:GetItem', 'dynamodb:UpdateItem'], resources: [sessions.tableArn] },
    { actions: ['kms:Decrypt'], resources: [recordsKey.keyArn], conditions: through('dynamodb') },
  ],
  environment: { SECRET_ORIGIN: originSecret.secretArn, TABLE_SESSIONS: sessions.tableName, PORTAL_ORIGIN: portalOrigin(stage) },
})
