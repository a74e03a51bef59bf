// Starts the stand-ins of all AWS services on one data directory.
import { join } from 'node:path'
import { createDynamodb, type Dynamodb } from '../engines/dynamodb/dynamodb.ts'
import { createKeys, type Keys } from '../engines/keys/keys.ts'
import { createMail, type MailService } from '../engines/mail/mail.ts'
import type { MailEvent } from '../engines/mail/mailbox.ts'
import { createQueues, type Queues } from '../engines/queues/queues.ts'
import { createSecrets, type Secrets } from '../engines/secrets/secrets.ts'
import { createStorage, type Storage } from '../engines/storage/storage.ts'
import type { StoredObjectNotice } from '../engines/storage/store.ts'
import { createNotificationService, type NotificationService } from '../events/notification-service.ts'
import type { Authorizer } from '../gate/authorizer.ts'
import type { Callers } from '../gate/caller.ts'
import type { CallLog } from '../gate/denial-log.ts'
import { firstRefusal } from '../gate/gate.ts'

export interface Engines {
  readonly dynamodb: Dynamodb
  readonly storage: Storage
  readonly queues: Queues
  readonly notifications: NotificationService
  readonly keys: Keys
  readonly secrets: Secrets
  readonly mail: MailService
  stop(): Promise<void>
}

/** What happens after a stand-in has stored something. */
export interface EngineHooks {
  objectCreated(queueArn: string, message: string): Promise<void>
  objectStored(notice: StoredObjectNotice): Promise<void>
  mailEvent(event: MailEvent, configurationSet: string): Promise<void>
  tableWritten(): void
}

export interface EnginesOptions {
  readonly directory: string
  readonly now: () => Date
  readonly region: string
  readonly account: string
  readonly callers: Callers
  readonly authorizer: Authorizer
  readonly log: CallLog
  readonly hooks: EngineHooks
}

export async function startEngines({ directory, now, region, account, callers, authorizer, log, hooks }: EnginesOptions): Promise<Engines> {
  const at = (name: string) => ({ directory: join(directory, name), now, region, account })
  const queues = await createQueues(at('queues'))
  const notifications = createNotificationService(join(directory, 'texts.jsonl'), queues, now)
  const keys = await createKeys(at('keys'))
  const secrets = await createSecrets(at('secrets'))
  const mail = await createMail({ ...at('mail'), onEvent: hooks.mailEvent })
  const dynamodb = await createDynamodb({ ...at('dynamodb'), onWrite: hooks.tableWritten })
  const storage = await createStorage({
    ...at('storage'),
    secretFor: callers.secretFor,
    onObjectCreated: hooks.objectCreated,
    onObjectStored: hooks.objectStored,
    allows: async (accessKeyId, action, resource) => {
      const caller = callers.find(accessKeyId)
      return caller !== undefined && (await firstRefusal(caller, [{ action, resource }], authorizer, log)) === undefined
    },
  })
  return {
    dynamodb,
    storage,
    queues,
    notifications,
    keys,
    secrets,
    mail,

    stop: async () => {
      // The database and the queues last: what the others still tell ends there.
      await storage.stop()
      await mail.stop()
      for (const engine of [dynamodb, queues, keys, secrets]) await engine.stop()
    },
  }
}
