// Says that the API answers, and which release it is.
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { settings } from '../platform/settings.ts'
import { routes } from '../routes.ts'

const { RELEASE } = settings('RELEASE')

export const handler = httpFunction(routes.readHealth, {}, async () => ok({ status: 'ok', version: RELEASE }))
