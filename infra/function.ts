// A Lambda function with a role of its own (exactly its grants and its own log), a log that expires, and an alarm.
import { Duration, RemovalPolicy, Size } from 'aws-cdk-lib'
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Architecture, type Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda'
import { LogGroup } from 'aws-cdk-lib/aws-logs'
import type { IQueue } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'
import { acknowledgeStars } from './acknowledge.ts'
import { alarm } from './alarm.ts'
import type { Granted } from './grant-words.ts'
import { grantsOf } from './grants.ts'
import { type House, prefixOf } from './house.ts'
import { pascal } from './names.ts'

export interface FunctionProps {
  house: House
  name: string
  code: Code
  timeoutSeconds: number
  memoryMb: number
  /** Room in /tmp, where 512 MB are not enough. */
  storageMb?: number | undefined
  impact: string
  runbook: string
  /** Failed runs in five minutes that call a person. One for what runs rarely, more for what is retried by its caller. */
  failuresToAlarm: number
  /** Where an asynchronous call ends that failed three times. */
  deadLetters?: IQueue
}

const policyOf = (granted: readonly Granted[], own: readonly PolicyStatement[]): PolicyDocument =>
  new PolicyDocument({
    // The same sentence said by two grants is one statement.
    minimize: true,
    statements: [...granted.flatMap(each => each.statements.map(statement => new PolicyStatement(statement))), ...own],
  })

export const createFunction = (scope: Construct, props: FunctionProps): LambdaFunction => {
  const { house, name, code, timeoutSeconds, memoryMb, impact, runbook, failuresToAlarm, deadLetters, storageMb } = props
  const id = pascal(name)
  const functionName = `${prefixOf(house.stage)}-${name}`
  const logGroup = new LogGroup(scope, `${id}Log`, {
    logGroupName: `/aws/lambda/${functionName}`,
    retention: house.stage.logRetentionDays,
    removalPolicy: RemovalPolicy.DESTROY,
  })
  const granted = grantsOf(name).map(grant => grant(house))
  const own = [
    // The ARN of a log group ends in `:*`, which stands for its streams.
    new PolicyStatement({ actions: ['logs:CreateLogStream', 'logs:PutLogEvents'], resources: [logGroup.logGroupArn] }),
    ...(deadLetters ? [new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [deadLetters.queueArn] })] : []),
  ]
  const role = new Role(scope, `${id}Role`, {
    description: `What ${functionName} may do`,
    assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    inlinePolicies: { grants: policyOf(granted, own) },
  })
  acknowledgeStars(
    role,
    granted.flatMap(each => each.statements.flatMap(statement => statement.resources ?? [])),
    'Keys of objects are made when a person acts; the prefix that this function is responsible for is the boundary.',
  )
  const made = new LambdaFunction(scope, id, {
    functionName,
    description: impact,
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    handler: 'index.handler',
    code,
    role: role.withoutPolicyUpdates(),
    logGroup,
    timeout: Duration.seconds(timeoutSeconds),
    memorySize: memoryMb,
    ...(storageMb === undefined ? {} : { ephemeralStorageSize: Size.mebibytes(storageMb) }),
    environment: { RELEASE: house.release, ...Object.assign({}, ...granted.map(each => each.environment)) },
    ...(deadLetters ? { deadLetterQueue: deadLetters } : {}),
  })
  alarm(scope, `${id}Alarm`, {
    name: functionName,
    metric: made.metricErrors({ period: Duration.minutes(5), statistic: 'Sum' }),
    threshold: failuresToAlarm,
    periods: 1,
    impact,
    runbook,
    alarms: house.alarms,
  })
  return made
}
