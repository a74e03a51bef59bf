// The relay: reads the journal's stream and puts each entry into the queues of the workers that follow it.
import { Duration } from 'aws-cdk-lib'
import type { Code } from 'aws-cdk-lib/aws-lambda'
import type { Construct } from 'constructs'
import { alarm } from './alarm.ts'
import { feedFromStream } from './event-source.ts'
import { createFunction } from './function.ts'
import { relay } from './functions.ts'
import { type House, prefixOf } from './house.ts'
import { createDeadLetterQueue } from './queue.ts'

const impact = 'What the court and the filers do is recorded, but nobody is told of it and public files stay old.'

export const createRelay = (scope: Construct, house: House, code: Code): void => {
  const watch = { impact, runbook: relay.name, alarms: house.alarms }
  const setAside = createDeadLetterQueue(scope, 'RelaySetAside', `${prefixOf(house.stage)}-${relay.name}-dead-letters`, watch)
  const target = createFunction(scope, {
    house,
    name: relay.name,
    code,
    timeoutSeconds: 30,
    memoryMb: 512,
    impact,
    runbook: relay.name,
    failuresToAlarm: 3,
    deadLetters: setAside,
  })
  feedFromStream(scope, 'RelaySource', target, house.tables.journal, setAside)
  alarm(scope, 'RelayLateAlarm', {
    ...watch,
    name: `${prefixOf(house.stage)}-${relay.name}-late`,
    metric: target.metric('IteratorAge', { period: Duration.minutes(1), statistic: 'Maximum' }),
    threshold: 60_000,
    periods: 5,
  })
}
