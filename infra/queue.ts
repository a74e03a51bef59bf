// A queue with its dead letters: encrypted, refusing plain HTTP, alarmed by age and by what ends in the dead-letter queue.
import { Aws, Duration, RemovalPolicy } from 'aws-cdk-lib'
import { PolicyStatement, type ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import type { Construct, IDependable } from 'constructs'
import { alarm, type Watch } from './alarm.ts'

const common = {
  encryption: QueueEncryption.SQS_MANAGED,
  enforceSSL: true,
  removalPolicy: RemovalPolicy.RETAIN,
} as const

/** A message is tried this often before it is set aside; with six times the time-out between two tries. */
const maxReceiveCount = 5

/** A queue that keeps the order of its groups is another kind of queue, and says so in its name. */
const inOrder = (queueName: string, isInOrder: boolean) => (isInOrder ? { queueName: `${queueName}.fifo`, fifo: true } : { queueName })

/** Dead letters are kept as long as SQS allows, so that a person has two weeks to look. */
export const createDeadLetterQueue = (scope: Construct, id: string, queueName: string, watch: Watch, isInOrder = false): Queue => {
  const queue = new Queue(scope, id, { ...common, ...inOrder(queueName, isInOrder), retentionPeriod: Duration.days(14) })
  alarm(scope, `${id}Alarm`, {
    ...watch,
    name: queueName,
    metric: queue.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(1), statistic: 'Maximum' }),
    threshold: 1,
    periods: 1,
  })
  return queue
}

export interface WorkerQueueProps {
  queueName: string
  /** Longest run of one batch of its worker. */
  timeoutSeconds: number
  /** Messages wait this long before the worker sees them. */
  delaySeconds: number
  /** Messages of one group come one after the other. */
  isInOrder: boolean
  watch: Watch
}

export const createWorkerQueue = (
  scope: Construct,
  id: string,
  { queueName, timeoutSeconds, delaySeconds, isInOrder, watch }: WorkerQueueProps,
): Queue => {
  const deadLetters = createDeadLetterQueue(scope, `${id}DeadLetters`, `${queueName}-dead-letters`, watch, isInOrder)
  const queue = new Queue(scope, id, {
    ...common,
    ...inOrder(queueName, isInOrder),
    // AWS's advice for Lambda event sources: six times the function's time-out.
    deliveryDelay: Duration.seconds(delaySeconds),
    visibilityTimeout: Duration.seconds(timeoutSeconds * 6),
    retentionPeriod: Duration.days(4),
    deadLetterQueue: { queue: deadLetters, maxReceiveCount },
  })
  alarm(scope, `${id}Alarm`, {
    ...watch,
    name: `${queueName}-late`,
    metric: queue.metricApproximateAgeOfOldestMessage({ period: Duration.minutes(1), statistic: 'Maximum' }),
    threshold: 900,
    periods: 5,
  })
  return queue
}

/** Lets one bucket, named before it exists, send its events here. Answers what the bucket must wait for: S3 tries the queue when it is told of it. */
export const letBucketSend = (queue: Queue, bucketName: string, service: ServicePrincipal): IDependable => {
  const { policyDependable } = queue.addToResourcePolicy(
    new PolicyStatement({
      principals: [service],
      actions: ['sqs:SendMessage'],
      resources: [queue.queueArn],
      conditions: {
        StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID },
        ArnEquals: { 'aws:SourceArn': `arn:aws:s3:::${bucketName}` },
      },
    }),
  )
  if (!policyDependable) throw new Error('a queue of this stack takes a policy')
  return policyDependable
}
