// The event that API Gateway would give a function, for calls that go past the front.
import { randomUUID } from 'node:crypto'
import { secretName } from '../../infra/local/run/ensure-resources.ts'
import type { Stage } from './stage.ts'

export interface Request {
  /** `GET /api/drafts/{id}` */
  routeKey: string
  cookie?: string
  path?: Readonly<Record<string, string>>
  body?: unknown
}

export const eventOf = (stage: Stage, functionName: string, { routeKey, cookie, path = {}, body }: Request): object => {
  const [method = '', pattern = ''] = routeKey.split(' ')
  const secret = stage.functionNamed(functionName).environment.SECRET_ORIGIN ?? ''
  return {
    version: '2.0',
    routeKey,
    rawPath: pattern.replace(/\{(\w+)\}/g, (_, name: string) => path[name] ?? ''),
    rawQueryString: '',
    headers: {
      'x-origin-secret': stage.local.engines.secrets.currentValue(secretName(secret)),
      'x-cua-cong': '1',
      'accept-language': 'vi',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(cookie === undefined ? {} : { cookies: [cookie] }),
    pathParameters: path,
    requestContext: { http: { method, sourceIp: '127.0.0.1' }, requestId: randomUUID() },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    isBase64Encoded: false,
  }
}
