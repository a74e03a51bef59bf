// What a DynamoDB request needs to be allowed to do, with the context keys that policies of tables look at.
import { isObject, type JsonObject, listOf, objectOf, textOf } from '../../template/values.ts'
import type { Context, Need } from '../authorizer.ts'
import type { Estate } from './estate.ts'

/** Value of a key attribute as `dynamodb:LeadingKeys` shows it. */
const plain = (attribute: unknown): string | undefined => {
  const value = objectOf(attribute)
  return textOf(value.S) ?? textOf(value.N) ?? textOf(value.B)
}

function leadingKeys(estate: Estate, table: string, items: readonly unknown[]): Context {
  const names = estate.partitionKeys(table)
  const values = items.flatMap(item => names.flatMap(name => plain(objectOf(item)[name]) ?? []))
  return values.length === 0 ? {} : { 'dynamodb:LeadingKeys': values }
}

/** The partition key's value in `pk = :pk` or `#pk = :pk AND …`. */
function queriedKey(estate: Estate, table: string, index: string | undefined, body: JsonObject): Context {
  const expression = textOf(body.KeyConditionExpression) ?? ''
  const names = objectOf(body.ExpressionAttributeNames)
  const values = objectOf(body.ExpressionAttributeValues)
  const keys = estate.partitionKeys(table, index)
  const found = [...expression.matchAll(/([#\w.]+)\s*=\s*(:\w+)/g)].flatMap(([, name = '', value = '']) =>
    keys.includes(textOf(names[name]) ?? name) ? (plain(values[value]) ?? []) : [],
  )
  return found.length === 0 ? {} : { 'dynamodb:LeadingKeys': found }
}

const transactionActions: { readonly [member: string]: readonly [action: string, item: string] } = {
  Put: ['PutItem', 'Item'],
  Update: ['UpdateItem', 'Key'],
  Delete: ['DeleteItem', 'Key'],
  ConditionCheck: ['ConditionCheckItem', 'Key'],
  Get: ['GetItem', 'Key'],
}

export function dynamodbNeeds(operation: string, body: JsonObject, estate: Estate): readonly Need[] {
  const tableArn = (name: string) => estate.arn('dynamodb', `table/${name.startsWith('arn:') ? name.split('table/')[1] : name}`)
  const withKey = (needs: readonly Need[]): readonly Need[] => {
    const tables = new Set(needs.map(need => need.resource.split('/index/')[0] ?? need.resource))
    return [...needs, ...[...tables].flatMap(table => estate.keyNeeds(table, 'dynamodb', 'kms:Decrypt'))]
  }
  const chosen: Context = textOf(body.Select) === undefined ? {} : { 'dynamodb:Select': textOf(body.Select) ?? '' }
  const returned: Context = textOf(body.ReturnValues) === undefined ? {} : { 'dynamodb:ReturnValues': textOf(body.ReturnValues) ?? '' }

  if (operation === 'TransactWriteItems' || operation === 'TransactGetItems') {
    const needs = listOf(body.TransactItems).flatMap(item =>
      Object.entries(objectOf(item)).flatMap(([member, detail]) => {
        const [action, where] = transactionActions[member] ?? []
        if (action === undefined || where === undefined || !isObject(detail)) return []
        const table = textOf(detail.TableName) ?? ''
        const context = { ...leadingKeys(estate, table, [detail[where]]), 'dynamodb:EnclosingOperation': operation }
        return { action: `dynamodb:${action}`, resource: tableArn(table), context }
      }),
    )
    return withKey(needs)
  }
  if (operation === 'BatchGetItem' || operation === 'BatchWriteItem') {
    const needs = Object.entries(objectOf(body.RequestItems)).map(([table, request]) => {
      const items = operation === 'BatchGetItem' ? listOf(objectOf(request).Keys) : listOf(request).map(written)
      return { action: `dynamodb:${operation}`, resource: tableArn(table), context: leadingKeys(estate, table, items) }
    })
    return withKey(needs)
  }
  if (operation === 'ListTables' || operation === 'ListStreams') return [{ action: `dynamodb:${operation}`, resource: '*' }]
  if (textOf(body.StreamArn) !== undefined) return [{ action: `dynamodb:${operation}`, resource: textOf(body.StreamArn) ?? '' }]
  // An iterator holds the stream that it walks; the call that made it was checked.
  if (operation === 'GetRecords') return []

  const table = textOf(body.TableName) ?? ''
  const index = textOf(body.IndexName)
  const resource = index === undefined ? tableArn(table) : `${tableArn(table)}/index/${index}`
  const keys = operation === 'Query' ? queriedKey(estate, table, index, body) : leadingKeys(estate, table, [body.Key ?? body.Item])
  return withKey([{ action: `dynamodb:${operation}`, resource, context: { ...keys, ...chosen, ...returned } }])
}

function written(request: unknown): unknown {
  const { PutRequest, DeleteRequest } = objectOf(request)
  return objectOf(PutRequest).Item ?? objectOf(DeleteRequest).Key
}
