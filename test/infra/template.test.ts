// Sentences about what is deployed: what each kind of resource promises, whoever added it.
import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { routes } from '../../functions/routes.ts'
import { schedules } from '../../functions/schedules.ts'
import { workers } from '../../functions/workers.ts'
import { portalFunctions, routeKey } from '../../infra/functions.ts'
import { tables as definitions } from '../../infra/table-definitions.ts'
import { type Found, lambdas, listOf, ofType, pointsAt, resources, shortName, stacks, statementsOf } from './synthesized.ts'

const names = (found: readonly Found[]): string[] => found.map(each => `${each.stack}/${each.id}`)
const without = (found: readonly Found[], isFine: (each: Found) => boolean): string[] => names(found.filter(each => !isFine(each)))
const alarms = ofType('AWS::CloudWatch::Alarm')
const hasAlarm = (watched: Found, metric: string): boolean =>
  alarms.some(({ properties }) => properties.MetricName === metric && pointsAt(properties.Dimensions, watched))
const queues = ofType('AWS::SQS::Queue')
const deadLetterQueues = queues.filter(queue => /-dead-letters(\.fifo)?$/.test(String(queue.properties.QueueName)))
const workerQueues = queues.filter(queue => !deadLetterQueues.includes(queue))
const refusesPlainHttp = (policies: readonly Found[], guarded: Found): boolean =>
  policies
    .filter(policy => policy.stack === guarded.stack && pointsAt(policy.properties, guarded))
    .some(policy =>
      JSON.stringify(policy.properties.PolicyDocument).includes('"Condition":{"Bool":{"aws:SecureTransport":"false"}},"Effect":"Deny"'),
    )

describe('stacks', () => {
  it('each stay under 400 resources, where CloudFormation stops at 500', () => {
    expect(stacks.filter(stack => Object.keys(stack.template.Resources).length >= 400).map(stack => stack.id)).toEqual([])
  })
  it('hold no custom resource', () => {
    expect(names(resources.filter(({ type }) => type.startsWith('Custom::') || type === 'AWS::CloudFormation::CustomResource'))).toEqual([])
  })
  it('hold no function that the tables of contents do not name', () => {
    expect(lambdas.map(shortName).sort()).toEqual(portalFunctions.map(each => each.name).sort())
  })
  it('name no stage or account of their own accord: the data stack is protected against deletion', () => {
    expect(stacks.filter(stack => stack.terminationProtection).map(stack => stack.id)).toEqual(['Data'])
  })
})

describe('the tables of contents', () => {
  it('every route has an entry', () => {
    const entries = [routes, workers, schedules].flatMap(table => Object.values(table).map(({ entry }) => entry))
    expect(entries.filter(entry => !existsSync(new URL(`../../functions/${entry}.ts`, import.meta.url)))).toEqual([])
  })
  it('every route of the table is a route of the API, and leads to the function of its capability and audience', () => {
    const integrations = ofType('AWS::ApiGatewayV2::Integration')
    const deployed = ofType('AWS::ApiGatewayV2::Route').map(({ properties }) => {
      const integration = integrations.find(each => pointsAt(properties.Target, each))
      const target = lambdas.find(each => each.stack === 'Api' && integration && pointsAt(integration.properties.IntegrationUri, each))
      return `${properties.RouteKey} → ${target ? shortName(target) : 'nowhere'}`
    })
    const wanted = portalFunctions.flatMap(({ name, kind, entries }) =>
      kind === 'http' ? Object.keys(entries).map(key => `${key} → ${name}`) : [],
    )
    expect(deployed.sort()).toEqual(wanted.sort())
    expect(wanted).toHaveLength(new Set(Object.values(routes).map(routeKey)).size)
  })
})

