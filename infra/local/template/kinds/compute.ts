// Names and attributes of functions, their triggers, queues, topics, rules and schedules.
import { arn, identifier, type Naming, nameFrom, uuid } from '../naming.ts'
import { isTrue, textOf } from '../values.ts'
import type { Kinds } from './kind.ts'

const functionName = (naming: Naming) => nameFrom(naming, 'FunctionName', 64)
const functionArn = (naming: Naming) => arn(naming, 'lambda', `function:${functionName(naming)}`)

/** The function that a version, an alias or a permission belongs to may be given by name or by ARN. */
const qualified = (naming: Naming, qualifier: string): string => {
  const owner = textOf(naming.properties.FunctionName) ?? ''
  return `${owner.startsWith('arn:') ? owner : arn(naming, 'lambda', `function:${owner}`)}:${qualifier}`
}
const aliasArn = (naming: Naming) => qualified(naming, textOf(naming.properties.Name) ?? '')
const versionArn = (naming: Naming) => qualified(naming, '1')

const queueName = (naming: Naming) =>
  nameFrom(naming, 'QueueName', 80, name => (isTrue(naming.properties.FifoQueue) ? `${name}.fifo` : name))
const queueUrl = (naming: Naming) => `${naming.queueAddress}/${naming.account}/${queueName(naming)}`

const topicArn = (naming: Naming) =>
  arn(
    naming,
    'sns',
    nameFrom(naming, 'TopicName', 256, name => (isTrue(naming.properties.FifoTopic) ? `${name}.fifo` : name)),
  )

const busName = (naming: Naming) => textOf(naming.properties.EventBusName)?.split('/').at(-1)

function ruleArn(naming: Naming): string {
  const bus = busName(naming)
  const name = nameFrom(naming, 'Name', 64)
  return arn(naming, 'events', bus === undefined || bus === 'default' ? `rule/${name}` : `rule/${bus}/${name}`)
}

export const computeKinds: Kinds = {
  'AWS::Lambda::Function': { ref: functionName, attributes: { Arn: functionArn } },
  'AWS::Lambda::Version': { ref: versionArn, attributes: { Version: () => '1', FunctionArn: versionArn } },
  'AWS::Lambda::Alias': { ref: aliasArn, attributes: { AliasArn: aliasArn } },
  'AWS::Lambda::Permission': { ref: naming => identifier(naming, 16), attributes: { Id: naming => identifier(naming, 16) } },
  'AWS::Lambda::EventSourceMapping': { ref: uuid, attributes: { Id: uuid } },
  'AWS::Lambda::EventInvokeConfig': { ref: naming => identifier(naming, 16) },
  'AWS::SQS::Queue': {
    ref: queueUrl,
    attributes: { Arn: naming => arn(naming, 'sqs', queueName(naming)), QueueName: queueName, QueueUrl: queueUrl },
  },
  'AWS::SQS::QueuePolicy': { ref: naming => identifier(naming, 16), attributes: { Id: naming => identifier(naming, 16) } },
  'AWS::SNS::Topic': { ref: topicArn, attributes: { TopicArn: topicArn, TopicName: naming => topicArn(naming).split(':').at(-1) } },
  'AWS::SNS::TopicPolicy': { ref: naming => identifier(naming, 16), attributes: { Id: naming => identifier(naming, 16) } },
  'AWS::SNS::Subscription': {
    ref: naming => `${textOf(naming.properties.TopicArn)}:${uuid(naming)}`,
    attributes: { Arn: naming => `${textOf(naming.properties.TopicArn)}:${uuid(naming)}` },
  },
  'AWS::Events::Rule': { ref: naming => nameFrom(naming, 'Name', 64), attributes: { Arn: ruleArn } },
  'AWS::Events::EventBus': {
    ref: naming => nameFrom(naming, 'Name', 256),
    attributes: {
      Arn: naming => arn(naming, 'events', `event-bus/${nameFrom(naming, 'Name', 256)}`),
      Name: naming => nameFrom(naming, 'Name', 256),
    },
  },
  'AWS::Scheduler::Schedule': {
    ref: naming => nameFrom(naming, 'Name', 64),
    attributes: {
      Arn: naming =>
        arn(naming, 'scheduler', `schedule/${textOf(naming.properties.GroupName) ?? 'default'}/${nameFrom(naming, 'Name', 64)}`),
    },
  },
  'AWS::Scheduler::ScheduleGroup': {
    ref: naming => nameFrom(naming, 'Name', 64),
    attributes: { Arn: naming => arn(naming, 'scheduler', `schedule-group/${nameFrom(naming, 'Name', 64)}`) },
  },
}
