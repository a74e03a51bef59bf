// The words that grants are written in: each gives exact actions on exact resources, and the environment variable that names the resource.
import { Aws } from 'aws-cdk-lib'
import type { PolicyStatementProps } from 'aws-cdk-lib/aws-iam'
import type { WorkerName } from '../functions/workers.ts'
import { bucketName, dossiersPrefix, objectsUnder } from './bucket.ts'
import { type House, portalOrigin, prefixOf } from './house.ts'
import { mailbox } from './mail.ts'
import { upperSnake } from './names.ts'
import type { TableName, tables } from './table-definitions.ts'

export interface Granted {
  statements: readonly PolicyStatementProps[]
  environment?: Readonly<Record<string, string>>
}

export type Grant = (house: House) => Granted

type IndexOf<Name extends TableName> = keyof (typeof tables)[Name]['indexes'] & string

const actions = {
  get: 'dynamodb:GetItem',
  'get many': 'dynamodb:BatchGetItem',
  query: 'dynamodb:Query',
  put: 'dynamodb:PutItem',
  update: 'dynamodb:UpdateItem',
  delete: 'dynamodb:DeleteItem',
  /** A condition of a transaction on an item that it does not change. */
  check: 'dynamodb:ConditionCheckItem',
} as const

/** What may be done with a table. Journal and ledger are read and appended to: no sentence of this language can change or delete an entry. */
type Verb<Name extends TableName> = Name extends 'journal' | 'ledger'
  ? 'get' | 'query' | 'append' | `query ${IndexOf<Name>}`
  : keyof typeof actions | `query ${IndexOf<Name>}`

const through = (service: string) => ({ StringEquals: { 'kms:ViaService': `${service}.${Aws.REGION}.amazonaws.com` } })

const tableVariable = (name: TableName): string => `TABLE_${upperSnake(name)}`

/** DynamoDB asks for the table's key in the caller's name. */
const decryptsRecords = (house: House): PolicyStatementProps => ({
  actions: ['kms:Decrypt'],
  resources: [house.recordsKey.keyArn],
  conditions: through('dynamodb'),
})

const isAction = (verb: string): verb is keyof typeof actions => Object.hasOwn(actions, verb)

const statementOf = (verb: string, tableArn: string): PolicyStatementProps => {
  // IAM cannot tell a new item from an old one; the condition of every append does.
  if (verb === 'append') return { actions: [actions.put], resources: [tableArn] }
  if (isAction(verb)) return { actions: [actions[verb]], resources: [tableArn] }
  return { actions: [actions.query], resources: [`${tableArn}/index/${verb.replace('query ', '')}`] }
}

/** `on('filings', 'get', 'put', 'query by-owner')`: exactly these calls on exactly this table, and its name. */
export const on =
  <Name extends TableName>(name: Name, ...verbs: readonly Verb<Name>[]): Grant =>
  house => ({
    statements: [...verbs.map(verb => statementOf(verb, house.tables[name].tableArn)), decryptsRecords(house)],
    environment: { [tableVariable(name)]: house.tables[name].tableName },
  })

/** Knows the table's name and may do nothing with it: a store that the function reads from also has sentences that it never says. */
export const knows =
  (name: TableName): Grant =>
  house => ({ statements: [], environment: { [tableVariable(name)]: house.tables[name].tableName } })

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

const objectActions = {
  /** Also gives out links to read. */
  read: ['s3:GetObject'],
  'read version': ['s3:GetObjectVersion'],
  /** Whole or in parts; also gives out links to send parts. */
  put: ['s3:PutObject'],
  tag: ['s3:PutObjectTagging'],
  'list parts': ['s3:ListMultipartUploadParts'],
  'abort upload': ['s3:AbortMultipartUpload'],
  /** Behind a delete marker. */
  delete: ['s3:DeleteObject'],
  /** For good, unless it is locked. */
  'delete version': ['s3:DeleteObjectVersion'],
  /** Against deletion, and without the tag by which drafts expire. */
  'lock version': ['s3:PutObjectRetention', 's3:PutObjectVersionTagging'],
} as const

type ObjectVerb = keyof typeof objectActions

/** S3 asks for the bucket's key in the caller's name: to write, to read, and to join parts. */
const keyActionsOf = (verbs: readonly ObjectVerb[]): string[] => [
  ...(verbs.includes('put') ? ['kms:GenerateDataKey'] : []),
  ...(verbs.some(verb => verb === 'read' || verb === 'read version' || verb === 'put') ? ['kms:Decrypt'] : []),
]

/** `onDocuments('put', 'read version')`: exactly these calls on the objects of dossiers, and the bucket's name. */
export const onDocuments =
  (...verbs: readonly ObjectVerb[]): Grant =>
  ({ stage, documents, recordsKey }) => {
    const keyActions = keyActionsOf(verbs)
    return {
      statements: [
        {
          actions: verbs.flatMap(verb => objectActions[verb]),
          resources: [objectsUnder(bucketName(prefixOf(stage), 'documents'), dossiersPrefix)],
        },
        ...(keyActions.length > 0 ? [{ actions: keyActions, resources: [recordsKey.keyArn], conditions: through('s3') }] : []),
      ],
      environment: { BUCKET_DOCUMENTS: documents.bucketName },
    }
  }

/** Without the right to list, S3 answers "denied" for an object that is not there; whoever must tell the two apart has it. */
export const seesMissingDocuments: Grant = ({ documents }) => ({
  statements: [{ actions: ['s3:ListBucket'], resources: [documents.bucketArn] }],
})

/** Writes links to the portal's own pages. */
export const linksToPortal: Grant = ({ stage }) => ({ statements: [], environment: { PORTAL_ORIGIN: portalOrigin(stage) } })

/** Knows who collects court fees in this deployment (functions/fees/data/collectors.json). */
export const knowsCollectors: Grant = ({ stage }) => ({ statements: [], environment: { COLLECTORS: stage.name } })

/** Signs receipts. */
export const signsReceipts: Grant = ({ receiptsKey }) => ({
  statements: [{ actions: ['kms:Sign'], resources: [receiptsKey.keyArn] }],
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
  environment: { SENDER_ADDRESS: mailbox(stage.sender), CONFIGURATION_SET: mail.configurationSet.configurationSetName },
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

/** Asks the card provider, with the portal's key. */
export const asksStripe: Grant = ({ stage, stripeSecret }) => ({
  statements: [{ actions: ['secretsmanager:GetSecretValue'], resources: [stripeSecret.secretArn] }],
  environment: { SECRET_STRIPE: stripeSecret.secretArn, STRIPE_API_BASE: 'https://api.stripe.com', PORTAL_ORIGIN: portalOrigin(stage) },
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