describe('queues', () => {
  it('every worker has a queue with a dead-letter queue', () => {
    expect(workerQueues).toHaveLength(Object.keys(workers).length)
    expect(without(workerQueues, ({ properties }) => deadLetterQueues.some(dead => pointsAt(properties.RedrivePolicy, dead)))).toEqual([])
  })
  it('every queue has an alarm: on age, or for dead letters on the first', () => {
    expect(without(workerQueues, queue => hasAlarm(queue, 'ApproximateAgeOfOldestMessage'))).toEqual([])
    expect(without(deadLetterQueues, queue => hasAlarm(queue, 'ApproximateNumberOfMessagesVisible'))).toEqual([])
  })
  it('every queue is encrypted and refuses plain HTTP', () => {
    expect(without(queues, ({ properties }) => properties.SqsManagedSseEnabled === true)).toEqual([])
    expect(without(queues, queue => refusesPlainHttp(ofType('AWS::SQS::QueuePolicy'), queue))).toEqual([])
  })
  it('a message stays hidden six times as long as its worker may run', () => {
    const visibility = Object.fromEntries(
      workerQueues.map(({ properties }) => [
        String(properties.QueueName).replace('cua-cong-demonstration-', '').replace('.fifo', ''),
        properties.VisibilityTimeout,
      ]),
    )
    expect(visibility).toEqual(Object.fromEntries(Object.entries(workers).map(([name, { timeoutSeconds }]) => [name, timeoutSeconds * 6])))
  })
  it('every event source reports single failed messages, and none floods what lies behind it', () => {
    const sources = ofType('AWS::Lambda::EventSourceMapping')
    expect(sources).toHaveLength(Object.keys(workers).length + 1)
    expect(without(sources, ({ properties }) => listOf(properties.FunctionResponseTypes).includes('ReportBatchItemFailures'))).toEqual([])
    const fromQueues = sources.filter(({ properties }) => properties.StartingPosition === undefined)
    expect(without(fromQueues, ({ properties }) => properties.ScalingConfig.MaximumConcurrency <= 10)).toEqual([])
  })
  it('a journal entry that cannot be relayed is found alone and set aside, never dropped', () => {
    const [stream, ...others] = ofType('AWS::Lambda::EventSourceMapping').filter(({ properties }) => properties.StartingPosition)
    expect(others).toEqual([])
    expect(stream?.properties.BisectBatchOnFunctionError).toBe(true)
    expect(deadLetterQueues.some(queue => pointsAt(stream?.properties.DestinationConfig, queue))).toBe(true)
  })
})

describe('functions', () => {
  it('every function runs Node 24 on arm64, with a role of its own and a log of its own', () => {
    expect(without(lambdas, ({ properties }) => properties.Runtime === 'nodejs24.x' && properties.Architectures[0] === 'arm64')).toEqual([])
    expect(new Set(lambdas.map(({ stack, properties }) => `${stack} ${JSON.stringify(properties.Role)}`)).size).toBe(lambdas.length)
    expect(new Set(lambdas.map(({ stack, properties }) => `${stack} ${JSON.stringify(properties.LoggingConfig)}`)).size).toBe(
      lambdas.length,
    )
  })
  it('every function has an alarm on its errors', () => {
    expect(without(lambdas, each => hasAlarm(each, 'Errors'))).toEqual([])
  })
  it('every log group expires', () => {
    expect(without(ofType('AWS::Logs::LogGroup'), ({ properties }) => properties.RetentionInDays > 0)).toEqual([])
  })
  it('every schedule runs by the clock of Vietnam and keeps the calls it could not make', () => {
    const clock = ofType('AWS::Scheduler::Schedule')
    expect(clock).toHaveLength(Object.keys(schedules).length)
    expect(without(clock, ({ properties }) => properties.ScheduleExpressionTimezone === 'Asia/Ho_Chi_Minh')).toEqual([])
    expect(without(clock, ({ properties }) => properties.Target.DeadLetterConfig !== undefined)).toEqual([])
  })
  it('only what takes messages has a dead-letter queue: a person who waits is told at once', () => {
    const asynchronous = lambdas.filter(({ properties }) => properties.DeadLetterConfig).map(shortName)
    expect(asynchronous.sort()).toEqual([...Object.keys(schedules), 'relay-events'].sort())
  })
})

