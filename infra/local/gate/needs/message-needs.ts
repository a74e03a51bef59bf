// What requests to SQS, SNS and SES need to be allowed to do.
import { at, type JsonObject, listOf, objectOf, textOf, textsOf } from '../../template/values.ts'
import type { Context, Need } from '../authorizer.ts'
import type { Estate } from './estate.ts'

const sent = ['kms:GenerateDataKey', 'kms:Decrypt'] as const

export function sqsNeeds(operation: string, body: JsonObject, estate: Estate): readonly Need[] {
  if (operation === 'ListQueues') return [{ action: 'sqs:ListQueues', resource: '*' }]
  const name = textOf(body.QueueUrl)?.split('/').at(-1) ?? textOf(body.QueueName) ?? ''
  const resource = estate.arn('sqs', name)
  // A batch is allowed by the grant for the single call.
  const action = `sqs:${operation.replace(/Batch$/, '')}`
  const needs: Need[] = [{ action, resource }]
  if (action === 'sqs:SendMessage') needs.push(...estate.keyNeeds(resource, 'sqs', ...sent))
  if (action === 'sqs:ReceiveMessage') needs.push(...estate.keyNeeds(resource, 'sqs', 'kms:Decrypt'))
  return needs
}

/** SNS still speaks the query protocol: the body is a form. */
export function snsNeeds(form: URLSearchParams, estate: Estate): readonly Need[] {
  const operation = form.get('Action') ?? ''
  const topic = form.get('TopicArn') ?? form.get('TargetArn') ?? form.get('SubscriptionArn')?.split(':').slice(0, 6).join(':')
  const action = `sns:${operation === 'PublishBatch' ? 'Publish' : operation}`
  // A message to a telephone belongs to no topic.
  if (topic === undefined || topic === null) return [{ action, resource: '*' }]
  return [{ action, resource: topic }, ...(action === 'sns:Publish' ? estate.keyNeeds(topic, 'sns', ...sent) : [])]
}

const addressOf = (from: string): string => /<([^>]+)>/.exec(from)?.[1] ?? from

export function sesNeeds(method: string, path: string, body: JsonObject, estate: Estate): readonly Need[] {
  if (method !== 'POST' || !path.endsWith('/outbound-emails')) {
    return [{ action: `ses:${method === 'GET' ? 'Get' : method === 'DELETE' ? 'Delete' : 'Put'}Account`, resource: '*' }]
  }
  const address = addressOf(textOf(body.FromEmailAddress) ?? '')
  const domain = address.split('@')[1] ?? ''
  const identities = estate.templates.ofType('AWS::SES::EmailIdentity').map(identity => identity.ref)
  const identity = identities.find(name => name === address) ?? identities.find(name => name === domain) ?? domain
  const destination = objectOf(body.Destination)
  const recipients = ['ToAddresses', 'CcAddresses', 'BccAddresses'].flatMap(kind => textsOf(destination[kind]).map(addressOf))
  const context: Context = { 'ses:FromAddress': address, 'ses:Recipients': recipients }
  const action = at(body, 'Content', 'Raw') === undefined ? 'ses:SendEmail' : 'ses:SendRawEmail'
  const owner = estate.templates.ofType('AWS::SES::EmailIdentity').find(each => each.ref === identity)
  const set = textOf(body.ConfigurationSetName) ?? textOf(at(owner?.properties, 'ConfigurationSetAttributes', 'ConfigurationSetName'))
  const template = textOf(at(body, 'Content', 'Template', 'TemplateName'))
  return [
    { action, resource: estate.arn('ses', `identity/${identity}`), context },
    ...(set === undefined ? [] : [{ action, resource: estate.arn('ses', `configuration-set/${set}`), context }]),
    ...(template === undefined ? [] : [{ action, resource: estate.arn('ses', `template/${template}`), context }]),
  ]
}

/** Buses that the entries of PutEvents name. */
export function eventsNeeds(operation: string, body: JsonObject, estate: Estate): readonly Need[] {
  const buses = new Set(listOf(body.Entries).map(entry => textOf(objectOf(entry).EventBusName)?.split('/').at(-1) ?? 'default'))
  return [...buses].map(bus => ({ action: `events:${operation}`, resource: estate.arn('events', `event-bus/${bus}`) }))
}
