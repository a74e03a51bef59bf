// Routes events to the targets of the rules that match them, as EventBridge does.
import { randomUUID } from 'node:crypto'
import type { Resource, Templates } from '../template/resources.ts'
import { at, isObject, type JsonObject, listOf, objectOf, textOf } from '../template/values.ts'
import { type Delivery, serviceCaller } from './delivery.ts'
import { matchesPattern } from './event-pattern.ts'

export interface BusEvent {
  readonly source: string
  readonly detailType: string
  readonly detail: JsonObject
  readonly resources?: readonly string[]
  readonly bus?: string
}

export interface EventBus {
  put(event: BusEvent): Promise<void>
  /** Sends what a rule's targets get to them, whether or not an event matched: how schedules fire. */
  trigger(rule: Resource, event: JsonObject): Promise<void>
}

export interface EventBusOptions {
  readonly templates: Templates
  readonly delivery: Delivery
  readonly region: string
  readonly account: string
  readonly now: () => Date
}

/** The value at a path like `$.detail.id`. */
const atPath = (event: JsonObject, path: string): unknown =>
  at(
    event,
    ...path
      .replace(/^\$\.?/, '')
      .split('.')
      .filter(name => name !== ''),
  )

function transformed(template: string, values: ReadonlyMap<string, unknown>): unknown {
  const filled = template.replace(/"<([^>]+)>"|<([^>]+)>/g, (_, quoted: string | undefined, bare: string | undefined) => {
    const value = values.get(quoted ?? bare ?? '')
    if (quoted !== undefined) return JSON.stringify(value ?? '')
    return typeof value === 'string' ? value : JSON.stringify(value ?? null)
  })
  try {
    return JSON.parse(filled)
  } catch {
    return filled
  }
}

function inputOf(target: JsonObject, event: JsonObject): unknown {
  const input = textOf(target.Input)
  if (input !== undefined) return JSON.parse(input)
  const path = textOf(target.InputPath)
  if (path !== undefined) return atPath(event, path)
  if (!isObject(target.InputTransformer)) return event
  const paths = Object.entries(objectOf(target.InputTransformer.InputPathsMap))
  const values = new Map<string, unknown>(paths.map(([name, where]) => [name, atPath(event, textOf(where) ?? '')]))
  values.set('aws.events.event', event)
  values.set('aws.events.event.json', JSON.stringify(event))
  return transformed(textOf(target.InputTransformer.InputTemplate) ?? '', values)
}

export function createEventBus({ templates, delivery, region, account, now }: EventBusOptions): EventBus {
  const rules = templates.ofType('AWS::Events::Rule').filter(rule => rule.properties.State !== 'DISABLED')
  const busOf = (rule: Resource) => textOf(rule.properties.EventBusName)?.split('/').at(-1) ?? 'default'

  async function trigger(rule: Resource, event: JsonObject): Promise<void> {
    for (const target of listOf(rule.properties.Targets).filter(isObject)) {
      const from = serviceCaller('events.amazonaws.com', rule.arn, account)
      await delivery.deliver(from, textOf(target.Arn) ?? '', inputOf(target, event))
    }
  }

  return {
    trigger,
    put: async given => {
      const event: JsonObject = {
        version: '0',
        id: randomUUID(),
        'detail-type': given.detailType,
        source: given.source,
        account,
        time: now()
          .toISOString()
          .replace(/\.\d+Z$/, 'Z'),
        region,
        resources: given.resources ?? [],
        detail: given.detail,
      }
      for (const rule of rules) {
        const pattern = rule.properties.EventPattern
        if (isObject(pattern) && busOf(rule) === (given.bus ?? 'default') && matchesPattern(pattern, event)) await trigger(rule, event)
      }
    },
  }
}
