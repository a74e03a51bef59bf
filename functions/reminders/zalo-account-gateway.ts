// The court's official account at Zalo, as a person put it into the secrets store.
import * as z from 'zod/mini'
import { readSecret } from '../platform/secret.ts'
import { settings } from '../platform/settings.ts'

const { SECRET_ZALO } = settings('SECRET_ZALO')

const accountSchema = z.object({
  appId: z.string(),
  secretKey: z.string(),
  oaSecret: z.string(),
  /** Ids that Zalo gave to the approved templates. */
  templates: z.object({ one: z.string(), many: z.string() }),
})

export const zaloAccount = async () => accountSchema.parse(JSON.parse(await readSecret(SECRET_ZALO)))
