// Delivers from one service to another, where the policies of the receiving side allow it.
import type { Queues } from '../engines/queues/queues.ts'
import type { Authorizer } from '../gate/authorizer.ts'
import type { Caller } from '../gate/caller.ts'
import type { CallLog } from '../gate/denial-log.ts'
import { firstRefusal } from '../gate/gate.ts'
import type { Estate } from '../gate/needs/estate.ts'
import type { AsynchronousInvocations } from './asynchronous-invocations.ts'

export interface Delivery {
  /** Delivers to a queue, topic or function; a denial is logged and the message is lost, as it would be in AWS. */
  deliver(from: Caller, targetArn: string, message: unknown): Promise<void>
  /** Why `from` may not deliver there, undefined when it may. */
  refusal(from: Caller, targetArn: string): Promise<string | undefined>
}

export interface DeliveryOptions {
  readonly queues: Queues
  readonly invocations: AsynchronousInvocations
  readonly authorizer: Authorizer
  readonly estate: Estate
  readonly log: CallLog
}

const actions: { readonly [service: string]: string } = { sqs: 'sqs:SendMessage', sns: 'sns:Publish', lambda: 'lambda:InvokeFunction' }

/** An AWS service that acts for a resource of the account. */
export const serviceCaller = (name: string, sourceArn: string, sourceAccount: string): Caller => ({
  kind: 'service',
  name,
  sourceArn,
  sourceAccount,
})

export function createDelivery({ queues, invocations, authorizer, estate, log }: DeliveryOptions): Delivery {
  async function refusal(from: Caller, targetArn: string): Promise<string | undefined> {
    const service = targetArn.split(':')[2] ?? ''
    const action = actions[service]
    if (action === undefined) throw new Error(`the local reader delivers nothing to ${targetArn}`)
    const keys = estate.keyNeeds(targetArn, service, 'kms:GenerateDataKey', 'kms:Decrypt')
    return await firstRefusal(from, [{ action, resource: targetArn }, ...keys], authorizer, log)
  }
  return {
    refusal,
    deliver: async (from, targetArn, message) => {
      if ((await refusal(from, targetArn)) !== undefined) return
      const name = targetArn.split(':')[5] ?? ''
      const body = typeof message === 'string' ? message : JSON.stringify(message)
      if (targetArn.startsWith('arn:aws:sqs:')) queues.sendMessage(name, body)
      else if (targetArn.startsWith('arn:aws:sns:')) queues.publish(name, body)
      else invocations.invoke(targetArn, message)
    },
  }
}
