// A schedule in the time of Vietnam, with the role by which the scheduler calls its function.

import { Stack } from 'aws-cdk-lib'
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler'
import type { IQueue } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'

interface ScheduleProps {
  name: string
  expression: string
  target: LambdaFunction
  /** Where a call ends that the scheduler could not make. */
  deadLetters: IQueue
}

export const createSchedule = (scope: Construct, id: string, { name, expression, target, deadLetters }: ScheduleProps): void => {
  const role = new Role(scope, `${id}Role`, {
    description: `Lets the scheduler call ${name}`,
    assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
      conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(scope).account } },
    }),
    inlinePolicies: {
      call: new PolicyDocument({
        statements: [
          new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [target.functionArn] }),
          new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [deadLetters.queueArn] }),
        ],
      }),
    },
  })
  new CfnSchedule(scope, id, {
    name,
    scheduleExpression: expression,
    scheduleExpressionTimezone: 'Asia/Ho_Chi_Minh',
    flexibleTimeWindow: { mode: 'OFF' },
    target: {
      arn: target.functionArn,
      roleArn: role.roleArn,
      deadLetterConfig: { arn: deadLetters.queueArn },
      retryPolicy: { maximumRetryAttempts: 10, maximumEventAgeInSeconds: 3600 },
    },
  })
}
