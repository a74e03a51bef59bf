// An alarm says who is harmed and what to do; it speaks to the people on duty through one topic.
import { Stack } from 'aws-cdk-lib'
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import { Subscription, SubscriptionProtocol, Topic } from 'aws-cdk-lib/aws-sns'
import type { Construct } from 'constructs'

export interface Watch {
  /** Who is harmed, in words. */
  impact: string
  /** Name of a file in docs/runbooks, without extension. */
  runbook: string
  /** Where the alarm is sent. */
  alarms: Topic
}

interface AlarmProps extends Watch {
  name: string
  metric: IMetric
  threshold: number
  /** In how many consecutive periods of the metric the threshold must be reached. */
  periods: number
}

const runbookPath = (runbook: string): string => `docs/runbooks/${runbook}.md`

export const alarm = (scope: Construct, id: string, { impact, runbook, alarms, name, metric, threshold, periods }: AlarmProps): void => {
  const watched = new Alarm(scope, id, {
    alarmName: name,
    alarmDescription: `${impact} What to do: ${runbookPath(runbook)}`,
    metric,
    threshold,
    evaluationPeriods: periods,
    comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    // Nothing measured is nothing wrong: functions and queues without traffic send no data.
    treatMissingData: TreatMissingData.NOT_BREACHING,
  })
  watched.addAlarmAction(new SnsAction(alarms))
  watched.addOkAction(new SnsAction(alarms))
}

export const createAlarmTopic = (scope: Construct, topicName: string, email: string, masterKey: IKey): Topic => {
  const topic = new Topic(scope, 'Alarms', {
    topicName,
    masterKey,
    enforceSSL: true,
    displayName: `Alarms of ${Stack.of(scope).stackName}`,
  })
  // enforceSSL writes a policy, and a policy of our own replaces the one by which CloudWatch would be let in.
  topic.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
      actions: ['sns:Publish'],
      resources: [topic.topicArn],
      conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(scope).account } },
    }),
  )
  new Subscription(scope, 'AlarmsByEmail', { topic, protocol: SubscriptionProtocol.EMAIL, endpoint: email })
  return topic
}
