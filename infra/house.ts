// What the stacks of functions are given: everything that keeps state, by the names that functions/ uses.
import type { Table } from 'aws-cdk-lib/aws-dynamodb'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import type { Bucket } from 'aws-cdk-lib/aws-s3'
import type { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import type { Topic } from 'aws-cdk-lib/aws-sns'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import type { WorkerName } from '../functions/workers.ts'
import type { Mail } from './mail.ts'
import type { Stage } from './stages.ts'
import type { TableName } from './table-definitions.ts'

export interface House {
  stage: Stage
  /** Version of the portal, told to functions as RELEASE. */
  release: string
  tables: Readonly<Record<TableName, Table>>
  queues: Readonly<Record<WorkerName, Queue>>
  documents: Bucket
  /** The full-text index of published judgments. */
  searchIndex: Bucket
  recordsKey: IKey
  receiptsKey: IKey
  originSecret: Secret
  /** For CloudFormation, which reads its value when it deploys. */
  originSecretName: string
  identityClientSecret: Secret
  /** `{ secretKey, webhookSecrets }` of the card provider. */
  stripeSecret: Secret
  /** `{ appId, secretKey, oaSecret, templates }` of the court's Zalo official account. */
  zaloSecret: Secret
  /** `{ accessToken, refreshToken, expiresAt }`; the portal itself changes it at each refresh. */
  zaloTokensSecret: Secret
  mail: Mail
  alarms: Topic
  /** Comes after the API, so only workers can be granted anything on it. */
  publicBucket?: Bucket
}

/** First part of every physical name. */
export const prefixOf = (stage: Stage): string => `cua-cong-${stage.name}`

export const portalOrigin = (stage: Stage): string => `https://${stage.domain}`
