// What wakes the workers: a queue, in batches of which single messages may fail, or the journal's stream.
import { Duration } from 'aws-cdk-lib'
import type { Table } from 'aws-cdk-lib/aws-dynamodb'
import { EventSourceMapping, type Function as LambdaFunction, StartingPosition } from 'aws-cdk-lib/aws-lambda'
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources'
import type { IQueue } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'

/** Runs of one worker at a time. Bounds what a flood of messages can do to tables, mail quota and the bill. */
const maxConcurrency = 5

interface Batch {
  size: number
  /** Waits so long for the batch to become full; SQS wants it for more than ten. */
  gatherSeconds?: number | undefined
}

export const feedFromQueue = (scope: Construct, id: string, target: LambdaFunction, queue: IQueue, batch: Batch): void => {
  new EventSourceMapping(scope, id, {
    target,
    eventSourceArn: queue.queueArn,
    batchSize: batch.size,
    ...(batch.gatherSeconds === undefined ? {} : { maxBatchingWindow: Duration.seconds(batch.gatherSeconds) }),
    maxConcurrency,
    reportBatchItemFailures: true,
  })
}

/** Entries arrive in the order of each subject. A batch that fails is halved until the entry at fault stands alone, and that one is set aside. */
export const feedFromStream = (scope: Construct, id: string, target: LambdaFunction, table: Table, setAside: IQueue): void => {
  if (!table.tableStreamArn) throw new Error('event-source: the table has no stream')
  new EventSourceMapping(scope, id, {
    target,
    eventSourceArn: table.tableStreamArn,
    startingPosition: StartingPosition.TRIM_HORIZON,
    batchSize: 100,
    bisectBatchOnError: true,
    reportBatchItemFailures: true,
    retryAttempts: 10,
    maxRecordAge: Duration.hours(23),
    parallelizationFactor: 2,
    onFailure: new SqsDlq(setAside),
  })
}
