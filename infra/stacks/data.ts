// What is never replaced: tables, documents, keys, secrets, messages not yet worked off, the mail domain.
import { type App, Stack } from 'aws-cdk-lib'
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import type { Worker } from '../../functions/worker.ts'
import { type WorkerName, workers } from '../../functions/workers.ts'
import { createAlarmTopic } from '../alarm.ts'
import { bucketName, createDocumentsBucket, createLogBucket, createSearchBucket } from '../bucket.ts'
import { type House, portalOrigin, prefixOf } from '../house.ts'
import { createReceiptsKey, createRecordsKey, letServiceEncrypt } from '../key.ts'
import { createMail } from '../mail.ts'
import { createMalwareScan } from '../malware-scan.ts'
import { byName, pascal } from '../names.ts'
import { createWorkerQueue, letBucketSend } from '../queue.ts'
import { createSecret } from '../secret.ts'
import type { Stage } from '../stages.ts'
import { createTable } from '../table.ts'
import { type TableName, tables } from '../table-definitions.ts'

export class DataStack extends Stack {
  readonly house: House
  readonly logs

  constructor(app: App, stage: Stage, release: string) {
    super(app, 'Data', { stackName: `${prefixOf(stage)}-data`, env: { region: stage.region }, terminationProtection: true })
    const prefix = prefixOf(stage)

    const recordsKey = createRecordsKey(this, `${prefix}-records`)
    for (const service of ['cloudwatch.amazonaws.com', 'ses.amazonaws.com']) letServiceEncrypt(recordsKey, service, this.account)
    const alarms = createAlarmTopic(this, `${prefix}-alarms`, stage.alarmEmail, recordsKey)

    const queues = byName<WorkerName, Worker, Queue>(workers, (name, { timeoutSeconds, delaySeconds = 0, inOrderOf, impact }) =>
      createWorkerQueue(this, pascal(name), {
        queueName: `${prefix}-${name}`,
        timeoutSeconds,
        delaySeconds,
        isInOrder: inOrderOf !== undefined,
        watch: { impact, runbook: name, alarms },
      }),
    )

    this.logs = createLogBucket(this, bucketName(prefix, 'logs'))
    const documentsName = bucketName(prefix, 'documents')
    const allowed = letBucketSend(queues['receive-upload'], documentsName, new ServicePrincipal('s3.amazonaws.com'))
    const documents = createDocumentsBucket(this, {
      name: documentsName,
      encryptionKey: recordsKey,
      logs: this.logs,
      portalOrigin: portalOrigin(stage),
      arrivals: queues['receive-upload'],
    })
    documents.node.addDependency(allowed)
    createMalwareScan(this, { bucket: documents, bucketName: documentsName, encryptionKey: recordsKey, verdicts: queues['record-verdict'] })

    this.house = {
      stage,
      release,
      alarms,
      queues,
      documents,
      searchIndex: createSearchBucket(this, bucketName(prefix, 'search'), this.logs),
      recordsKey,
      receiptsKey: createReceiptsKey(this, `${prefix}-receipts`),
      tables: byName<TableName, (typeof tables)[TableName], ReturnType<typeof createTable>>(tables, (name, definition) =>
        createTable(this, `${pascal(name)}Table`, `${prefix}-${name}`, definition, recordsKey),
      ),
      originSecretName: `${prefix}-origin`,
      originSecret: createSecret(this, 'OriginSecret', {
        secretName: `${prefix}-origin`,
        description: 'What CloudFront says to the API to show that a request came through it and its firewall',
        renewal: 'CloudFront reads it at deployment: it is renewed by a deployment (docs/runbooks/renew-origin-secret.md), not by a clock.',
      }),
      identityClientSecret: createSecret(this, 'IdentityClientSecret', {
        secretName: `${prefix}-identity-client`,
        description: "This portal's client secret at the national identity provider",
        renewal: 'The identity provider issues it to a person, who puts it here; no machine may ask for a new one.',
      }),
      stripeSecret: createSecret(this, 'StripeSecret', {
        secretName: `${prefix}-stripe`,
        description: 'The key of the card provider and the secrets that sign its messages: { secretKey, webhookSecrets }',
        renewal:
          'The provider issues both to a person, who puts them here; while webhook secrets are rolled, the old one and the new one stand side by side.',
        form: { filledBefore: '{"webhookSecrets":[]}', drawn: 'secretKey' },
      }),
      zaloSecret: createSecret(this, 'ZaloSecret', {
        secretName: `${prefix}-zalo`,
        description: "The court's official account at Zalo: { appId, secretKey, oaSecret, templates: { one, many } }",
        renewal: 'Zalo issues it to a person, who puts it here.',
        form: { filledBefore: '{"appId":"","oaSecret":"","templates":{"one":"","many":""}}', drawn: 'secretKey' },
      }),
      zaloTokensSecret: createSecret(this, 'ZaloTokensSecret', {
        secretName: `${prefix}-zalo-tokens`,
        description: 'The pair of tokens of the official account: { accessToken, refreshToken, expiresAt }',
        renewal:
          'The portal puts each new pair here as it refreshes the old one; the first pair comes from a person who gave the permission.',
        form: { filledBefore: '{"accessToken":"","expiresAt":""}', drawn: 'refreshToken' },
      }),
      mail: createMail(this, {
        name: prefix,
        domain: stage.mailDomain,
        encryptionKey: recordsKey,
        answers: [queues['record-delivery'], queues['record-service-news']],
      }),
    }
  }
}
