// Fires rules and schedules when their time comes; once for a time that passed while nothing ran.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Resource, Templates } from '../template/resources.ts'
import { numberOf, objectOf, textOf } from '../template/values.ts'
import type { Activity } from './activity.ts'
import type { Delivery } from './delivery.ts'
import type { EventBus } from './event-bus.ts'
import { latestDue } from './schedule-expression.ts'

export interface Schedules {
  /** Fires whatever came due since the last look. */
  look(): Promise<void>
  /** Fires one schedule now, by the name or logical id of its resource. */
  fire(name: string): Promise<boolean>
  readonly all: readonly { readonly name: string; readonly expression: string; readonly lastFired: number | undefined }[]
  stop(): void
}

export interface SchedulesOptions {
  readonly file: string
  readonly templates: Templates
  readonly bus: EventBus
  readonly delivery: Delivery
  readonly activity: Activity
  readonly now: () => Date
  readonly region: string
  readonly account: string
}

/** A rate of EventBridge Scheduler begins with a call; a rate of an EventBridge rule ends its first period with one. */
const dueAtFirst = (resource: Resource, now: number): number | undefined =>
  resource.type === 'AWS::Scheduler::Schedule' && textOf(resource.properties.ScheduleExpression)?.startsWith('rate(') ? now : undefined

const lookEveryMilliseconds = 1_000

export function startSchedules({ file, templates, bus, delivery, activity, now, region, account }: SchedulesOptions): Schedules {
  const scheduled = templates
    .ofType('AWS::Events::Rule', 'AWS::Scheduler::Schedule')
    .filter(({ properties }) => properties.ScheduleExpression !== undefined && properties.State !== 'DISABLED')
  mkdirSync(dirname(file), { recursive: true })
  const kept: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  const looked = new Map(Object.entries(objectOf(kept)).map(([name, time]) => [name, numberOf(time, 0)]))
  const fired = new Map<string, number>()
  const expressionOf = (resource: Resource) => textOf(resource.properties.ScheduleExpression) ?? ''

  async function fire(resource: Resource, time: number): Promise<void> {
    fired.set(resource.ref, time)
    const moment = new Date(time).toISOString().replace(/\.\d+Z$/, 'Z')
    if (resource.type === 'AWS::Events::Rule') {
      const event = {
        version: '0',
        id: crypto.randomUUID(),
        'detail-type': 'Scheduled Event',
        source: 'aws.events',
        account,
        time: moment,
        region,
      }
      return await bus.trigger(resource, { ...event, resources: [resource.arn], detail: {} })
    }
    const target = objectOf(resource.properties.Target)
    const input = textOf(target.Input)?.replaceAll('<aws.scheduler.scheduled-time>', moment) ?? '{}'
    const caller = { kind: 'role', name: resource.ref, roleArn: textOf(target.RoleArn) ?? '', functionArn: '' } as const
    await delivery.deliver(caller, textOf(target.Arn) ?? '', JSON.parse(input))
  }

  function keep(): void {
    writeFileSync(`${file}.new`, JSON.stringify(Object.fromEntries(looked)), { flush: true })
    renameSync(`${file}.new`, file)
  }

  async function look(): Promise<void> {
    const until = now().getTime()
    for (const resource of scheduled) {
      const after = looked.get(resource.ref)
      const zone = textOf(resource.properties.ScheduleExpressionTimezone) ?? 'UTC'
      const due = after === undefined ? dueAtFirst(resource, until) : latestDue(expressionOf(resource), zone, after, until)
      if (due !== undefined) await activity.during(`schedule ${resource.ref}`, () => fire(resource, due))
      // A clock that was set back starts to count from there.
      looked.set(resource.ref, until)
      if (due !== undefined || after === undefined) keep()
    }
  }

  let looking: Promise<void> = Promise.resolve()
  const lookInTurn = (): Promise<void> => {
    looking = looking.then(look).catch(error => console.error('schedules:', error))
    return looking
  }
  const timer = setInterval(() => void lookInTurn(), lookEveryMilliseconds)
  void lookInTurn()

  return {
    look: lookInTurn,
    fire: async name => {
      const resource = scheduled.find(each => each.ref === name || each.logicalId === name || each.ref.endsWith(name))
      if (resource === undefined) return false
      await fire(resource, now().getTime())
      return true
    },
    get all() {
      return scheduled.map(resource => ({ name: resource.ref, expression: expressionOf(resource), lastFired: fired.get(resource.ref) }))
    },
    stop: () => {
      clearInterval(timer)
      keep()
    },
  }
}
