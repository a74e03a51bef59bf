// Everything that happens after the answer: the relay from the journal to the queues, the workers, and what runs by the clock.
import { type App, Stack } from 'aws-cdk-lib'
import { schedules } from '../../functions/schedules.ts'
import type { Worker } from '../../functions/worker.ts'
import { type WorkerName, workers } from '../../functions/workers.ts'
import { feedFromQueue } from '../event-source.ts'
import { createFunction } from '../function.ts'
import { type CodeOf, relay } from '../functions.ts'
import { type House, prefixOf } from '../house.ts'
import { byName, pascal } from '../names.ts'
import { createDeadLetterQueue } from '../queue.ts'
import { createRelay } from '../relay.ts'
import { createSchedule } from '../schedule.ts'

export class WorkersStack extends Stack {
  constructor(app: App, house: House, codeOf: CodeOf) {
    super(app, 'Workers', { stackName: `${prefixOf(house.stage)}-workers`, env: { region: house.stage.region } })

    createRelay(this, house, codeOf(relay.name))

    byName<WorkerName, Worker, void>(workers, (name, { timeoutSeconds, batchSize, gatherSeconds, impact }) => {
      // The renderers lay out pages and subset fonts: they want a whole processor, which comes at 1,769 MB.
      const code = codeOf(name)
      const target = createFunction(this, { house, name, code, timeoutSeconds, memoryMb: 1769, impact, runbook: name, failuresToAlarm: 3 })
      feedFromQueue(this, `${pascal(name)}Source`, target, house.queues[name], { size: batchSize, gatherSeconds })
    })

    const missed = createDeadLetterQueue(this, 'MissedSchedules', `${prefixOf(house.stage)}-schedules-dead-letters`, {
      impact: 'Something that runs by the clock did not run; the message says what.',
      runbook: 'schedules',
      alarms: house.alarms,
    })
    byName(schedules, (name, { expression, timeoutSeconds, impact }) => {
      const code = codeOf(name)
      const deadLetters = missed
      const target = createFunction(this, {
        house,
        name,
        code,
        timeoutSeconds,
        memoryMb: 512,
        impact,
        runbook: 'schedules',
        failuresToAlarm: 1,
        deadLetters,
      })
      createSchedule(this, `${pascal(name)}Schedule`, { name: `${prefixOf(house.stage)}-${name}`, expression, target, deadLetters })
    })
  }
}