describe('alarms', () => {
  const described = alarms.map(({ properties }) => String(properties.AlarmDescription))
  it('every alarm says who is harmed and names a runbook that exists', () => {
    const isUseful = (text: string): boolean => {
      const [, impact, runbook] = /^(.{20,}[.]) What to do: (docs\/runbooks\/[a-z-]+\.md)$/.exec(text) ?? []
      return impact !== undefined && runbook !== undefined && existsSync(new URL(`../../${runbook}`, import.meta.url))
    }
    expect(described.filter(text => !isUseful(text))).toEqual([])
  })
  it('no two alarms have one name', () => {
    expect(new Set(alarms.map(({ properties }) => properties.AlarmName)).size).toBe(alarms.length)
  })
  it('every alarm tells the people on duty, when it begins and when it ends', () => {
    expect(without(alarms, ({ properties }) => properties.AlarmActions?.length === 1 && properties.OKActions?.length === 1)).toEqual([])
  })
})

describe('what is kept', () => {
  const tables = ofType('AWS::DynamoDB::Table')
  const buckets = ofType('AWS::S3::Bucket')
  it('every table is restorable, protected, encrypted with our own key, and outlives its stack', () => {
    expect(tables).toHaveLength(Object.keys(definitions).length)
    expect(
      without(
        tables,
        ({ properties, resource }) =>
          properties.PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled === true &&
          properties.DeletionProtectionEnabled === true &&
          properties.SSESpecification.KMSMasterKeyId !== undefined &&
          resource.DeletionPolicy === 'Retain' &&
          resource.UpdateReplacePolicy === 'Retain',
      ),
    ).toEqual([])
  })
  it('one table is streamed: the journal, and only what is new', () => {
    const streamed = tables.filter(({ properties }) => properties.StreamSpecification)
    expect(streamed.map(({ properties }) => [properties.TableName, properties.StreamSpecification])).toEqual([
      ['cua-cong-demonstration-journal', { StreamViewType: 'NEW_IMAGE' }],
    ])
  })
  it('every bucket refuses plain HTTP and every kind of public access, and outlives its stack', () => {
    expect(without(buckets, bucket => refusesPlainHttp(ofType('AWS::S3::BucketPolicy'), bucket))).toEqual([])
    expect(
      without(buckets, ({ properties }) => Object.values(properties.PublicAccessBlockConfiguration).filter(Boolean).length === 4),
    ).toEqual([])
    expect(without(buckets, ({ resource }) => resource.DeletionPolicy === 'Retain')).toEqual([])
  })
  it('documents are versioned, lockable without being locked by default, and forgotten only as drafts', () => {
    const documents = buckets.find(({ id }) => id.startsWith('Documents'))?.properties
    expect(documents?.VersioningConfiguration).toEqual({ Status: 'Enabled' })
    expect(documents?.ObjectLockEnabled).toBe(true)
    expect(documents?.ObjectLockConfiguration).toBeUndefined()
    expect(documents?.LifecycleConfiguration.Rules.filter((rule: { ExpirationInDays?: number }) => rule.ExpirationInDays)).toMatchObject([
      { TagFilters: [{ Key: 'state', Value: 'draft' }] },
    ])
  })
  it('no template holds a secret: what must be secret is generated where it is kept', () => {
    expect(
      without(ofType('AWS::SecretsManager::Secret'), ({ properties }) => properties.GenerateSecretString && !properties.SecretString),
    ).toEqual([])
  })
  it('statements about every function exist: none is without rights', () => {
    expect(without(lambdas, each => statementsOf(each).length > 0)).toEqual([])
  })
})
